import CNcurses
import TUI

extension CursesTerminal {
    /// Stops the process with the terminal restored, and takes the terminal over again when the process continues.
    package func suspend(wholeJob: Bool) {
        guard isOpen else { return }
        leave()
        nc_guard_stop(wholeJob)
        enter()
    }

    /// Takes the terminal over again after an unexpected stop, during which the shell may have changed everything.
    func returnFromStop() {
        leave()
        enter()
    }

    private func leave() {
        paste = nil
        disableReports()
        send(leaveSequence.emptying)
        nc_screen_leave()
        nc_guard_restore_modes()
        nc_guard_disarm()
        nc_guard_release_errors()
    }

    private func enter() {
        nc_guard_hold_errors()
        arm()
        nc_screen_enter()
        enableReports()
        nc_screen_update_size()
        invalidate()
        queuedEvents.append(.resumed)
    }
}
