import Presets
import TUI
import Training

/// What the main loop tells the dashboard.
package enum Message: Sendable {
    /// A key, the mouse, a resize, a tick or a signal.
    case event(Event)
    /// A session was opened for a preset; its first snapshot may come at once or later.
    case opened(PresetInformation)
    /// A preset could not be opened, and why.
    case openFailed(String)
    /// What may go wrong with the preset that was opened.
    case remark(String)
    /// The latest snapshot of the open session.
    case snapshot(Snapshot)
}
