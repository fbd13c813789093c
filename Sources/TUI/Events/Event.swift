/// Event from the user or from the terminal itself.
package enum Event: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// A text was pasted, with whatever characters it has.
    case paste(String)
    /// A mouse button or the wheel was used.
    case mouse(Mouse)
    /// The terminal has a new size.
    case resize(Size)
    /// No other event came before the timeout, or another thread ended the wait.
    case tick
    /// The program is running again after it was stopped, and must redraw everything.
    case resumed
    /// A signal asked the program to end.
    case terminate(signal: Int32)
    /// The terminal is gone.
    case endOfInput
}

/// Key press.
package enum Key: Hashable, Sendable {
    /// A printable character.
    case character(Unicode.Scalar)
    /// The control key with a letter in lower case, or with the space bar.
    case control(Unicode.Scalar)
    /// Arrow keys.
    case up, down, left, right
    /// Arrow keys together with the shift key.
    case shiftUp, shiftDown, shiftLeft, shiftRight
    /// Keys that confirm, leave, switch or edit.
    case enter, escape, tab, backTab, backspace, delete, insert
    /// Keys that move by larger distances.
    case home, end, pageUp, pageDown
    /// A function key by its number.
    case function(Int)
}

/// Mouse action at a cell.
package struct Mouse: Hashable, Sendable {
    /// Action of the button or the wheel.
    package enum Action: Hashable, Sendable { case press, drag, release, doubleClick, scrollUp, scrollDown }
    /// Action of the button or the wheel.
    package var action: Action
    /// Position of the cell, counted from 0.
    package var x, y: Int

    /// Creates a mouse event.
    package init(_ action: Action, x: Int, y: Int) {
        self.action = action
        self.x = x
        self.y = y
    }
}
