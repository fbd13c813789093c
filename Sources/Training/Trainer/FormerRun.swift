import Presets

/// Run that was left for another one, with its record, to be gone on with.
struct FormerRun {
    /// State at its end; nil if it has to be computed again.
    private(set) var end: Timeline.Point?
    /// Reading at its end.
    private(set) var reading: RunReading
    let trainingLoss: MetricHistory
    let validationLoss: MetricHistory
    private(set) var journal: Journal<Change>
    private(set) var marks: [Mark]
    private(set) var restorePoints: RestorePoints
    private(set) var timeline: Timeline
    /// Reason why its next step could not be made; nil if it could.
    let halt: NonFinite?
    /// Reason why it had ended; nil if it had not.
    let ending: Ending?
    /// What its first state is computed from; nil if it began with weights that were loaded.
    let beginning: Beginning?
    /// Whether a file describes it.
    let isFromFile: Bool
    /// Hash of the weights at its end, if the file says it.
    private(set) var weightsHash: UInt64?
    /// Returns of its episodes; nil for a task without any.
    let returns: ReturnRecord?
    private(set) var undoStack: [Undo]

    /// Number of its steps.
    var step: Int { reading.step }

    /// Keeps a trainer's run between two steps.
    init(_ trainer: Trainer) {
        (end, reading) = (Timeline.Point(trainer), trainer.runReading())
        (trainingLoss, validationLoss) = (trainer.trainingLoss, trainer.validationLoss)
        (journal, marks, restorePoints) = (trainer.journal, trainer.marks, trainer.restorePoints)
        (timeline, halt, ending) = (trainer.timeline, trainer.halt, trainer.ending)
        (returns, undoStack) = (trainer.task.returns, trainer.undoStack)
        (beginning, isFromFile) = (trainer.beginning, false)
    }

    /// Creates a run of which a file holds the record alone, so that it has to be computed again.
    init(
        _ reading: RunReading, journal: Journal<Change>, beginning: Beginning, returns: ReturnRecord?,
        weightsHash: UInt64?, timeline: Timeline
    ) {
        (self.reading, self.journal, self.beginning) = (reading, journal, beginning)
        (trainingLoss, validationLoss) = (reading.trainingLoss, reading.validationLossHistory)
        (marks, halt, ending) = (reading.marks, reading.halt, reading.ending)
        (self.returns, self.weightsHash, self.timeline) = (returns, weightsHash, timeline)
        (restorePoints, undoStack, isFromFile) = (RestorePoints(), [], true)
    }

    /// Creates the run of a trainer without the changes that were made since its latest step, which were for the next
    /// run.
    init(beforeChanges trainer: Trainer) {
        self.init(trainer)
        guard let point = trainer.restorePoints.unchanged, point.state.step == trainer.step,
            point.journalCount < journal.records.count
        else { return }
        end = Timeline.Point(point, trainer)
        journal.truncate(toCount: point.journalCount)
        marks.removeAll { $0.step == trainer.step }
        undoStack.removeLast(max(0, undoStack.count - point.undoCount))
        (reading.settings, reading.marks) = (point.state.settings, marks)
    }

    /// Returns the kept state nearest before a step, with the trends of the layers if they were kept with it.
    ///
    /// It is nil if the first state is to be computed; the first one kept is later only if it cannot be.
    func start(for target: Int) -> (state: RestorePoint, trends: Timeline.Point?)? {
        if target >= step, let end { return (end.state, end) }
        if let point = timeline.point(upTo: target) { return (point.state, point) }
        guard let initial = restorePoints.initial, initial.state.step <= target || beginning == nil else { return nil }
        return (initial, nil)
    }

    /// Returns the step nearest to another one, within so many steps, whose state is kept or is the first one.
    func keptStep(near target: Int, within tolerance: Int) -> Int? {
        let first = beginning == nil ? restorePoints.initial?.state.step ?? 0 : 0
        let kept = [first] + timeline.points.map(\.step) + (end == nil ? [] : [step])
        return kept.filter { abs($0 - target) <= tolerance }.min { abs($0 - target) < abs($1 - target) }
    }

    // MARK: - Memory

    /// All states that it keeps.
    var states: [RestorePoint] {
        (end.map { [$0.state] } ?? []) + restorePoints.all + timeline.points.map(\.state)
    }

    /// Bytes of its record: curves, marks and journal.
    var recordByteCount: Int {
        let curves = [trainingLoss, validationLoss, returns?.history].compactMap { $0 }
        return curves.reduce(0) { $0 + $1.capacity * MemoryLayout<MetricBucket>.stride }
            + (marks.count + journal.records.count) * 256 + reading.layers.count * 1_024
    }

    /// Whether it keeps more than its first state.
    var hasStatesToSpare: Bool { end != nil || !timeline.points.isEmpty || restorePoints.all.count > 1 }

    /// Gives up half of the states on the way, or if there are none, all but the first.
    mutating func giveUpStates() {
        if !timeline.points.isEmpty {
            return timeline.limit(to: timeline.points.count > 1 ? timeline.byteCount / 2 : 0)
        }
        end = nil
        restorePoints.keepOnlyInitial()
    }
}
