import CNcurses
import TUI

extension CursesTerminal {
    /// Waits for the next event without busy waiting, for at most the given time (indefinitely if nil), and returns it.
    ///
    /// It returns `.tick` after a timeout and `.endOfInput` once the terminal is closed.
    package func nextEvent(timeoutMilliseconds: Int? = nil) -> Event {
        let deadline = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds(min(max(0, $0), 86_400_000)) }
        while isOpen {
            if let event = pollEvent() { return event }
            let ready = nc_screen_wait(deadline.map { millisecondsUntil($0) } ?? -1, !inputEnded)
            let pending = ready == 0 ? 0 : nc_screen_pending()
            if let event = pollEvent() { return event }
            if hasEnded(ready, pending: pending) { return .endOfInput }
            if let deadline, ContinuousClock.now >= deadline { return .tick }
        }
        return .endOfInput
    }

    /// Waits for the terminal's answers to the questions at the start, but not so long that the first frame would take a
    /// tenth of a second.
    ///
    /// What is typed meanwhile is kept, and an answer that comes later counts as well.
    package func awaitAnswers() {
        guard let deadline = questionTime.map({ $0 + .milliseconds(75) }) else { return }
        while questionTime != nil {
            if let input = nextInput() {
                if let event = event(for: input) { queuedEvents.append(event) }
            } else if ContinuousClock.now >= deadline || !nc_screen_wait_for_input(millisecondsUntil(deadline)) {
                return
            }
        }
    }

    /// Returns the remaining milliseconds, rounded up.
    private func millisecondsUntil(_ deadline: ContinuousClock.Instant) -> Int32 {
        let left = (deadline - ContinuousClock.now) / .milliseconds(1)
        return Int32(max(0, min(left.rounded(.up), 86_400_000)))
    }

    /// Returns an event that is already available, or nil.
    ///
    /// Input comes before wakes: if drawing takes longer than the time to the next wake, a wake is always pending.
    private func pollEvent() -> Event? {
        if queuedEvents.isEmpty { takePending() }
        while queuedEvents.first ?? .tick == .tick, let input = nextInput() {
            if let event = event(for: input) { return event }
        }
        return queuedEvents.isEmpty ? nil : queuedEvents.removeFirst()
    }

    /// Turns the conditions recorded by the signal handlers into events; a request to end comes first, a wake last.
    private func takePending() {
        let notes = nc_guard_take_pending()
        func has(_ note: Int) -> Bool { notes & Int32(note) != 0 }
        if has(NC_PENDING_TERMINATE), let signal = ProcessGuard.terminationSignal {
            queuedEvents.append(.terminate(signal: signal))
        }
        // Another process that sends an interrupt means the same as the user who presses the key.
        if has(NC_PENDING_INTERRUPT) { queuedEvents.append(.key(.control("c"))) }
        if has(NC_PENDING_STOP) {
            suspend(wholeJob: false)
        } else if has(NC_PENDING_CONTINUE) {
            returnFromStop()
        }
        if has(NC_PENDING_RESIZE) { updateSize() }
        if has(NC_PENDING_WAKE) { queuedEvents.append(.tick) }
    }

    private func updateSize() {
        nc_screen_update_size()
        invalidate()
        queuedEvents.append(.resize(size))
    }

    /// Returns whether input has just ended: the terminal hung up, or it repeatedly signals input without delivering
    /// any.
    private func hasEnded(_ ready: Int32, pending: Int32) -> Bool {
        guard !inputEnded else { return false }
        let promised = ready & Int32(NC_READY_INPUT) != 0
        let isStuck = promised && readsSinceWait == 0 && (pending == 0 || nc_screen_pending() == pending)
        waitsWithoutInput = isStuck ? waitsWithoutInput + 1 : 0
        readsSinceWait = 0
        inputEnded = ready & Int32(NC_READY_CLOSED) != 0 || waitsWithoutInput >= 3
        return inputEnded
    }
}
