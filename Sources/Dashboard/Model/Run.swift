import Diagnosis
import Presets
import Training

/// State of an open session on the screen.
package struct Run: Sendable {
    /// Preset that is being trained.
    package let information: PresetInformation
    /// Latest snapshot; nil before the first.
    package var snapshot: Snapshot?
    /// Times of the steps, as far as snapshots told them.
    package var times = StepTimes()
    /// Control values including pending changes; nil before the first snapshot.
    package var values: ControlValues?
    /// Changes posted but not yet seen in a snapshot, at most one of each kind.
    package var pending: [Pending] = []
    /// Pause (true) or continuation (false) that was posted but not yet seen in a snapshot.
    package var pendingPause: PendingPause?
    /// Number of commands posted.
    package var commandCount = 0
    /// Pace that was posted but not yet seen in a snapshot.
    package var pendingPace: (pace: Pace, since: Double)?
    /// Health of each layer, which depends on the previous one so that it does not flicker.
    package var healths: [LayerHealth] = []
    /// Findings, most severe first.
    package var findings: [Diagnosis] = []
    /// Time of the latest diagnosis, in monotonic seconds.
    package var findingsTime = -Double.infinity
    /// Notice in the footer, if any.
    package var notice: TimedNotice?
    /// Control that was changed last, highlighted for a short time.
    package var touched: (control: Control.Name, until: Double)?
    /// Controls set to something unusual in this run; the footer shows their keys.
    package var usedControls: Set<Control.Name> = []
    /// Warning that was shown until a moment ago, so that it can still be read.
    package var passedWarning: PassedWarning?
    /// Whether the preset's repair is in effect, or requested, and need not be advised again.
    package var isRepaired = false
    /// Latest save that succeeded; nil if none did.
    package var saved: SaveReport?
    /// Number of the latest save when another was posted; nil if none is on its way.
    package var pendingSave: Int?

    /// Whether the result of the run that has ended is shown over the panels.
    package var showsResult = false

    /// Time at which the graph goes on to the next stage by itself; nil while it does not.
    package var playTime: Double?

    /// Settings of the screen.
    package var view = ViewState()

    /// Creates the state of a session before its first snapshot.
    package init(_ information: PresetInformation) {
        self.information = information
        // A preset that is broken on purpose starts with its diagnosis.
        if information.repair != nil { view.bringToFront(.diagnosis) }
    }

    /// Posted change.
    package struct Pending: Sendable {
        /// Change that was posted.
        package var change: Change
        /// Time of posting in monotonic seconds.
        package var since: Double
    }

    /// Posted pause or continuation.
    package struct PendingPause: Sendable {
        /// Whether a pause was posted, not a continuation.
        package var isPaused: Bool
        /// Time of posting in monotonic seconds.
        package var since: Double
        /// Number of the command, counted from 1; nil until it is known.
        package var command: Int?
    }

    /// Warning that no longer holds.
    package struct PassedWarning: Hashable, Sendable {
        /// Headline of the finding.
        package var headline: String
        /// Step at which it was last seen.
        package var step: Int
        /// Time at which it disappears, in monotonic seconds.
        package var until: Double
    }

    /// Notice with the time at which it disappears.
    package struct TimedNotice: Sendable {
        /// Text of the notice and whether it is a warning.
        package var notice: Notice
        /// Time at which it disappears, in monotonic seconds.
        package var until: Double
    }

    /// Time at which something shown for a while next disappears, or the next stage is due; nil if nothing is.
    package var wakeTime: Double? {
        [notice?.until, touched?.until, passedWarning?.until, playTime].compactMap { $0 }.filter(\.isFinite).min()
    }

    /// Whether training is running, taking a pending request into account.
    package var isTraining: Bool {
        if let pendingPause { return !pendingPause.isPaused }
        return snapshot?.phase == .training
    }

    /// Pace of training, taking a pending request into account.
    package var pace: Pace { pendingPace?.pace ?? snapshot?.pace ?? .full }

    /// Controls that have an effect with the current settings.
    package var controls: [Control] {
        guard let values else { return [] }
        return Control.all.filter { $0.isShown(values) }
    }
}

extension Run {
    /// Whether training stopped because a step was not finite.
    var isHalted: Bool {
        if case .halted = snapshot?.phase { return true }
        return false
    }

    /// Whether the run has ended.
    var isFinished: Bool {
        if case .finished = snapshot?.phase { return true }
        return false
    }
}

extension Run {
    /// Whether the run has ended, even if a change has been made since.
    var hasReachedItsEnd: Bool { isFinished || snapshot?.phase == .paused && snapshot?.progress == 1 }
}

extension Run {
    /// Returns the node whose numbers are shown: the selected one, or that of the current stage, or the first computed
    /// one.
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
    /// Indices of the layers shown in the gradient panel: those with parameters, or all if none has any.
    var shownLayers: [Int] {
        let trained = run.layers.indices.filter { run.layers[$0].parameterCount > 0 }
        return trained.isEmpty ? Array(run.layers.indices) : trained
    }

    /// Recurrent layers whose gradients over time have been measured.
    var layersInTime: [LayerReading] { run.layers.filter { $0.courseOverTime != nil } }

    /// Number of rows that the gradient panel can use inside its frame.
    var gradientRows: Int { shownLayers.count + 1 + 3 * min(2, layersInTime.count) }
}
