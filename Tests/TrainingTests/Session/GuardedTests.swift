import Dispatch
import Testing

@testable import Training

@Suite struct GuardedTests {
    @Test func threadsTakeTurns() {
        let counter = Counter()
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            for _ in 0..<1_000 { counter.add(1) }
        }
        #expect(counter.value == 8_000)
    }

    @Test func theBodysResultIsReturned() {
        let counter = Counter()
        #expect(counter.add(2) == 2)
        #expect(counter.add(3) == 5)
    }
}
