import CNcurses
import CursesTerminal
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Unblocks the signals that ask a process to end for this thread; Dispatch's threads block them.
private func takeAllSignals() {
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_UNBLOCK, &all, nil)
}

/// Each test runs in its own process because signals concern the whole process.
struct ProcessGuardTests {
    @Test func notesARequestToEndOnce() async {
        await #expect(processExitsWith: .success) {
            takeAllSignals()
            ProcessGuard.install()
            precondition(ProcessGuard.terminationSignal == nil)
            raise(SIGTERM)
            precondition(ProcessGuard.terminationSignal == SIGTERM)
            precondition(nc_guard_take_pending() == NC_PENDING_TERMINATE)
            precondition(nc_guard_take_pending() == 0)
        }
    }

    @Test func endsAtOnceOnASecondRequest() async {
        await #expect(processExitsWith: .signal(SIGINT)) {
            takeAllSignals()
            ProcessGuard.install()
            raise(SIGTERM)
            usleep(300_000)
            raise(SIGINT)
        }
    }

    @Test func leavesIgnoredSignalsIgnored() async {
        await #expect(processExitsWith: .success) {
            takeAllSignals()
            signal(SIGHUP, SIG_IGN)
            ProcessGuard.install()
            raise(SIGHUP)
            precondition(ProcessGuard.terminationSignal == nil)
        }
    }

    @Test func manyWakesAreOneNote() async {
        await #expect(processExitsWith: .success) {
            ProcessGuard.install()
            for _ in 0..<100_000 { Waker().wake() }
            precondition(nc_guard_take_pending() == NC_PENDING_WAKE)
            precondition(nc_guard_take_pending() == 0)
        }
    }

    @Test func aCrashSaysWhatHappenedAndDiesOfItsSignal() async throws {
        let result = await #expect(processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]) {
            unsafe unsetenv("SWIFT_BACKTRACE")
            ProcessGuard.install()
            ProcessGuard.setCrashNote("The last checkpoint is a\u{1B}[31m\u{9B}b.")
            abort()
        }
        let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(
            text.hasSuffix("nntui crashed: the program aborted itself (SIGABRT). The last checkpoint is a?[31m??b.\n"))
    }
}
