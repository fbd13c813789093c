#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Triangular filters of equal width on the mel scale, mel(f) = 2595 log₁₀(1 + f/700), from 0 to half the rate.
///
/// The i-th rises from 0 at edge i to 1 at edge i + 1 and falls to 0 at edge i + 2.
///
/// Source: S. Davis and P. Mermelstein, "Comparison of parametric representations for monosyllabic word recognition"
/// (1980); the scale is O'Shaughnessy's, "Speech communication" (1987).
struct MelFilters {
    /// The part of a filter that is not 0.
    struct Filter {
        let firstBin: Int
        let weights: [Float]
    }

    let filters: [Filter]

    /// `bins` frequencies, evenly from 0 to half the rate.
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
