import Backprop
import Dispatch

/// Executor that runs the parts one after another, last one first if `reversed`.
final class SerialExecutor: PartExecutor {
    private let reversed: Bool
    /// Number of calls with work in parts.
    private(set) var calls = 0

    init(reversed: Bool = false) { self.reversed = reversed }

    func execute(_ count: Int, partsOf plan: Plan) {
        calls += 1
        for part in 0..<count { plan.runPart(reversed ? count - 1 - part : part) }
    }
}

/// Executor that runs the parts concurrently.
final class ConcurrentExecutor: PartExecutor {
    func execute(_ count: Int, partsOf plan: Plan) {
        let shared = UnownedPlan(plan)
        DispatchQueue.concurrentPerform(iterations: count) { shared.runPart($0) }
    }
}
