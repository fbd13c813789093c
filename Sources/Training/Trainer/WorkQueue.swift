import Backprop
import Dispatch
import Synchronization

/// Lock-free queue from which the threads of a worker pool claim the parts of a plan's work.
final class WorkQueue: Sendable {
    /// Address of the plan whose parts are queued.
    private let plan = Atomic<UInt>(0)
    /// Number of queued parts.
    private let count = Atomic<Int>(0)
    /// Number of unclaimed parts; a thread claims a part by decrementing it.
    private let unclaimed = Atomic<Int>(0)
    /// Number of unfinished parts.
    private let unfinished = Atomic<Int>(0)
    private let isReleased = Atomic<Bool>(true)
    private let isClosed = Atomic<Bool>(false)
    /// Wakes one worker for each signal.
    private let wakeSignal = DispatchSemaphore(value: 0)

    // MARK: - The step's own thread

    func wake(workers: Int) {
        isReleased.store(false, ordering: .releasing)
        for _ in 0..<workers { wakeSignal.signal() }
    }

    func release() { isReleased.store(true, ordering: .releasing) }

    func close(workers: Int) {
        isClosed.store(true, ordering: .releasing)
        release()
        for _ in 0..<workers { wakeSignal.signal() }
    }

    func post(_ count: Int, partsOf plan: UnownedPlan) {
        self.plan.store(plan.address, ordering: .relaxed)
        self.count.store(count, ordering: .relaxed)
        unfinished.store(count, ordering: .relaxed)
        unclaimed.store(count, ordering: .releasing)
    }

    /// Runs every part that no worker has claimed, then waits for the claimed ones to finish.
    func finish() {
        while runOne() {}
        var spin = SpinWait()
        while unfinished.load(ordering: .acquiring) > 0 { spin.wait() }
    }

    // MARK: - A worker's thread

    /// Waits for steps and works on each until the queue is closed.
    func serve() {
        while !isClosed.load(ordering: .acquiring) {
            wakeSignal.wait()
            Subnormals.flushed { work() }
        }
    }

    private func work() {
        var spin = SpinWait()
        while !isReleased.load(ordering: .acquiring) {
            if runOne() { spin = SpinWait() } else { spin.wait() }
        }
    }

    // MARK: - Both

    /// Runs one unclaimed part; returns false if there is none.
    private func runOne() -> Bool {
        var left = unclaimed.load(ordering: .acquiring)
        while left > 0 {
            let claim = unclaimed.weakCompareExchange(
                expected: left, desired: left - 1, ordering: .acquiringAndReleasing)
            guard claim.exchanged else {
                left = claim.original
                continue
            }
            let part = count.load(ordering: .relaxed) - left
            UnownedPlan(address: plan.load(ordering: .relaxed)).runPart(part)
            unfinished.subtract(1, ordering: .acquiringAndReleasing)
            return true
        }
        return false
    }
}

/// Wait for another thread that spins first and then yields the processor.
private struct SpinWait {
    private var iterations = 0

    private static var spinCount: Int { 1_000 }

    mutating func wait() {
        iterations += 1
        if iterations < Self.spinCount { Processor.pause() } else { Processor.yield() }
    }
}
