/// Everything that a screen shows of a run between two steps; properties of its parts are accessible directly.
@dynamicMemberLookup
package struct Snapshot: Sendable {
    /// Trainer's part.
    package var run: RunReading
    /// Session's part.
    package var session: SessionReading
    /// View of the network's behaviour on its data.
    package var view: NetworkView
    /// Picture of the network itself; nil before the first.
    package var picture: NetworkPicture?
    /// Trace of the graph; nil unless it was requested.
    package var graphTrace: GraphTrace?
    /// Report on the answers; nil unless one was requested.
    package var report: ModelReport?
    /// Runs that are drawn behind this one, that which was left last first.
    package var ghosts: [Ghost] = []
    /// Runs that came of one another.
    package var branches = BranchesReading()

    /// Creates a snapshot from its parts.
    package init(
        _ run: RunReading, session: SessionReading = SessionReading(), view: NetworkView = .none,
        picture: NetworkPicture? = nil, graphTrace: GraphTrace? = nil, before: Ghost? = nil
    ) {
        self.run = run
        self.session = session
        self.view = view
        self.picture = picture
        self.graphTrace = graphTrace
        ghosts = before.map { [$0] } ?? []
    }

    /// Run with which this one is compared, which was left last; nil if none was.
    package var before: Ghost? {
        get { ghosts.first }
        set { ghosts = (newValue.map { [$0] } ?? []) + ghosts.dropFirst() }
    }

    /// Accesses a property of the run.
    package subscript<Value>(dynamicMember path: WritableKeyPath<RunReading, Value>) -> Value {
        get { run[keyPath: path] }
        set { run[keyPath: path] = newValue }
    }

    /// Reads a computed property of the run.
    package subscript<Value>(dynamicMember path: KeyPath<RunReading, Value>) -> Value { run[keyPath: path] }

    /// Accesses a property of the session.
    package subscript<Value>(dynamicMember path: WritableKeyPath<SessionReading, Value>) -> Value {
        get { session[keyPath: path] }
        set { session[keyPath: path] = newValue }
    }
}

extension Snapshot {
    /// Whether the first run behind this one is its own future, since an earlier step is shown.
    package var showsFuture: Bool { session.past != nil && before?.departure == .travel }

    /// Whether runs train side by side, with one difference each.
    package var hasTwins: Bool { before?.twin != nil }

    /// Runs side by side with their letters and their differences from the first, which has none; only that without
    /// twins.
    package var runsSideBySide: [(letter: String, label: String, run: RunReading)] {
        [(TwinReading.letter(0), "", run)]
            + ghosts.compactMap { ghost in ghost.twin.map { ($0.letter, $0.label, ghost.run) } }
    }

    /// What the first run beside or behind this one is called.
    package var nameOfGhost: String { before?.twin?.letter ?? (showsFuture ? "later" : "before") }

    /// Run that has made the most steps among twins, the run itself first.
    package var farthestRun: RunReading {
        hasTwins ? ghosts.reduce(run) { $1.run.step > $0.step ? $1.run : $0 } : run
    }

    /// Number of its steps.
    package var farthestStep: Int { farthestRun.step }
}

extension Snapshot {
    /// State of a run.
    package enum Phase: Hashable, Sendable {
        /// No steps are made until training is resumed.
        case paused
        /// Steps are being made.
        case training
        /// Run has ended.
        case finished(Ending)
        /// Step with a non-finite loss or gradient was not applied, and training paused.
        case halted(NonFinite)
    }

    /// State of the run, derived from both parts.
    package var phase: Phase {
        if let halt = run.halt, !session.twinsGoOn { return .halted(halt) }
        // All of the runs side by side rest where one of them has reached its end.
        let ending = run.ending ?? (hasTwins ? ghosts.lazy.compactMap(\.run.ending).first : nil)
        if let ending { return .finished(ending) }
        return session.isPaused ? .paused : .training
    }
}

extension Snapshot {
    /// Steps per second as they are made now: at the pace, or as many as possible.
    package var currentRate: Double {
        session.pacedRate.map { session.stepsPerSecond > 0 ? min($0, session.stepsPerSecond) : $0 }
            ?? session.stepsPerSecond
    }
}
