import Training

/// What the dashboard asks of the main loop.
package enum Effect: Hashable, Sendable {
    /// Gives the open session a command.
    case post(Command)
    /// Ends the open session, if there is one, and opens the preset of that name; `opened` or `openFailed` answers.
    case open(preset: String)
    /// Sends the whole screen anew, whatever the terminal is thought to show.
    case redraw
    /// Ends the program, after the commands posted so far.
    case quit
}
