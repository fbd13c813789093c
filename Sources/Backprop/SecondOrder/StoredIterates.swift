/// Solutions of conjugate gradient at iterations ⌈γʲ⌉ and at the last one, kept for backtracking.
///
/// Source: Martens, "Deep learning via Hessian-free optimization" (ICML 2010), section 4.6, γ = 1.3.
package struct StoredIterates {
    /// Iteration of a stored solution, with φ there.
    package struct Iterate: Sendable {
        /// Iteration that the solution belongs to.
        package var iteration: Int
        /// φ of the solution.
        package var value: Double
    }

    private let vectors: ParameterVectors
    private var iterates: ContiguousArray<Iterate>
    /// Number of stored solutions.
    package private(set) var count = 0
    /// Next iteration whose solution is kept.
    private var due = 1

    /// Creates room for the solutions of up to `limit` iterations.
    package init(limit: Int, length: Int) {
        let room = Self.room(limit: limit)
        vectors = ParameterVectors(count: room, length: length)
        iterates = ContiguousArray(repeating: Iterate(iteration: 0, value: 0), count: room)
    }

    /// Returns the number of vectors that up to `limit` iterations need: one for each that is kept, and one for the
    /// last.
    package static func room(limit: Int) -> Int {
        var (count, due) = (1, 1)
        while due <= limit { (count, due) = (count + 1, next(due)) }
        return count
    }

    private static func next(_ due: Int) -> Int { max(due + 1, Int((Double(due) * 1.3).rounded(.up))) }

    /// Removes all solutions.
    package mutating func removeAll() {
        count = 0
        due = 1
    }

    /// Keeps the solution after an iteration if it is due, or the last.
    package mutating func keep(_ solution: Matrix, iteration: Int, value: Double, isLast: Bool) {
        guard iteration >= due || isLast else { return }
        if iteration >= due { due = Self.next(due) }
        vectors[count].assign(solution)
        iterates[count] = Iterate(iteration: iteration, value: value)
        count += 1
    }

    /// Stored solution at an index, the earliest first.
    package subscript(index: Int) -> (iterate: Iterate, solution: Matrix) { (iterates[index], vectors[index]) }
}
