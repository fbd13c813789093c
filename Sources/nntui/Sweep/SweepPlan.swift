import CursesTerminal
import Presets
import Text
import Training

/// Trainings of a sweep: every value, or pair of values, with every seed.
struct SweepPlan: Sendable {
    /// Number of trainings at most.
    static let runLimit = 10_000
    /// Number of fields at most that are swept at the same time.
    private static let keyLimit = 2

    let keys: [SweptKey]
    let seedCount: Int
    /// Name of the preset.
    let presetName: String
    /// Seed of the first run of each value.
    let firstSeed: UInt64
    private let request: RunRequest
    private let limits: (steps: Int?, epochs: Int?)

    /// Creates the plan of a request whose overrides hold the swept fields.
    init(_ request: RunRequest, seedCount: Int, limits: (steps: Int?, epochs: Int?)) throws {
        self.seedCount = seedCount
        self.limits = limits
        var fixed = request
        fixed.overrides = []
        var swept: [SweptKey] = []
        for override in request.overrides {
            if let key = try SweptKey(override) { swept.append(key) } else { fixed.overrides.append(override) }
        }
        try Self.check(swept, fixed: fixed.overrides, seedCount: seedCount)
        keys = try swept.map { try Self.resolved($0, among: swept, fixed) }.map { key in
            let others = swept.filter { $0.key != key.key }.map { PresetOverride(key: $0.key, value: $0.values[0]) }
            return key.limited { value in
                (try? Self.preset(fixed, swept: others + [PresetOverride(key: key.key, value: value)])) != nil
            }
        }
        self.request = fixed
        let preset = try Self.preset(fixed, swept: keys.map { PresetOverride(key: $0.key, value: $0.values[0]) })
        (presetName, firstSeed) = (preset.information.name, preset.seed)
        let rest = UInt64.max - firstSeed
        if UInt64(seedCount - 1) > rest { throw UsageError.tooManySeeds(seedCount, first: firstSeed) }
    }

    /// Throws if the command line sweeps nothing, too much, or a field that it sets as well.
    private static func check(
        _ swept: [SweptKey], fixed: [PresetOverride], seedCount: Int
    ) throws(UsageError) {
        guard !swept.isEmpty else { throw .missingSweep }
        guard swept.count <= keyLimit else {
            throw .badValue(
                option: "--set", found: swept.map(\.key).joined(separator: ", "),
                allowed: "one field or two with several values; give the others one value each")
        }
        let paths = swept.map(\.path) + fixed.map(\.fullPath)
        if let key = swept.first(where: { key in paths.filter { $0 == key.path }.count > 1 }) {
            throw .badValue(
                option: "--set", found: "\(key.key) twice", allowed: "one --set for each field that is swept")
        }
        if let seed = swept.first(where: { $0.path == "seed" }) {
            throw .badValue(
                option: "--set seed", found: seed.values.joined(separator: ","),
                allowed: "one number, the first seed; --seeds N takes N of them")
        }
        let points = swept.reduce(1) { $0 * $1.values.count }
        guard points <= runLimit / seedCount else {
            throw .tooManyRuns(points: points, seeds: seedCount, limit: runLimit)
        }
    }

    /// Returns a key whose values are whole if the field takes only whole numbers.
    private static func resolved(_ key: SweptKey, among swept: [SweptKey], _ request: RunRequest) throws -> SweptKey {
        let rounded = key.rounded()
        guard key.spacing != nil, let fraction = key.values.first(where: { !rounded.values.contains($0) }) else {
            return key
        }
        let others = swept.filter { $0 != key }.map { PresetOverride(key: $0.key, value: $0.values[0]) }
        do {
            _ = try preset(request, swept: others + [PresetOverride(key: key.key, value: fraction)])
            return key
        } catch {
            let whole = others + [PresetOverride(key: key.key, value: rounded.values[0])]
            guard (try? preset(request, swept: whole)) != nil else { throw error }
            return rounded
        }
    }

    private static func preset(_ request: RunRequest, swept: [PresetOverride]) throws -> Preset {
        var request = request
        request.overrides += swept
        return try request.load().preset
    }
}

/// Points of the grid, and the runs at them.
extension SweepPlan {
    /// Number of values, or of pairs of values.
    var pointCount: Int { keys.reduce(1) { $0 * $1.values.count } }
    /// Number of trainings.
    var runCount: Int { pointCount * seedCount }

    /// Returns the values of the keys at a point; the last key's change fastest.
    func values(atPoint point: Int) -> [String] {
        var rest = point
        let reversed = keys.reversed().map { key in
            defer { rest /= key.values.count }
            return key.values[rest % key.values.count]
        }
        return reversed.reversed()
    }

    /// Returns the point and the number of the seed of a run: every point has its first run before any has its second.
    func place(ofRun run: Int) -> (point: Int, seed: Int) { (run % pointCount, run / pointCount) }

    /// Returns the numbers of a point's runs, in the order of their seeds.
    func runs(atPoint point: Int) -> StrideTo<Int> { stride(from: point, to: runCount, by: pointCount) }

    /// Returns a run's seed.
    func seed(_ number: Int) -> UInt64 { firstSeed + UInt64(number) }

    /// Loads the preset of a run.
    func preset(atPoint point: Int, seed number: Int) throws -> Preset {
        var request = request
        request.seed = seed(number)
        let swept = zip(keys, values(atPoint: point)).map { PresetOverride(key: $0.key, value: $1) }
        var preset = try Self.preset(request, swept: swept)
        if limits.steps != nil || limits.epochs != nil { (preset.stepLimit, preset.epochLimit) = limits }
        return preset
    }

    /// Reads the data of every point and throws every error that its training would begin with.
    ///
    /// Returns what the runs are judged by, and remarks, each of them once.
    func check(threads: Int) throws -> (measure: SweepMeasure, remarks: [String]) {
        var remarks: [String] = []
        var measure: SweepMeasure?
        for point in 0..<pointCount where ProcessGuard.terminationSignal == nil {
            let (outline, found) = try Trainer.check(preset(atPoint: point, seed: 0))
            for remark in found where !remarks.contains(remark) { remarks.append(remark) }
            measure = measure ?? self.measure(outline)
            if let free = outline.freeMemory(tooSmallFor: threads) {
                throw SweepError.memory(threads: threads, bytes: outline.memoryBytes, free: free)
            }
        }
        return (measure ?? .trainingLoss, remarks)
    }

    /// Returns what runs are judged by; losses of different kinds cannot be compared.
    private func measure(_ outline: RunOutline) -> SweepMeasure {
        if outline.hasReturns { return .meanReturn }
        if keys.contains(where: { $0.path == "loss" }) { return .accuracy }
        return outline.validationCount > 0 ? .validationLoss : .trainingLoss
    }
}

/// Reason why a sweep cannot begin.
enum SweepError: Error, Equatable, CustomStringConvertible {
    /// Memory that is too small for several runs at the same time.
    case memory(threads: Int, bytes: Int, free: Int)

    var description: String {
        switch self {
        case .memory(let threads, let bytes, let free):
            "--threads: \(threads) runs at the same time take \(ByteCount(bytes: bytes)) each, and "
                + "\(ByteCount(bytes: free)) are free; take fewer threads, or a smaller batch_size"
        }
    }
}
