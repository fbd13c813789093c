/// Executor of independent parts of a plan's work, for example on the threads of a pool.
package protocol PartExecutor: AnyObject {
    /// Runs parts 0 ..< `count` of the plan's current work, each once, and returns when all are finished.
    ///
    /// Parts may run in any order, on any thread, and at the same time. Every part sees what was written before the
    /// call, and the caller sees what the parts have written.
    func execute(_ count: Int, partsOf plan: Plan)
}

/// Unowned reference to a plan that its owner lends to other threads for the duration of one call.
///
/// A plan must not be shared between threads, and this is the only place where it is. That is safe because of what the
/// parts of a plan's work are, and of what `PartExecutor` promises: the parts of one call write to different memory and
/// only read what they have in common; the owner waits until all of them are done, and so keeps the plan alive and does
/// not touch it; and afterwards each side sees what the other has written.
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

    /// Runs one part of the plan's current work.
    package func runPart(_ part: Int) {
        guard let pointer = unsafe UnsafeRawPointer(bitPattern: address) else { return }
        unsafe Unmanaged<Plan>.fromOpaque(pointer)._withUnsafeGuaranteedRef { $0.runPart(part) }
    }
}
