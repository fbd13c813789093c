import Training

/// What the screen knows of a session, and how it shows it.
package struct Run: Sendable {
    package let information: PresetInformation
    /// The latest snapshot; nil before the first.
    package var snapshot: Snapshot?
    /// The controls as they will be once the trainer has taken the pending changes; nil before the first snapshot.
    package var values: ControlValues?
    /// Changes that are posted and not yet seen in a snapshot, at most one of a kind.
    package var pending: [Pending] = []
    /// Whether pausing (true) or going on (false) is posted and not yet seen.
    package var pendingPause: (isPaused: Bool, since: Double)?
    /// The pace that is posted and not yet seen.
    package var pendingPace: (pace: Pace, since: Double)?
    /// The words beside the layers, which lean on what was said before.
    package var healths: [LayerHealth] = []
    package var findings: [Diagnosis] = []
    /// When the findings were last drawn up.
    package var findingsTime = -Double.infinity
    package var notice: Shown?
    /// The control that was changed last, marked for a moment.
    package var touched: (control: Control.Name, until: Double)?
    /// The controls that have been set to something out of the ordinary in this run, whose keys the footer names.
    package var usedControls: Set<Control.Name> = []
    /// Whether the preset's repair has been asked for, so that it is no longer advised.
    package var isRepaired = false
    /// When the weights were last saved, in seconds of training.
    package var savedAt: Double?

    package var view = ViewState()

    package init(_ information: PresetInformation) {
        self.information = information
        // Where something is wrong on purpose, what it is comes first.
        if information.repair != nil { view.bringToFront(.diagnosis) }
    }

    /// A posted change.
    package struct Pending: Sendable {
        package var change: Change
        package var since: Double
    }

    /// A notice with the moment at which it goes.
    package struct Shown: Sendable {
        package var notice: Notice
        package var until: Double
    }

    /// When the next thing on the screen fades.
    package var wakeTime: Double? { [notice?.until, touched?.until].compactMap { $0 }.min() }

    /// Whether training is going on, as far as is known and asked for.
    package var isTraining: Bool {
        if let pendingPause { return !pendingPause.isPaused }
        return snapshot?.phase == .training
    }

    /// How fast training is meant to go, as far as is known and asked for.
    package var pace: Pace { pendingPace?.pace ?? snapshot?.pace ?? .full }

    /// The controls that have a meaning now.
    package var controls: [Control] {
        guard let values else { return [] }
        return Control.all.filter { $0.isShown(values) }
    }
}

extension Run {
    /// Whether a step that was not finite stopped training.
    var isHalted: Bool {
        if case .halted = snapshot?.phase { return true }
        return false
    }

    /// Whether the run has come to its end.
    var isFinished: Bool {
        if case .finished = snapshot?.phase { return true }
        return false
    }
}

extension Run {
    /// The node whose numbers are shown: the one chosen, else the present stage's, else the first that is computed.
    func selectedNode(of chain: GraphTrace) -> Int {
        if let chosen = view.selectedNode, chain.nodes.indices.contains(chosen) { return chosen }
        switch chain.stage {
        case .forward(let node), .backward(let node): return node
        case .update: return chain.nodes.firstIndex { !$0.parameters.isEmpty } ?? 0
        case nil: return chain.graph.nodes.firstIndex { $0.operation != "input" } ?? 0
        }
    }
}
