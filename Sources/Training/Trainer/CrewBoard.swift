import Backprop
import Dispatch
import Synchronization

/// Where a crew's threads find the parts that are to be done.
final class CrewBoard: Sendable {
    /// The address of the plan whose parts they are, and how many these are.
    private let plan = Atomic<UInt>(0)
    private let count = Atomic<Int>(0)
    /// Parts that nobody has claimed yet: who takes one off owns it.
    private let unclaimed = Atomic<Int>(0)
    /// Parts that are not done yet.
    private let undone = Atomic<Int>(0)
    private let isDismissed = Atomic<Bool>(true)
    private let isClosed = Atomic<Bool>(false)
    /// Wakes a helper.
    private let bell = DispatchSemaphore(value: 0)

    // MARK: - The step's own thread

    func open(helpers: Int) {
        isDismissed.store(false, ordering: .releasing)
        for _ in 0..<helpers { bell.signal() }
    }

    func dismiss() { isDismissed.store(true, ordering: .releasing) }

    func close(helpers: Int) {
        isClosed.store(true, ordering: .releasing)
        dismiss()
        for _ in 0..<helpers { bell.signal() }
    }

    func post(_ count: Int, partsOf plan: LentPlan) {
        self.plan.store(plan.address, ordering: .relaxed)
        self.count.store(count, ordering: .relaxed)
        undone.store(count, ordering: .relaxed)
        unclaimed.store(count, ordering: .releasing)
    }

    /// Does what no helper has claimed and waits for what they have.
    func finish() {
        while performOne() {}
        var patience = Patience()
        while undone.load(ordering: .acquiring) > 0 { patience.wait() }
    }

    // MARK: - A helper's thread

    /// Waits for steps and helps with each until there are no more.
    func serve() {
        while !isClosed.load(ordering: .acquiring) {
            bell.wait()
            Subnormals.flushed { help() }
        }
    }

    private func help() {
        var patience = Patience()
        while !isDismissed.load(ordering: .acquiring) {
            if performOne() { patience = Patience() } else { patience.wait() }
        }
    }

    // MARK: - Both

    /// Does one of the parts that are left; false where none is.
    private func performOne() -> Bool {
        var left = unclaimed.load(ordering: .acquiring)
        while left > 0 {
            let claim = unclaimed.weakCompareExchange(
                expected: left, desired: left - 1, ordering: .acquiringAndReleasing)
            guard claim.exchanged else {
                left = claim.original
                continue
            }
            let part = count.load(ordering: .relaxed) - left
            LentPlan(address: plan.load(ordering: .relaxed)).perform(part)
            undone.subtract(1, ordering: .acquiringAndReleasing)
            return true
        }
        return false
    }
}

/// Waits for another thread: at first without giving up the processor, then leaving it to whoever else wants it.
private struct Patience {
    private var turns = 0

    private static var turnsAwake: Int { 1_000 }

    mutating func wait() {
        turns += 1
        if turns < Self.turnsAwake { Processor.pause() } else { Processor.yield() }
    }
}
