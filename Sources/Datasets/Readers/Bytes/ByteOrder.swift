/// Which byte of a number comes first.
package enum ByteOrder: Hashable, Sendable {
    /// The most significant one.
    case big
    /// The least significant one.
    case little
}
