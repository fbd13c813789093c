/// An event from a person or from the terminal itself.
package enum Event: Hashable, Sendable {
    case key(Key)
    case mouse(Mouse)
    /// The terminal has a new size.
    case resize(Size)
    /// A timeout: nothing happened within the time that was waited for.
    case tick
    /// The program was stopped and is running again: everything must be drawn anew.
    case resumed
    /// A signal asks the program to end.
    case terminate(signal: Int32)
    /// The terminal is gone.
    case endOfInput
}

/// A key press.
package enum Key: Hashable, Sendable {
    case character(Unicode.Scalar)
    /// Control and a letter, which is given in lower case.
    case control(Unicode.Scalar)
    case up, down, left, right
    case shiftUp, shiftDown, shiftLeft, shiftRight
    case enter, escape, tab, backTab, backspace, delete, insert
    case home, end, pageUp, pageDown
    case function(Int)
}

/// A mouse action at a cell.
package struct Mouse: Hashable, Sendable {
    /// The act of the button or the wheel.
    package enum Action: Hashable, Sendable { case press, release, doubleClick, scrollUp, scrollDown }
    /// The act.
    package var action: Action
    /// The cell, counted from 0.
    package var x, y: Int

    /// Makes a mouse event.
    package init(_ action: Action, x: Int, y: Int) {
        self.action = action
        self.x = x
        self.y = y
    }
}
