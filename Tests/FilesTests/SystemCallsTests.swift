import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct SystemCallsTests {
    /// A file that a path is tried out with is removed before the signal ends the process.
    @Test func aSignalWaitsUntilTheFileIsGone() async {
        let folder = TemporaryFolder()
        await #expect(processExitsWith: .signal(SIGTERM)) { [path = folder.path as String] in
            var all = sigset_t()
            sigfillset(&all)
            pthread_sigmask(SIG_UNBLOCK, &all, nil)
            try SystemCalls.holdingSignals {
                try? AtomicFile.write([1], to: path + "/first")
                // To this thread, for a signal to the process may be taken by another one.
                pthread_kill(pthread_self(), SIGTERM)
                try? AtomicFile.write([1], to: path + "/last")
            }
            sleep(10)
        }
        #expect(folder.names == ["first", "last"])
    }
}
