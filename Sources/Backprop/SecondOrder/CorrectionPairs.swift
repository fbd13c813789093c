/// Latest steps s and gradient changes y, from which H ≈ (∇²f)⁻¹ is applied to a vector without being formed.
///
/// H is γI, with γ = sᵀy / yᵀy of the newest pair, after the BFGS update by every pair in turn. Source: Nocedal,
/// "Updating quasi-Newton matrices with limited storage" (Mathematics of Computation 1980), the two-loop recursion; γ
/// after Liu and Nocedal, "On the limited memory BFGS method for large scale optimization" (1989).
package struct CorrectionPairs {
    private let vectors: ParameterVectors
    /// sᵀy of each pair.
    private var products: ContiguousArray<Double>
    private var coefficients: ContiguousArray<Double>
    /// γ of the newest pair.
    private var scale = 1.0
    private let capacity: Int
    /// Number of pairs.
    package private(set) var count = 0
    /// Index in the ring of the oldest pair.
    private var first = 0

    /// Creates room for `capacity` pairs of vectors.
    package init(capacity: Int, length: Int) {
        precondition(capacity > 0, "a memory of no pair")
        self.capacity = capacity
        vectors = ParameterVectors(count: 2 * capacity, length: length)
        products = ContiguousArray(repeating: 0, count: capacity)
        coefficients = products
    }

    /// Removes all pairs.
    package mutating func removeAll() { (count, first) = (0, 0) }

    /// Returns s and y of the pair at an index, the oldest first.
    package func pair(_ index: Int) -> (step: Matrix, change: Matrix) {
        let slot = (first + index) % capacity
        return (vectors[2 * slot], vectors[2 * slot + 1])
    }

    /// Adds the pair s = b − a, y = ∇f(b) − ∇f(a), replacing the oldest where there is no room.
    ///
    /// Returns false where sᵀy shows no positive curvature, which would make H indefinite.
    package mutating func add(from a: Matrix, to b: Matrix, gradients before: Matrix, _ after: Matrix) -> Bool {
        let slot = (first + count) % capacity
        let (step, change) = (vectors[2 * slot], vectors[2 * slot + 1])
        // The oldest pair is overwritten, even where the new one is then rejected.
        if count == capacity { (first, count) = ((first + 1) % capacity, count - 1) }
        step.assign(b, plus: a, times: -1)
        change.assign(after, plus: before, times: -1)
        return take(slot)
    }

    /// Accepts the pair that has been written to an index of the ring; returns false where its curvature is not
    /// positive.
    private mutating func take(_ slot: Int) -> Bool {
        let (step, change) = (vectors[2 * slot], vectors[2 * slot + 1])
        let (product, changeSquares) = (step.dot(change), change.sumOfSquares)
        guard product > 1e-10 * changeSquares, product.isFinite, changeSquares > 0 else { return false }
        products[slot] = product
        scale = product / changeSquares
        count += 1
        return true
    }

    /// Restores the newest of some saved pairs, which are given oldest first; where one is rejected, removes all.
    mutating func restore(_ saved: [(step: [Float], change: [Float])]) {
        removeAll()
        for (slot, pair) in saved.suffix(capacity).enumerated() {
            vectors[2 * slot].copy(from: pair.step)
            vectors[2 * slot + 1].copy(from: pair.change)
            guard take(slot) else { return removeAll() }
        }
    }

    /// Computes direction ← −H g.
    package mutating func direct(_ direction: Matrix, against gradient: Matrix) {
        direction.fill(0)
        direction.add(gradient, times: -1)
        for index in (0..<count).reversed() {
            let (step, change) = pair(index)
            let coefficient = step.dot(direction) / products[(first + index) % capacity]
            coefficients[index] = coefficient
            direction.add(change, times: -Float(coefficient))
        }
        if count > 0 { direction.scale(by: Float(scale)) }
        for index in 0..<count {
            let (step, change) = pair(index)
            let correction = change.dot(direction) / products[(first + index) % capacity]
            direction.add(step, times: Float(coefficients[index] - correction))
        }
    }
}
