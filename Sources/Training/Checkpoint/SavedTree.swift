import Formats
import Presets
import Text

/// Branches of a run, decoded from a checkpoint, and what the run of now began with.
struct SavedTree {
    /// Branches; nil if the file holds none.
    private(set) var tree: RunTree?
    /// What the first state of the run of now is computed from; nil if the file does not say it.
    private(set) var beginning: Beginning?
    /// Marks of the run of now.
    private(set) var marks: [Mark] = []

    /// Reads the branches of a run that the trainer computes, from the settings of the file's preset.
    init(_ checkpoint: Checkpoint, _ trainer: Trainer, from preset: Settings) throws {
        guard let tensor = checkpoint.file[Checkpoint.Name.branches] else {
            guard trainer.problem(with: preset) == nil else { return }
            beginning = Beginning(settings: preset, recordCount: 0, isFromFile: true)
            return
        }
        guard let text = tensor.values.uint8 else {
            throw CheckpointError.wrongType(file: checkpoint.path, tensor: Checkpoint.Name.branches)
        }
        let curves = try checkpoint.branchCurves(besides: text.count)
        try checkpoint.readingMetadata {
            var reader = BranchReader(trainer, preset: preset, curves: curves)
            tree = try reader.tree(JSONCursor(parsing: text, file: Checkpoint.Name.branches))
            (beginning, marks) = (reader.beginning, reader.marks)
        }
    }
}

extension Checkpoint {
    /// Remark that the file's other branches are left out; nil if it has none.
    var remarkOnBranches: String? {
        guard let text = file[Name.branches]?.values.uint8, text.count <= BranchLimits.bytes,
            let value = try? JSONParser.parse(text, file: Name.branches),
            let count = value["branches"]?.array?.count, count > 1
        else { return nil }
        let others = count == 2 ? "other branch" : "\(count - 1) other branches"
        return "\(path.pathForDisplay): the run is here without its \(others), since the data or the network are others"
    }

    /// Returns the numbers of all curves; throws if they take too much room together with a text.
    fileprivate func branchCurves(besides textSize: Int) throws(CheckpointError) -> [Double] {
        let name = Name.branchCurves
        guard let tensor = file[name] else { throw .missing(file: path, tensor: name) }
        guard let curves = tensor.values.float64 else { throw .wrongType(file: path, tensor: name) }
        let size = textSize + curves.count * MemoryLayout<Double>.size
        guard size <= BranchLimits.bytes else {
            throw .contradiction(file: path, "its branches take \(size) bytes; at most \(BranchLimits.bytes) are read")
        }
        return curves
    }

    /// Returns the settings at the start of the file's preset, if a trainer computes its steps: from the same data, with
    /// the same network and loss.
    func presetSettings(for trainer: Trainer) -> Settings? {
        // What the first version computed may differ.
        let isSame = learntFrom(trainer.dataFingerprint)
        guard file.metadata[Key.version] != nil, isSame != false, let preset = try? preset() else { return nil }
        // The same data may be named otherwise: by another path, or with the target that was found before.
        return Self.makesSameSteps(preset, trainer.preset, besideData: isSame == true) ? preset.initialSettings : nil
    }

    /// Whether runs of two presets may be branches of each other: whether their data, network and loss are the same.
    ///
    /// `besideData` leaves out the data, which are known to be the same.
    static func makesSameSteps(_ preset: Preset, _ other: Preset, besideData: Bool = false) -> Bool {
        keysOfSteps.allSatisfy {
            besideData && $0 == "data" || preset.source[$0]?.text() == other.source[$0]?.text()
        }
    }

    /// Keys of a preset on which the steps depend, besides those of settings.
    private static let keysOfSteps = [
        "data", "seed", "validation_fraction", "scaling", "target_scaling", "keep_order", "reconstruct", "network",
        "loss",
        "evaluate_every",
    ]
}

/// Reader of the text that describes the branches, and of their curves.
private struct BranchReader {
    let trainer: Trainer
    /// Reading of the trainer, which says what all branches have in common.
    let common: RunReading
    /// Settings from which those of the branches differ.
    let preset: Settings
    var curves: ArraySlice<Double>
    /// What the run of now began with.
    private(set) var beginning: Beginning?
    /// Marks of the run of now.
    private(set) var marks: [Mark] = []
    private var numbers: Set<Int> = []

    init(_ trainer: Trainer, preset: Settings, curves: [Double]) {
        (self.trainer, self.preset, self.curves) = (trainer, preset, curves[...])
        common = trainer.runReading()
    }

    mutating func tree(_ cursor: JSONCursor) throws(ConfigurationError) -> RunTree {
        var object = try cursor.object()
        let current = try object.int("current", in: BranchLimits.numbers)
        var branches: [RunTree.Branch] = []
        for element in try object.array("branches", count: 1...BranchLimits.branches) {
            branches.append(try branch(element, current: current))
        }
        guard numbers.contains(current) else { throw object.error("current", "there is no branch \(current)") }
        let next = try object.int("next", in: (numbers.max() ?? 0) + 1...BranchLimits.numbers.upperBound + 1)
        try object.finish()
        guard curves.isEmpty else { throw cursor.error("the curves hold \(curves.count) numbers of no branch") }
        return RunTree(branches, current: current, nextNumber: next)
    }

    private mutating func branch(_ cursor: JSONCursor, current: Int) throws(ConfigurationError) -> RunTree.Branch {
        var object = try cursor.object()
        // In ascending order, a parent before its children, so that there are no cycles.
        let last = numbers.max() ?? 0
        guard last < BranchLimits.numbers.upperBound else {
            throw object.error("number", "there is no number after \(last), which another branch has")
        }
        let number = try object.int("number", in: last + 1...BranchLimits.numbers.upperBound)
        let parent = try object.optionalInt("parent", in: BranchLimits.numbers)
        if let parent, !numbers.contains(parent) {
            throw object.error("parent", "found \(parent); allowed is the number of a branch before this one")
        }
        numbers.insert(number)
        let start = try (
            step: object.int("start", in: BranchLimits.counters),
            recordCount: object.int("records", in: BranchLimits.counters)
        )
        var branch = RunTree.Branch(
            number: number, parent: parent, start: start, origin: try object.optionalValue("origin")?.choice())
        branch.name = try object.optionalValue("name")?.string().clipped(to: BranchLimits.name)
        if number == current {
            marks = try marks(object.optionalArray("marks", count: 0...BranchLimits.marks) ?? [])
            if let cursor = object.optionalValue("beginning") { beginning = try self.beginning(cursor) }
        } else {
            let beginning = try self.beginning(object.value("beginning"))
            branch.leftAt = try object.int("left", in: BranchLimits.counters)
            let run = try self.run(object.value("run"), beginning)
            guard start.step <= run.step else {
                throw object.error("start", "found \(start.step); allowed is a step up to the run's last, \(run.step)")
            }
            branch.run = run
        }
        try object.finish()
        return branch
    }

    private func beginning(_ cursor: JSONCursor) throws(ConfigurationError) -> Beginning {
        var object = try cursor.object()
        let count = try object.int("records", in: 0...BranchLimits.marks)
        let cursor = try object.value("settings")
        let settings = try settings(cursor)
        if let problem = trainer.problem(with: settings) { throw cursor.error(problem) }
        try object.finish()
        return Beginning(settings: settings, recordCount: count, isFromFile: true)
    }

    private func marks(_ cursors: [JSONCursor]) throws(ConfigurationError) -> [Mark] {
        var marks: [Mark] = []
        for cursor in cursors { marks.append(try Mark(cursor)) }
        return marks
    }

    /// Reads the settings that differ from the preset's.
    private func settings(_ cursor: JSONCursor) throws(ConfigurationError) -> Settings {
        var settings = preset
        for change in try Change.list(cursor) { settings.apply(change) }
        return settings
    }

    private mutating func run(_ cursor: JSONCursor, _ beginning: Beginning) throws(ConfigurationError) -> FormerRun {
        var object = try cursor.object()
        var reading = RunReading(
            network: common.network, parameterCount: common.parameterCount, trainingCount: common.trainingCount,
            validationCount: common.validationCount, settings: try settings(object.value("settings")))
        (reading.length, reading.source, reading.baseline) = (common.length, common.source, common.baseline)
        (reading.targetScale, reading.optimizers) = (common.targetScale, common.optimizers)
        reading.traits = common.traits
        (reading.hasConstantInputs, reading.memory) = (common.hasConstantInputs, common.memory)
        reading.step = try object.int("step", in: BranchLimits.counters)
        reading.epoch = try object.double("epoch", in: 0...1e18)
        reading.loss = try object.optionalDouble("loss")
        reading.validationLoss = try object.optionalDouble("validation_loss")
        reading.validationAccuracy = try object.optionalDouble("validation_accuracy")
        reading.best = try object.optionalValue("best").map(Ending.Lowest.init(_:))
        reading.ending = try object.optionalValue("ending").map(Ending.init(_:))
        reading.halt = try object.optionalValue("halt").map(NonFinite.init(_:))
        reading.marks = try marks(object.array("marks", count: 0...BranchLimits.marks))
        let returns = try readCurves(of: &reading, &object)
        let journal = try journal(object.value("journal"), upTo: reading.step, beginning)
        let hash = try object.optionalValue("weights")?.uint64()
        try object.finish()
        return FormerRun(
            reading, journal: journal, beginning: beginning, returns: returns, weightsHash: hash,
            timeline: trainer.emptyTimeline)
    }

    private func journal(
        _ cursor: JSONCursor, upTo step: Int, _ beginning: Beginning
    ) throws(ConfigurationError) -> Journal<Change> {
        var journal = Journal<Change>()
        for record in try cursor.array() { try journal.append(line: record) }
        if let last = journal.records.last?.step, last > step {
            throw cursor.error("it has a change at step \(last), and the run is at step \(step)")
        }
        guard journal.records(at: 0).count >= beginning.recordCount else {
            throw cursor.error("it has fewer than the \(beginning.recordCount) changes with which the run began")
        }
        return journal
    }

    /// Reads the curves of a run, and returns its returns if there are any.
    private mutating func readCurves(
        of reading: inout RunReading, _ object: inout JSONObjectReader
    ) throws(ConfigurationError) -> ReturnRecord? {
        let isAgent = trainer.task.returns != nil
        let lengths = try object.array("curves", count: isAgent ? 3...3 : 2...2)
        reading.trainingLoss = try curve(lengths[0], upTo: reading.step)
        reading.validationLossHistory = try curve(lengths[1], upTo: reading.step)
        guard isAgent else { return nil }
        let history = try curve(lengths[2], upTo: nil)
        reading.bestMeanReturn = try object.optionalDouble("best_mean_return")
        var latest: [Float] = []
        for value in try object.array("latest_returns", count: 0...ReturnRecord.span) {
            latest.append(Float(try value.double(in: -1e30...1e30)))
        }
        reading.returns = history
        return ReturnRecord(history: history, latest: latest, bestMean: reading.bestMeanReturn)
    }

    /// Reads the next curve, of as many numbers as its length says.
    private mutating func curve(_ length: JSONCursor, upTo step: Int?) throws(ConfigurationError) -> MetricHistory {
        let count = try length.int(in: 0...curves.count)
        guard let history = MetricHistory(numbers: Array(curves.prefix(count))) else {
            throw length.error("the \(count) numbers from there on are no curve")
        }
        curves = curves.dropFirst(count)
        if let step, let last = history.lastStep, last > step {
            throw length.error("the curve goes to step \(last), and the run is at step \(step)")
        }
        return history
    }
}
