/// Who works on the shards of a batch: threads, of which the engine knows nothing.
package protocol PartExecutor: AnyObject {
    /// Does the parts of the plan's present work from 0 up to `count`, each once, and returns when all are done.
    ///
    /// Parts may be done in any order, on any thread, and at the same time. What was written before the call is seen by
    /// every part, and what the parts write by whoever called.
    func execute(_ count: Int, partsOf plan: Plan)
}

/// A plan that its owner lends to other threads for the length of one call.
///
/// A plan is no value that threads may share, and this is the one place where they do. It is right because of what the
/// parts of a plan's work are, and of what `PartExecutor` promises: the parts of one call write to different memory and only
/// read what they have in common; the owner waits until all of them are done, and so keeps the plan alive and leaves it
/// alone; and what each side wrote is seen by the other afterwards.
@safe
package struct UnownedPlan: Sendable {
    /// Where the plan is; 0 where none is lent.
    package let address: UInt

    /// Lends a plan until its parts are done.
    package init(_ plan: Plan) {
        unsafe address = UInt(bitPattern: Unmanaged.passUnretained(plan).toOpaque())
    }

    /// The plan that was lent under an address.
    package init(address: UInt) { self.address = address }

    /// Does one part of the plan's present work.
    package func runPart(_ part: Int) {
        guard let pointer = unsafe UnsafeRawPointer(bitPattern: address) else { return }
        unsafe Unmanaged<Plan>.fromOpaque(pointer)._withUnsafeGuaranteedRef { $0.runPart(part) }
    }
}
