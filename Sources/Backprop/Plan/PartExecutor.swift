/// Who works on the shards of a batch: threads, of which the engine knows nothing.
package protocol PartExecutor: AnyObject {
    /// Does the parts of the plan's present work from 0 up to `count`, each once, and returns when all are done.
    ///
    /// Parts may be done in any order, on any thread, and at the same time. What was written before the call is seen by
    /// every part, and what the parts write by whoever called.
    func execute(_ count: Int, partsOf plan: Plan)
}
