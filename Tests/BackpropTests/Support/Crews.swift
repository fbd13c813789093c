import Backprop
import Dispatch

/// Does the parts one after another, the last one first where it is `reversed`.
final class Alone: Workers {
    private let reversed: Bool
    /// How often there was work in parts.
    private(set) var calls = 0

    init(reversed: Bool = false) { self.reversed = reversed }

    func perform(_ count: Int, partsOf plan: Plan) {
        calls += 1
        for part in 0..<count { plan.perform(reversed ? count - 1 - part : part) }
    }
}

/// Does the parts at the same time.
final class Threads: Workers {
    func perform(_ count: Int, partsOf plan: Plan) {
        let lent = LentPlan(plan)
        DispatchQueue.concurrentPerform(iterations: count) { lent.perform($0) }
    }
}
