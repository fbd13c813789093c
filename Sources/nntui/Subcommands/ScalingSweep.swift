import Formats
import TUI
import Text
import Training

/// Sweep of one size by powers of two while the others are fixed, measuring the time and memory of a step.
struct ScalingSweep {
    /// Name of the growing size, for example `parameters`.
    let name: String
    /// Description of the fixed sizes.
    let setting: String
    let sizes: [Int]
    /// Whether results are fitted against the number of parameters and not against the size.
    var countsParameters = false
    let workload: @Sendable (Int) -> Workload

    /// Size with the cost of a step.
    struct Point {
        var size: Int
        var parameters: Int
        var seconds: Double
        var bytes: Int
    }

    func measure(seconds: Double) throws -> [Point] {
        try sizes.map { size in
            let trainer = try workload(size).makeTrainer()
            return Point(
                size: size, parameters: trainer.parameterCount, seconds: Self.bestStep(trainer, seconds: seconds),
                bytes: trainer.memoryBytes)
        }
    }

    /// Returns the seconds per step of the best run; runs last at least half a millisecond.
    static func bestStep(_ trainer: Trainer, seconds: Double) -> Double {
        for _ in 0..<3 { _ = trainer.advance() }
        var (count, best) = (1, Double.infinity)
        let end = MonotonicClock.seconds + seconds
        repeat {
            let start = MonotonicClock.seconds
            for _ in 0..<count { _ = trainer.advance() }
            let taken = MonotonicClock.seconds - start
            if taken < 0.0005 { count *= 2 } else { best = min(best, taken / Double(count)) }
        } while MonotonicClock.seconds < end || best == .infinity
        return best
    }

    private func x(_ point: Point) -> Double { Double(countsParameters ? point.parameters : point.size) }

    /// Returns the exponents of time over all sizes and the largest half, and that of memory over the largest half.
    private func exponents(_ points: [Point]) -> [(name: String, value: Double)] {
        let (times, memory) = (points.map { (x($0), $0.seconds) }, points.map { (x($0), Double($0.bytes)) })
        return [
            ("time_exponent", PowerLaw.tailExponent(times)), ("time_exponent_all", PowerLaw.exponent(times)),
            ("memory_exponent", PowerLaw.tailExponent(memory)),
        ].map { ($0.0, $0.1 ?? .nan) }
    }

    // MARK: - Output

    func table(_ points: [Point]) -> [String] {
        let rows = points.map { point in
            [
                NumberFormat.grouped(point.size), NumberFormat.grouped(point.parameters),
                NumberFormat.fixed(point.seconds * 1e6, 1), "\(ByteCount(bytes: point.bytes))",
            ]
        }
        let texts = exponents(points).map { NumberFormat.fixed($0.value, 2) }
        return ["", "\(name): \(setting)"]
            + TextColumns.aligned(
                [["  size", "parameters", "µs a step", "memory"]]
                    + rows.map {
                        ["  " + $0[0]] + $0.dropFirst()
                    }) + [
                "  grows as \(countsParameters ? "parameters" : "size")^\(texts[0]) (^\(texts[1]) over all sizes), memory as ^\(texts[2])"
            ]
    }

    func lines(_ points: [Point]) -> [String] {
        points.map { point in
            object {
                $0.member("size", point.size)
                $0.member("parameters", point.parameters)
                $0.member("us_per_step", (point.seconds * 1e9).rounded() / 1_000)
                $0.member("memory_bytes", point.bytes)
            }
        } + [
            object { writer in
                for exponent in exponents(points) {
                    writer.member(exponent.name, (exponent.value * 1_000).rounded() / 1_000)
                }
            }
        ]
    }

    private func object(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("sweep", name)
        write(&writer)
        writer.endObject()
        return writer.text
    }
}
