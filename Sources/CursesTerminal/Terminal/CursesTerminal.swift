import CNcurses
import TUI

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Terminal driven by ncurses: shows buffers, reads events, and restores the terminal at the end.
///
/// Only one may be open at a time, and it belongs to the main thread. No other type uses ncurses' screen.
@MainActor
package final class CursesTerminal {
    /// Capabilities of the terminal, updated when it answers queries.
    package internal(set) var capabilities: TerminalCapabilities
    let leaveSequence: LeaveSequence
    let reduction: ColorReduction
    var pairs: PairTable
    /// Styles drawn since the pairs were last reset.
    var cursesStyles: [Style: CursesStyle] = [:]
    /// Frame that the terminal shows; nil if unknown.
    var shown: Buffer?
    var clicks = DoubleClickDetector()
    /// Events found together with an earlier one and not yet returned.
    var queuedEvents: [Event] = []
    /// Inputs read while looking for an escape sequence that was not one.
    var unread: [Input] = []
    /// Paste that has begun and not ended; nil if there is none.
    var paste: Paste?
    /// Whether the terminal ignores control sequences that it does not know, so that it may be sent some.
    let isANSI: Bool
    var inputEnded = false
    /// Number of consecutive waits that signalled input but brought none, and number of inputs read since the last
    /// wait.
    var waitsWithoutInput = 0
    var readsSinceWait = 0
    var isOpen = true
    /// Whether the mouse is left to the terminal although it could report its actions.
    private var isMouseFree = false
    /// Time of the questions that the terminal has not answered yet; nil if there are none.
    var questionTime: ContinuousClock.Instant?

    /// Opens the screen and installs `ProcessGuard`; throws if the terminal cannot show the dashboard.
    ///
    /// - Parameter asksForBackground: Whether to ask the terminal for its background, as `awaitAnswers` explains.
    package init(asksForBackground: Bool) throws(TerminalError) {
        let unicode = nc_screen_use_locale()
        let setup = try TerminalSetup()
        guard nc_guard_install(), nc_guard_save_terminal() else { throw .cannotOpen }
        nc_guard_watch_terminal(true)
        guard setup.openScreen() else {
            nc_guard_watch_terminal(false)
            throw .cannotOpen
        }
        let reduction = setup.startColors()
        capabilities = TerminalCapabilities(
            glyphs: unicode ? setup.glyphs : .ascii, colors: reduction.support, mouse: setup.hasMouse,
            background: setup.statedBackground)
        leaveSequence = setup.leaveSequence
        isANSI = setup.isANSI
        self.reduction = reduction
        pairs = PairTable(limit: min(Int(nc_screen_pair_count()), 16_384))
        defineKeys()
        nc_guard_hold_errors()
        arm()
        enableReports()
        if asksForBackground, setup.answersQuestions {
            questionTime = .now
            send(ControlSequence.questions)
        }
    }

    /// Size of the screen in cells.
    package var size: Size { Size(width: Int(nc_screen_columns()), height: Int(nc_screen_rows())) }

    /// Handle with which other threads end the wait for an event.
    package nonisolated var waker: Waker { Waker() }

    /// Restores the terminal; a second call does nothing.
    package func close() {
        guard isOpen else { return }
        isOpen = false
        nc_guard_limit_output()
        dropLateAnswer()
        disableReports()
        send(leaveSequence.emptying)
        nc_screen_close()
        nc_guard_restore_modes()
        nc_guard_disarm()
        nc_guard_watch_terminal(false)
        nc_guard_release_errors()
    }

    /// Waits briefly for an unanswered query and discards the input, so that the answer does not appear at the shell's
    /// prompt.
    private func dropLateAnswer() {
        guard let questionTime, ContinuousClock.now - questionTime < .seconds(1) else { return }
        if nc_screen_wait_for_input(50) { nc_screen_discard_input() }
    }

    private func defineKeys() {
        for (sequence, code) in Key.commonSequences { unsafe nc_screen_define_key(sequence, Int32(code), false) }
        unsafe nc_screen_define_key("\u{1B}[<", Int32(NC_KEY_SGR_MOUSE), true)
        unsafe nc_screen_define_key(ControlSequence.pasteStart, Int32(NC_KEY_PASTE_START), true)
        unsafe nc_screen_define_key(ControlSequence.pasteEnd, Int32(NC_KEY_PASTE_END), true)
    }
}

extension CursesTerminal {
    /// Makes a crash restore the terminal from now on.
    func arm() {
        let bytes = leaveSequence.bytes.map { CChar(bitPattern: $0) }
        unsafe nc_guard_arm(bytes, Int32(bytes.count))
    }

    /// Turns on reports of the mouse and the marks around pasted text.
    func enableReports() {
        if capabilities.mouse, !isMouseFree { send(ControlSequence.mouseOn) }
        if isANSI { send(ControlSequence.pasteMarksOn) }
    }

    /// Leaves the mouse to the terminal, so that it selects text, or takes it back.
    package func freeMouse(_ isFree: Bool) {
        guard isOpen, capabilities.mouse, isFree != isMouseFree else { return }
        isMouseFree = isFree
        send(isFree ? ControlSequence.mouseOff : ControlSequence.mouseOn)
    }

    func disableReports() {
        if isANSI { send(ControlSequence.pasteMarksOff) }
        if capabilities.mouse { send(ControlSequence.mouseOff) }
    }

    func send(_ bytes: [UInt8]) {
        unsafe nc_screen_send(bytes.map { CChar(bitPattern: $0) }, Int32(bytes.count))
    }
}

/// Capabilities of the open terminal.
package struct TerminalCapabilities: Hashable, Sendable {
    /// Glyphs that can be shown: all, or ASCII only.
    package var glyphs: GlyphSet
    /// Colours that it can show.
    package var colors: ColorSupport
    /// Whether it reports mouse actions.
    package var mouse: Bool
    /// Lightness of the background, as the terminal or the environment tells it; nil if neither does.
    package var background: Background?

    /// Number of colours as far as widgets distinguish it.
    package var colorDepth: ColorDepth { colors.depth }
}
