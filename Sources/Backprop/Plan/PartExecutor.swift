/// Executor of independent parts of a plan's work, for example on the threads of a pool.
package protocol PartExecutor: AnyObject {
    /// Runs parts 0 up to `count` of the plan's present work, each once, and returns when all are finished.
    ///
    /// Parts may be done in any order, on any thread, and at the same time. What was written before the call is seen by
    /// every part, and what the parts write by whoever called.
    func execute(_ count: Int, partsOf plan: Plan)
}

/// Unowned reference to a plan that its owner lends to other threads for the length of one call.
///
/// A plan is no value that threads may share, and this is the one place where they do. It is right because of what the
/// parts of a plan's work are, and of what `PartExecutor` promises: the parts of one call write to different memory and only
/// read what they have in common; the owner waits until all of them are done, and so keeps the plan alive and leaves it
/// alone; and what each side wrote is seen by the other afterwards.
@safe
package struct UnownedPlan: Sendable {
    /// Address of the plan; 0 where none is lent.
    package let address: UInt

    /// Lends a plan until its parts are finished.
    package init(_ plan: Plan) {
        unsafe address = UInt(bitPattern: Unmanaged.passUnretained(plan).toOpaque())
    }

    /// Restores the reference from an address.
    package init(address: UInt) { self.address = address }

    /// Runs one part of the plan's present work.
    package func runPart(_ part: Int) {
        guard let pointer = unsafe UnsafeRawPointer(bitPattern: address) else { return }
        unsafe Unmanaged<Plan>.fromOpaque(pointer)._withUnsafeGuaranteedRef { $0.runPart(part) }
    }
}
