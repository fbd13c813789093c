#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Changes a sound's sample rate by a fraction L/M in lowest terms.
///
/// For every M input samples there are L output samples. In principle the input is padded with L − 1 zeros after each
/// sample, filtered by h, and decimated to every M-th value:
///
///     y[m] = Σ_k x[k] · h(mM − kL),   h(t) = sinc(t / max(L, M)) · kaiser(t / H),   H = 16 · max(L, M)
///
/// Only the coefficients of one phase, mM mod L, meet real samples; each phase is scaled to a sum of 1, so that a
/// constant signal stays constant. The pass band ends, at half amplitude, at the lower of the two Nyquist frequencies.
/// With β = 7.857 side lobes are 80 dB down, and the transition band is 31 % of that frequency wide.
///
/// Source: R. E. Crochiere and L. R. Rabiner, "Multirate digital signal processing" (1983), chapter 4.
package struct Resampler: Sendable {
    /// Allowed target rates in samples per second.
    package static let rates = 4_000...96_000

    private let up: Int
    private let down: Int
    /// Half the length of the filter, in steps of the padded input.
    private let half: Int
    private let window = KaiserWindow(beta: 7.857)
    /// Coefficients of every phase, if they are few enough to keep.
    private var phases: [[Float]] = []

    /// Number of zero crossings of the sinc on either side.
    private static let crossings = 16

    /// Creates a resampler from one rate to another, both in samples per second.
    package init(from source: Int, to target: Int) {
        precondition(source > 0 && target > 0, "a rate is a number of samples a second")
        let divisor = Self.greatestCommonDivisor(source, target)
        up = target / divisor
        down = source / divisor
        half = Self.crossings * max(up, down)
        if up * (2 * reach + 1) <= 1 << 20 { phases = (0..<up).map { coefficients(phase: $0) } }
    }

    /// Returns the sound at the new rate, ⌈count · L / M⌉ samples.
    package func resample(_ samples: [Float]) -> [Float] {
        if up == down || samples.isEmpty { return samples }
        let count = (samples.count * up + down - 1) / down
        var result = [Float](repeating: 0, count: count)
        // Outputs that are L apart have the same phase.
        for first in 0..<min(up, count) {
            let phase = first * down % up
            let coefficients = phases.isEmpty ? coefficients(phase: phase) : phases[phase]
            for index in stride(from: first, to: count, by: up) {
                result[index] = sum(samples, around: index * down / up, coefficients)
            }
        }
        return result
    }
}

extension Resampler {
    /// Number of input samples on either side of an output that may have a nonzero coefficient.
    private var reach: Int { half / up + 1 }

    /// Returns h at the 2 · reach + 1 input samples around an output of this phase, scaled to a sum of 1.
    private func coefficients(phase: Int) -> [Float] {
        let width = Double(max(up, down))
        let values = (-reach...reach).map { place in
            let t = Double(phase - place * up)
            return Self.sinc(t / width) * window.value(at: t / Double(half))
        }
        let total = values.reduce(0, +)
        return values.map { Float($0 / total) }
    }

    private func sum(_ samples: [Float], around center: Int, _ coefficients: [Float]) -> Float {
        let first = max(0, center - reach)
        let last = min(samples.count - 1, center + reach)
        let shift = reach - center
        var sum: Float = 0
        for index in first...last { sum += samples[index] * coefficients[index + shift] }
        return sum
    }

    /// sin(πt) / πt
    private static func sinc(_ t: Double) -> Double { t == 0 ? 1 : sin(.pi * t) / (.pi * t) }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }
}

extension Sound {
    /// Returns the sound resampled to `rate` samples per second.
    package func resampled(to rate: Int) -> Sound {
        Sound(samples: Resampler(from: self.rate, to: rate).resample(samples), rate: rate)
    }
}

/// Kaiser window, w(t) = I₀(β √(1 − t²)) / I₀(β) for −1 ≤ t ≤ 1 and 0 elsewhere.
///
/// β trades the width of a filter's transition band for the height of its side lobes; an attenuation of A decibels
/// takes β = 0.1102 (A − 8.7) for A > 50.
///
/// Source: J. F. Kaiser, "Nonrecursive digital filter design using the I₀-sinh window function" (1974).
struct KaiserWindow {
    let beta: Double
    private let scale: Double

    init(beta: Double) {
        self.beta = beta
        scale = 1 / Self.bessel(beta)
    }

    func value(at t: Double) -> Double {
        t.magnitude > 1 ? 0 : Self.bessel(beta * (1 - t * t).squareRoot()) * scale
    }

    /// Modified Bessel function of the first kind and order 0, I₀(x) = Σ ((x/2)^k / k!)².
    static func bessel(_ x: Double) -> Double {
        let quarter = x * x / 4
        var (term, sum, k) = (1.0, 1.0, 1.0)
        while term > sum * 1e-17 {
            term *= quarter / (k * k)
            sum += term
            k += 1
        }
        return sum
    }
}
