import Backprop
import Dispatch

/// Does the parts one after another, the last one first where it is `reversed`.
final class SerialExecutor: PartExecutor {
    private let reversed: Bool
    /// How often there was work in parts.
    private(set) var calls = 0

    init(reversed: Bool = false) { self.reversed = reversed }

    func execute(_ count: Int, partsOf plan: Plan) {
        calls += 1
        for part in 0..<count { plan.runPart(reversed ? count - 1 - part : part) }
    }
}

/// Does the parts at the same time.
final class ConcurrentExecutor: PartExecutor {
    func execute(_ count: Int, partsOf plan: Plan) {
        let shared = UnownedPlan(plan)
        DispatchQueue.concurrentPerform(iterations: count) { shared.runPart($0) }
    }
}
