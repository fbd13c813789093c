import Presets
import TUI
import Training

/// Message from the main loop to the dashboard.
package enum Message: Sendable {
    /// A key, a mouse action, a resize, a tick or a signal.
    case event(Event)
    /// A session was opened for a preset; its snapshots follow.
    case opened(PresetInformation)
    /// A preset could not be opened, with the reason.
    case openFailed(String)
    /// A warning about the opened preset.
    case remark(String)
    /// Runs saved in the current folder, the latest first.
    case savedRuns([CheckpointSummary])
    /// A picture of data was made, which may be none.
    case dataPicture(DataPicture)
    /// The screen was written to a file as a picture.
    case pictureWritten(path: String)
    /// The picture could not be written, with the reason.
    case pictureFailed(String)
    /// The latest snapshot of the open session.
    case snapshot(Snapshot)
}

/// Request from the dashboard to the main loop.
package enum Effect: Hashable, Sendable {
    /// Sends a command to the open session.
    case post(Command)
    /// Ends the open session, if any, and opens the named preset; the reply is `opened` or `openFailed`.
    case open(preset: String)
    /// Ends the open session, if any, and continues the run in a file; the reply is `opened` or `openFailed`.
    case openSaved(path: String)
    /// Looks for saved runs in the current folder; the reply is `savedRuns`.
    case findSavedRuns
    /// Makes the picture of some data aside; the reply is `dataPicture`, unless a later request replaces this one.
    case makeDataPicture(DataPicture.Source)
    /// Sends the whole screen again.
    case redraw
    /// Leaves the mouse to the terminal, or takes it back.
    case freeMouse(Bool)
    /// Writes the current screen as a picture; the reply is `pictureWritten` or `pictureFailed`.
    case writePicture
    /// Ends the program after the commands posted so far.
    case quit
}
