/// Everything that a screen shows of a run between two steps; properties of its parts are reached directly.
@dynamicMemberLookup
package struct Snapshot: Sendable {
    /// The trainer's part.
    package var run: RunReading
    /// The session's part.
    package var session: SessionReading
    /// Picture of what the network does with its data.
    package var view: NetworkView
    /// Trace of the graph; nil unless it is asked for.
    package var graphTrace: GraphTrace?

    /// A snapshot composed of its parts.
    package init(
        _ run: RunReading, session: SessionReading = SessionReading(), view: NetworkView = .none,
        graphTrace: GraphTrace? = nil
    ) {
        self.run = run
        self.session = session
        self.view = view
        self.graphTrace = graphTrace
    }

    /// A property of the run.
    package subscript<Value>(dynamicMember path: WritableKeyPath<RunReading, Value>) -> Value {
        get { run[keyPath: path] }
        set { run[keyPath: path] = newValue }
    }

    /// A computed property of the run.
    package subscript<Value>(dynamicMember path: KeyPath<RunReading, Value>) -> Value { run[keyPath: path] }

    /// A property of the session.
    package subscript<Value>(dynamicMember path: WritableKeyPath<SessionReading, Value>) -> Value {
        get { session[keyPath: path] }
        set { session[keyPath: path] = newValue }
    }
}

extension Snapshot {
    /// State of a run.
    package enum Phase: Hashable, Sendable {
        case paused
        case training
        /// The run came to its end.
        case finished(Ending)
        /// A step with a non-finite loss or gradient was not applied, and training paused.
        case halted(NonFinite)
    }

    /// State of the run, derived from both parts.
    package var phase: Phase {
        if let halt = run.halt { return .halted(halt) }
        if let ending = run.ending { return .finished(ending) }
        return session.isPaused ? .paused : .training
    }
}
