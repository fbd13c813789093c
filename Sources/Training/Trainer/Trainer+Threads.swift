extension Trainer {
    /// How many threads may share a step's work.
    package static var allowedThreads: ClosedRange<Int> { 1...64 }

    /// Has so many threads share the work of the following steps.
    ///
    /// A batch is then cut into as many parts where a step is long enough to be worth it. The same number of threads gives
    /// the same bits in every run; another number adds the gradients of other parts, and so rounds otherwise.
    package func share(amongThreads count: Int) {
        precondition(count > 0, "a step takes a thread")
        guard count != workerPool?.size ?? 1 else { return }
        workerPool = count > 1 ? WorkerPool(size: count) : nil
        recompile(capacity: plan.capacity)
    }
}
