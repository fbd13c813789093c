import Backprop

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Computes log-mel features; one transform serves many sounds.
package struct LogMelTransform {

    /// Settings of the features.
    package let settings: LogMel
    /// w[n] = ½ − ½ cos(2πn/N), the periodic Hann window.
    private let window: [Float]
    private let filters: MelFilters
    private var transform: FourierTransform
    private var frames: [Float8]
    private var powers: [Float8]

    /// Creates a transform with its window and filters.
    package init(_ settings: LogMel) {
        let length = settings.frameLength
        self.settings = settings
        window = (0..<length).map { Float(0.5 - 0.5 * cos(2 * .pi * Double($0) / Double(length))) }
        filters = MelFilters(rate: settings.rate, bins: length / 2 + 1, bands: settings.bands)
        transform = FourierTransform(length: length)
        frames = Array(repeating: .zero, count: length)
        powers = Array(repeating: .zero, count: length / 2 + 1)
    }

    /// Returns the features [frames, bands] of the sound's first `limit` frames.
    package mutating func features(of samples: [Float], limit: Int = .max) -> [Float] {
        let count = min(settings.frameCount(samples: samples.count), limit)
        var features = [Float](repeating: 0, count: count * settings.bands)
        for first in stride(from: 0, to: count, by: Float8.scalarCount) {
            cut(samples, first)
            transform.powers(of: frames, into: &powers)
            sumBands(first, of: count, into: &features)
        }
        return features
    }

    /// Windows eight frames from number `first` on; beyond the sound's end there is silence.
    private mutating func cut(_ samples: [Float], _ first: Int) {
        for lane in 0..<Float8.scalarCount {
            let start = (first + lane) * settings.hop
            let available = max(0, min(settings.frameLength, samples.count - start))
            for index in 0..<available { frames[index][lane] = samples[start + index] * window[index] }
            for index in available..<settings.frameLength { frames[index][lane] = 0 }
        }
    }

    private func sumBands(_ first: Int, of count: Int, into features: inout [Float]) {
        for (band, filter) in filters.filters.enumerated() {
            var energy = Float8(repeating: LogMel.floor)
            for (offset, weight) in filter.weights.enumerated() { energy += powers[filter.firstBin + offset] * weight }
            for lane in 0..<min(Float8.scalarCount, count - first) {
                features[(first + lane) * settings.bands + band] = log(energy[lane])
            }
        }
    }
}

/// Triangular filters of equal width on the mel scale, mel(f) = 2595 log₁₀(1 + f/700), from 0 to half the sample rate.
///
/// The i-th rises from 0 at edge i to 1 at edge i + 1 and falls to 0 at edge i + 2.
///
/// Source: S. Davis and P. Mermelstein, "Comparison of parametric representations for monosyllabic word recognition"
/// (1980); the scale is O'Shaughnessy's, "Speech communication" (1987).
struct MelFilters {
    /// Nonzero part of a filter.
    struct Filter {
        let firstBin: Int
        let weights: [Float]
    }

    let filters: [Filter]

    /// Creates filters over `bins` frequencies evenly spaced from 0 to half the sample rate.
    init(rate: Int, bins: Int, bands: Int) {
        let highest = Self.mel(Double(rate) / 2)
        let edges = (0..<bands + 2).map { Float(Self.frequency(highest * Double($0) / Double(bands + 1))) }
        let step = Double(rate) / 2 / Double(bins - 1)
        let frequencies = (0..<bins).map { Float(Double($0) * step) }
        filters = (0..<bands).map { band in
            let (low, middle, high) = (edges[band], edges[band + 1], edges[band + 2])
            let weights = frequencies.map { max(0, min(($0 - low) / (middle - low), (high - $0) / (high - middle))) }
            let first = weights.firstIndex { $0 > 0 } ?? 0
            let last = weights.lastIndex { $0 > 0 } ?? -1
            return Filter(firstBin: first, weights: last < first ? [] : Array(weights[first...last]))
        }
    }

    private static func mel(_ frequency: Double) -> Double { 2_595 * log10(1 + frequency / 700) }
    private static func frequency(_ mel: Double) -> Double { 700 * (pow(10, mel / 2_595) - 1) }
}
