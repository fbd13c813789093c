import CNcurses
import CursesTerminal
import Dispatch
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

    /// Numbers that the system has for signals that end a process by default, each a request like SIGTERM.
    #if os(Linux)
        private static let requests = [SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT, 34, 64]
    #else
        private static let requests = [SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF]
    #endif

    @Test(arguments: requests) func everySignalThatEndsAProcessIsARequest(_ number: Int32) async {
        await #expect(processExitsWith: .success) { [number] in
            takeAllSignals()
            ProcessGuard.install()
            raise(number)
            precondition(ProcessGuard.terminationSignal == number)
        }
    }

    /// The system repeats it every second while a limit is exceeded.
    @Test func aRepeatedSignalOfALimitIsNoSecondRequest() async {
        await #expect(processExitsWith: .success) {
            takeAllSignals()
            ProcessGuard.install()
            raise(SIGXCPU)
            usleep(300_000)
            raise(SIGXCPU)
        }
    }

    @Test func aHandlerThatIsThereStays() async {
        await #expect(processExitsWith: .success) {
            takeAllSignals()
            signal(SIGPROF) { _ in }
            ProcessGuard.install()
            raise(SIGPROF)
            precondition(ProcessGuard.terminationSignal == nil)
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

    @Test func anInterruptOnAScreenIsAKeyUntilNobodyTakesIt() async {
        await #expect(processExitsWith: .success) {
            takeAllSignals()
            ProcessGuard.install()
            nc_guard_watch_terminal(true)
            for _ in 0..<2 {
                raise(SIGINT)
                precondition(nc_guard_take_pending() == NC_PENDING_INTERRUPT)
                precondition(ProcessGuard.terminationSignal == nil)
                usleep(300_000)
            }
            raise(SIGINT)
            usleep(300_000)
            raise(SIGINT)
            precondition(ProcessGuard.terminationSignal == SIGINT)
            precondition(nc_guard_take_pending() == NC_PENDING_INTERRUPT | NC_PENDING_TERMINATE)
        }
    }

    @Test func aPipeThatNobodyReadsDoesNotOutliveARequestToEnd() async {
        await #expect(processExitsWith: .success) {
            takeAllSignals()
            var ends: [Int32] = [0, 0]
            precondition(unsafe pipe(&ends) == 0)
            dup2(ends[1], STDOUT_FILENO)
            ProcessGuard.install()
            raise(SIGTERM)
            let bytes = [UInt8](repeating: 0, count: 1 << 20)
            var rest = bytes.count
            while rest > 0 {
                let count = unsafe write(STDOUT_FILENO, bytes, rest)
                precondition(count > 0 || errno == EINTR)
                rest -= max(0, count)
            }
        }
    }

    @Test func theSecondRequestDoesNotWaitForAPipeThatNobodyReads() async {
        await #expect(processExitsWith: .signal(SIGTERM)) {
            takeAllSignals()
            var ends: [Int32] = [0, 0]
            precondition(unsafe pipe(&ends) == 0)
            _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
            while unsafe write(ends[1], "x", 1) == 1 {}
            _ = fcntl(ends[1], F_SETFL, 0)
            dup2(ends[1], STDOUT_FILENO)
            dup2(ends[1], STDERR_FILENO)
            ProcessGuard.install()
            unsafe nc_guard_arm("leave", 5)
            raise(SIGTERM)
            usleep(300_000)
            raise(SIGTERM)
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

    @Test func aCrashOnAnotherThreadSaysSoAsWell() async throws {
        let result = await #expect(processExitsWith: .signal(SIGSEGV), observing: [\.standardErrorContent]) {
            unsafe unsetenv("SWIFT_BACKTRACE")
            ProcessGuard.install()
            ProcessGuard.setCrashNote("No checkpoint was written.")
            DispatchQueue(label: "training").async {
                ProcessGuard.protectCurrentThread()
                raise(SIGSEGV)
            }
            sleep(30)
        }
        let text = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
        #expect(
            text.contains("nntui crashed: ") && text.hasSuffix("(SIGSEGV). No checkpoint was written.\n"), "\(text)")
    }
}
