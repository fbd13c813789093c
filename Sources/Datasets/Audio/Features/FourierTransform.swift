import Backprop

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Discrete Fourier transform of real frames, X[k] = Σ_n x[n] e^(−2πikn/N) for k = 0 … N/2, eight frames at a time.
///
/// A frame is treated as N/2 complex numbers z[n] = x[2n] + i·x[2n + 1], transformed by radix-2 butterflies, and
/// separated again: with Z̄[k] = conj Z[N/2 − k],
///
///     X[k] = (Z[k] + Z̄[k]) / 2 − i·e^(−2πik/N) · (Z[k] − Z̄[k]) / 2
///
/// Source: Cooley and Tukey, "An algorithm for the machine calculation of complex Fourier series" (1965); Sorensen,
/// Jones, Heideman and Burrus, "Real-valued fast Fourier transform algorithms" (1987).
struct FourierTransform {
    /// N, a power of two, at least 4.
    let length: Int
    /// e^(−2πik/N) for k = 0 … N/2.
    private let cosines: [Float]
    private let sines: [Float]
    /// Bit-reversed index of each z[n], its position before the first stage of butterflies.
    private let bitReversed: [Int]
    private var real: [Float8]
    private var imaginary: [Float8]

    init(length: Int) {
        precondition(length >= 4 && length.nonzeroBitCount == 1, "a transform's length is a power of two from 4 on")
        self.length = length
        let half = length / 2
        cosines = (0...half).map { Float(cos(2 * .pi * Double($0) / Double(length))) }
        sines = (0...half).map { Float(-sin(2 * .pi * Double($0) / Double(length))) }
        let bits = half.trailingZeroBitCount
        bitReversed = (0..<half).map { index in
            (0..<bits).reduce(0) { $0 << 1 | (index >> $1) & 1 }
        }
        real = Array(repeating: .zero, count: half)
        imaginary = real
    }

    /// Writes |X[k]|² for k = 0 … N/2 to `powers`.
    mutating func powers(of frames: [Float8], into powers: inout [Float8]) {
        let half = length / 2
        precondition(frames.count == length && powers.count == half + 1, "a frame and its spectrum have fixed lengths")
        transform(frames)
        for k in 0...half {
            let mirror = (half - k) % half
            let (a, b) = (real[k % half], imaginary[k % half])
            let (c, d) = (real[mirror], -imaginary[mirror])
            // −i·w·(u + iv) with w = cosine + i·sine.
            let (u, v) = (a - c, b - d)
            let x = a + c + v * cosines[k] + u * sines[k]
            let y = b + d - u * cosines[k] + v * sines[k]
            powers[k] = (x * x + y * y) * 0.25
        }
    }

    /// Computes Z in place.
    private mutating func transform(_ frames: [Float8]) {
        let half = length / 2
        for index in 0..<half {
            real[bitReversed[index]] = frames[2 * index]
            imaginary[bitReversed[index]] = frames[2 * index + 1]
        }
        var span = 1
        while span < half {
            for step in 0..<span { butterflies(from: step, span: span) }
            span *= 2
        }
    }

    /// Performs all butterflies of a stage whose twiddle factor is e^(−πi·step/span).
    private mutating func butterflies(from step: Int, span: Int) {
        let half = length / 2
        let (cosine, sine) = (cosines[step * half / span], sines[step * half / span])
        for low in stride(from: step, to: half, by: 2 * span) {
            let high = low + span
            let x = real[high] * cosine - imaginary[high] * sine
            let y = real[high] * sine + imaginary[high] * cosine
            real[high] = real[low] - x
            imaginary[high] = imaginary[low] - y
            real[low] += x
            imaginary[low] += y
        }
    }
}
