import Backprop

/// Random numbers for tests, the same in every run.
struct Numbers {
    let random: CounterRandom

    init(_ stream: UInt64) { random = CounterRandom(seed: 20_260, stream: stream) }

    /// Returns normally distributed numbers with deviation `deviation`.
    func normal(_ count: Int, deviation: Float = 1) -> [Float] {
        (0..<count).map { random.normal(at: UInt64($0)) * deviation }
    }

    /// Returns whole numbers from 0 ..< `classes` as floats.
    func classes(_ count: Int, below classes: Int) -> [Float] {
        (0..<count).map { Float(random.index(below: classes, at: UInt64($0))) }
    }
}

/// Returns ‖a − b‖ / ‖b‖, or ‖a‖ if b is zero.
func relativeError(_ a: [Double], _ b: [Double]) -> Double {
    precondition(a.count == b.count, "compared arrays of different lengths")
    let difference = zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
    let size = b.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return size > 0 ? difference / size : difference
}

/// Returns ‖a − b‖ / ‖b‖ for results of the engine in 32 bits and their expected values.
func relativeError(_ a: [Float], _ b: [Double]) -> Double { relativeError(a.map(Double.init), b) }
