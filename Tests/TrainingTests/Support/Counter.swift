@testable import Training

/// Number that several threads add to.
final class Counter: Sendable {
    private let guarded = Guarded(0)

    var value: Int { guarded.withLock { $0 } }

    /// Adds to the number and returns the sum.
    @discardableResult
    func add(_ number: Int) -> Int {
        guarded.withLock { value in
            value += number
            return value
        }
    }
}
