import Diagnosis
import Presets
import Training

/// The state of an open session as the screen knows and shows it.
package struct Run: Sendable {
    /// The preset that is trained.
    package let information: PresetInformation
    /// The latest snapshot; nil before the first.
    package var snapshot: Snapshot?
    /// The control values with the pending changes applied; nil before the first snapshot.
    package var values: ControlValues?
    /// Changes that are posted and not yet seen in a snapshot, at most one of a kind.
    package var pending: [Pending] = []
    /// Whether pausing (true) or going on (false) is posted and not yet seen.
    package var pendingPause: (isPaused: Bool, since: Double)?
    /// The pace that is posted and not yet seen.
    package var pendingPace: (pace: Pace, since: Double)?
    /// The health of each layer, which depends on the previous one so that it does not flicker.
    package var healths: [LayerHealth] = []
    /// The findings, the gravest first.
    package var findings: [Diagnosis] = []
    /// The time at which the findings were last made.
    package var findingsTime = -Double.infinity
    /// The notice in the footer, if there is one.
    package var notice: Shown?
    /// The control that was changed last, marked for a moment.
    package var touched: (control: Control.Name, until: Double)?
    /// Controls set to something unusual in this run; the footer names their keys.
    package var usedControls: Set<Control.Name> = []
    /// Whether the preset's repair has been asked for, so that it is no longer advised.
    package var isRepaired = false
    /// The training time at the last save, in seconds.
    package var savedAt: Double?

    /// The settings of the screen.
    package var view = ViewState()

    /// Makes the state of a session before its first snapshot.
    package init(_ information: PresetInformation) {
        self.information = information
        // Where something is wrong on purpose, what it is comes first.
        if information.repair != nil { view.bringToFront(.diagnosis) }
    }

    /// A posted change.
    package struct Pending: Sendable {
        /// The change.
        package var change: Change
        /// The time of posting in monotonic seconds.
        package var since: Double
    }

    /// A notice with the moment at which it goes.
    package struct Shown: Sendable {
        /// The notice.
        package var notice: Notice
        /// The time at which it fades, in monotonic seconds.
        package var until: Double
    }

    /// The time at which something on the screen fades next.
    package var wakeTime: Double? { [notice?.until, touched?.until].compactMap { $0 }.min() }

    /// Whether training is running, with a pending request taken into account.
    package var isTraining: Bool {
        if let pendingPause { return !pendingPause.isPaused }
        return snapshot?.phase == .training
    }

    /// The pace, with a pending request taken into account.
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
    /// The node whose numbers are shown: the chosen one, else that of the present stage, else the first computed one.
    func selectedNode(of trace: GraphTrace) -> Int {
        if let chosen = view.selectedNode, trace.nodes.indices.contains(chosen) { return chosen }
        switch trace.stage {
        case .forward(let node), .backward(let node): return node
        case .update: return trace.nodes.firstIndex { !$0.parameters.isEmpty } ?? 0
        case nil: return trace.graph.nodes.firstIndex { $0.operation != "input" } ?? 0
        }
    }
}

extension Snapshot {
    /// The indices of the layers with a row in the gradient panel: those with parameters, or all where none has any.
    var shownLayers: [Int] {
        let trained = run.layers.indices.filter { run.layers[$0].parameterCount > 0 }
        return trained.isEmpty ? Array(run.layers.indices) : trained
    }

    /// The recurrent layers whose gradients over time have been measured.
    var layersInTime: [LayerReading] { run.layers.filter { $0.gradientInTime != nil } }

    /// The number of rows that the gradient panel can use inside its frame.
    var gradientRows: Int { shownLayers.count + 1 + 3 * min(2, layersInTime.count) }
}
