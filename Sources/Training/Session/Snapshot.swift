/// Everything that a screen shows of a run, at one moment between two steps; the properties of its parts are its own.
@dynamicMemberLookup
package struct Snapshot: Sendable {
    package var run: RunReading
    package var session: SessionReading
    /// What the network does with its data.
    package var view: NetworkView
    /// What flows through the graph; nil unless it is asked for.
    package var graphTrace: GraphTrace?

    package init(
        _ run: RunReading, session: SessionReading = SessionReading(), view: NetworkView = .none,
        graphTrace: GraphTrace? = nil
    ) {
        self.run = run
        self.session = session
        self.view = view
        self.graphTrace = graphTrace
    }

    package subscript<Value>(dynamicMember path: WritableKeyPath<RunReading, Value>) -> Value {
        get { run[keyPath: path] }
        set { run[keyPath: path] = newValue }
    }

    package subscript<Value>(dynamicMember path: KeyPath<RunReading, Value>) -> Value { run[keyPath: path] }

    package subscript<Value>(dynamicMember path: WritableKeyPath<SessionReading, Value>) -> Value {
        get { session[keyPath: path] }
        set { session[keyPath: path] = newValue }
    }
}

extension Snapshot {
    /// What the run is doing.
    package enum Phase: Hashable, Sendable {
        case paused
        case training
        /// The run came to its end.
        case finished(Ending)
        /// A step with a non-finite loss or gradient was not applied, and training paused.
        case halted(NonFinite)
    }

    package var phase: Phase {
        if let halt = run.halt { return .halted(halt) }
        if let ending = run.ending { return .finished(ending) }
        return session.isPaused ? .paused : .training
    }
}
