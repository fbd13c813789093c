import Backprop
import Dispatch
import Presets

/// Threads that share the parts of a training step with the thread that runs the step.
///
/// A worker is woken once per step, which takes about 25 µs, and then spins until it is released, so that handing it a
/// part takes less than 1 µs. Each part goes to the first thread that claims it: a late worker delays nobody, and on a
/// busy machine the step's own thread does all of the work.
final class WorkerPool: PartExecutor {
    /// Number of threads, including the one that runs the step.
    let size: Int
    private let queue = WorkQueue()

    init(size: Int) {
        precondition(size > 1, "a pool has at least two threads")
        self.size = size
        for number in 1..<size {
            // A serial dispatch queue of its own gives each worker a thread.
            DispatchQueue(label: "nntui.worker.\(number)", qos: .userInitiated).async { [queue] in queue.serve() }
        }
    }

    deinit { queue.close(workers: size - 1) }

    /// Wakes the workers at the start of a step.
    func wake() { queue.wake(workers: size - 1) }

    /// Releases the workers: the rest of the step has no parts.
    func release() { queue.release() }

    func execute(_ count: Int, partsOf plan: Plan) {
        queue.post(count, partsOf: UnownedPlan(plan))
        queue.finish()
    }
}

extension Trainer {
    /// Allowed numbers of threads that share a step's work.
    package static var allowedThreads: ClosedRange<Int> { 1...64 }

    /// Sets the number of threads that share the work of the following steps.
    ///
    /// A batch is then cut into as many parts if a step is long enough to be worth it. The same number of threads gives
    /// the same bits in every run; another number adds the gradients of other parts, and so rounds differently.
    package func setThreadCount(_ count: Int) {
        precondition(count > 0, "a step takes a thread")
        guard count != workerPool?.size ?? 1 else { return }
        abandonStep()
        workerPool = count > 1 ? WorkerPool(size: count) : nil
        recompile(capacity: plan.capacity)
    }

    /// Sentence explaining why the threads do not share the work of a step; nil if they do, or if there is only one.
    package var threadRemark: String? {
        guard workerPool != nil, secondOrder != nil || plan.shardCount(ofTrainingBatch: settings.batchSize) == 1 else {
            return nil
        }
        let reason =
            if secondOrder != nil {
                "\(settings.optimizer.rule.rawValue) makes its steps on one thread"
            } else if plan.sharesMemory {
                "gradient checkpointing keeps a batch whole"
            } else if settings.credit != .backpropagation {
                "\(settings.credit.rawValue) keeps a batch whole"
            } else {
                "a step on a batch of \(settings.batchSize) is too short to be shared"
            }
        return "--threads has no effect: \(reason)"
    }
}
