import CLanes

/// Numbers too small for a normal exponent.
package enum Subnormals {
    /// Makes the calling thread take them for zero. Dead units leave moments and weights that shrink for ever, and a
    /// step that computes with such numbers takes ten times as long.
    @inline(__always)
    package static func flush() { nn_flush_subnormals() }
}
