#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension CounterRandom {
    /// A draw from the normal distribution with mean 0 and deviation 1.
    ///
    /// Source: Box and Muller, "A note on the generation of random normal deviates" (1958).
    package func normal(at position: UInt64) -> Float {
        let block = bits(at: position)
        let radius = (-2 * log((Double(block.x) + 1) * 0x1p-32)).squareRoot()
        return Float(radius * cos(2 * Double.pi * Double(block.y) * 0x1p-32))
    }
}
