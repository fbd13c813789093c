import Files
import Formats
import Presets
import TUI
import Text
import Training

extension RecordedRun {
    /// Reads a checkpoint or a log, whichever the file is.
    static func read(_ path: String) throws -> RecordedRun {
        let (beginning, _) = try FileContents.beginning(of: path, count: LogLine.beginning.utf8.count)
        if beginning.elementsEqual(LogLine.beginning.utf8) {
            return try RecordedRun(log: FileContents.read(path, limit: logLimit), path: path)
        }
        do {
            return RecordedRun(try Checkpoint.read(path).record(), path: path)
        } catch let error as SafetensorsError {
            throw foreign(error, path) ?? error
        }
    }

    /// Returns the error of a file that is of another kind; nil for a checkpoint that is damaged.
    private static func foreign(_ error: SafetensorsError, _ path: String) -> RecordedRunError? {
        switch error.problem {
        case .otherFormat(let signature): .foreign(file: path, kind: signature?.name)
        case .tooShort: .foreign(file: path, kind: nil)
        default: nil
        }
    }

    /// Maximum size of a log in bytes.
    private static var logLimit: Int { 1 << 30 }

    private init(_ record: RunRecord, path: String) {
        self.init(path: path)
        preset = record.preset.information.name
        steps = record.step
        training = record.trainingLoss.points(atMost: Self.curveLimit)
        validation = record.validationLoss.points(atMost: Self.curveLimit)
        returns = record.returns?.points(atMost: Self.curveLimit) ?? []
        best = record.validationLoss.lowest.map { ($0.lastStep, Double($0.minimum)) }
        trainingLoss = record.trainingLoss.recentMean
        meanReturn = record.bestMeanReturn
        fields = Self.fields(of: record.preset, record.settings)
        changes = record.journal.records.map { record in
            (record.step, record.entry.json.leaves.map { "\($0.path) \($0.value)" }.joined(separator: ", "))
        }
    }

    /// Keys of texts for people, and of what a screen does, which say nothing about the run.
    private static let otherKeys = ["title", "about", "chapter", "repair", "pace"]

    /// Returns the settings at the end in full, and the other fields as the preset has them.
    private static func fields(of preset: Preset, _ settings: Settings) -> [(path: String, value: String)] {
        let settings = settings.json.members ?? []
        let covered = Set(settings.map(\.key) + otherKeys)
        let others = (preset.source.members ?? []).filter { !covered.contains($0.key) }
        return JSONValue(others + settings).leaves
    }
}

extension JSONValue {
    /// Plain values with their paths, such as `network[0].units`.
    fileprivate var leaves: [(path: String, value: String)] {
        switch kind {
        case .object(let members) where !members.isEmpty:
            members.flatMap { member in
                member.value.leaves.map {
                    let joint = $0.path.isEmpty || $0.path.hasPrefix("[") ? "" : "."
                    return (member.key + joint + $0.path, $0.value)
                }
            }
        case .array(let values) where !values.isEmpty:
            values.enumerated().flatMap { index, value in
                value.leaves.map {
                    let joint = $0.path.isEmpty || $0.path.hasPrefix("[") ? "" : "."
                    return ("[\(index)]" + joint + $0.path, $0.value)
                }
            }
        case .string(let text): [("", text)]
        default: [("", text())]
        }
    }
}

/// Logs.
extension RecordedRun {
    /// Logged step.
    private struct Entry {
        var step: Int
        var loss, validationLoss, accuracy, meanReturn: Double?
        /// Number of epochs, or of episodes, and the return of the latest one.
        var epoch, latestReturn: Double?

        init?(_ line: JSONValue) {
            guard let step = line["step"]?.int, step >= 0 else { return nil }
            self.step = step
            loss = line["loss"]?.double
            validationLoss = line["validation_loss"]?.double
            accuracy = line["accuracy"]?.double
            meanReturn = line["best_mean_return"]?.double
            (epoch, latestReturn) = (line["epoch"]?.double, line["return"]?.double)
        }
    }

    /// Reads a log; of several runs that were appended to each other, the last one.
    init(log bytes: [UInt8], path: String) throws {
        self.init(path: path)
        let (entries, runs) = try Self.entries(bytes, path: path)
        guard let last = entries.last else { throw RecordedRunError.noSteps(file: path) }
        if runs > 1 { remark = "Of the \(runs) runs in \(path.pathForDisplay) the last one is compared." }
        steps = last.step
        training = entries.compactMap { entry in entry.loss.map { .init(x: Double(entry.step), y: $0) } }
        validation = entries.compactMap { entry in entry.validationLoss.map { .init(x: Double(entry.step), y: $0) } }
        returns = entries.compactMap { entry in
            guard let episode = entry.epoch, let value = entry.latestReturn else { return nil }
            return LineChart.Point(x: episode, y: value)
        }
        let lowest = entries.filter { $0.validationLoss != nil }.min {
            $0.validationLoss ?? .infinity < $1.validationLoss ?? .infinity
        }
        best = lowest.flatMap { entry in entry.validationLoss.map { (entry.step, $0) } }
        let recent = training.suffix(max(1, training.count / 10))
        trainingLoss = recent.isEmpty ? nil : recent.reduce(0) { $0 + $1.mean } / Double(recent.count)
        (accuracy, meanReturn) = (last.accuracy, last.meanReturn)
    }

    /// Returns the logged steps of the last run, and the number of runs.
    private static func entries(
        _ bytes: [UInt8], path: String
    ) throws(RecordedRunError) -> (entries: [Entry], runs: Int) {
        var (entries, runs) = ([Entry](), 1)
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { continue }
            let entry: Entry
            do {
                entry = try Self.entry(Array(line), path: path, number: index + 1)
            } catch {
                // A program that was killed may have left a last line that does not end.
                if index == lines.count - 1 { continue }
                throw error
            }
            if let last = entries.last, entry.step <= last.step {
                runs += 1
                entries = []
            }
            entries.append(entry)
        }
        return (entries, runs)
    }

    private static func entry(_ line: [UInt8], path: String, number: Int) throws(RecordedRunError) -> Entry {
        let value: JSONValue
        do {
            value = try JSONParser.parse(line, file: path, firstLine: number)
        } catch {
            throw .line(file: path, number: number, reason: error.problem.description)
        }
        guard let entry = Entry(value) else {
            throw .line(file: path, number: number, reason: "the line has no step from 0 on")
        }
        return entry
    }
}
