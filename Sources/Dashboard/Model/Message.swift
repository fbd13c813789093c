import Presets
import TUI
import Training

/// A message from the main loop to the dashboard.
package enum Message: Sendable {
    /// A key, the mouse, a resize, a tick or a signal.
    case event(Event)
    /// A session was opened for a preset; its snapshots follow.
    case opened(PresetInformation)
    /// A preset could not be opened, with the reason.
    case openFailed(String)
    /// A warning about the preset that was opened.
    case remark(String)
    /// The screen was written as a picture to a file.
    case pictureWritten(path: String)
    /// The picture could not be written, and why.
    case pictureFailed(String)
    /// The latest snapshot of the open session.
    case snapshot(Snapshot)
}

/// A request from the dashboard to the main loop.
package enum Effect: Hashable, Sendable {
    /// Gives the open session a command.
    case post(Command)
    /// Ends the open session, if there is one, and opens the preset of that name; `opened` or `openFailed` answers.
    case open(preset: String)
    /// Sends the whole screen again.
    case redraw
    /// Writes the present screen as a picture; `pictureWritten` or `pictureFailed` answers.
    case writePicture
    /// Ends the program, after the commands posted so far.
    case quit
}
