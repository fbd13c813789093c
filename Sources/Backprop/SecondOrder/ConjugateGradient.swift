/// Preconditioned conjugate gradient: solves A x = b for symmetric positive definite A, by products with vectors alone.
///
/// It minimizes φ(x) = ½ xᵀA x − bᵀx.
///
/// The caller computes the products: `begin` reads A x from `product`, and each `advance` reads A p from there, where p
/// is in `direction`.
///
/// With r = b − A x and y = M⁻¹ r, where M is a diagonal matrix similar to A: α = rᵀy / pᵀA p, x ← x + α p, r ← r − α A
/// p, β = the new rᵀy over the old, p ← y + β p. Source: Hestenes and Stiefel, "Methods of conjugate gradients for
/// solving linear systems" (1952); the preconditioner as in Nocedal and Wright, "Numerical optimization" (2006),
/// algorithm 5.3.
package struct ConjugateGradient {
    /// Current solution x.
    package let solution: Matrix
    /// Search direction p.
    package let direction: Matrix
    /// Product A x or A p, which the caller writes.
    package let product: Matrix
    /// Diagonal of the preconditioner M, all above 0.
    package let preconditioner: Matrix
    private let residual: Matrix
    private let preconditioned: Matrix

    /// Number of iterations since `begin`.
    package private(set) var iterations = 0
    /// Value φ(x).
    package private(set) var value = 0.0
    /// rᵀ M⁻¹ r.
    private var agreement = 0.0

    /// Creates a solver that works in the given vectors.
    package init(
        solution: Matrix, direction: Matrix, product: Matrix, preconditioner: Matrix, residual: Matrix,
        preconditioned: Matrix
    ) {
        self.solution = solution
        self.direction = direction
        self.product = product
        self.preconditioner = preconditioner
        self.residual = residual
        self.preconditioned = preconditioned
    }

    /// Begins at the x in `solution`, with A x in `product`.
    package mutating func begin(rightSide b: Matrix) {
        iterations = 0
        residual.assign(b, plus: product, times: -1)
        // φ = ½ xᵀ(A x) − bᵀx = −½ xᵀ(r + b).
        value = -0.5 * (solution.dot(residual) + solution.dot(b))
        preconditioned.assignQuotient(residual, preconditioner)
        agreement = residual.dot(preconditioned)
        direction.assign(preconditioned)
    }

    /// Makes one iteration with A p in `product`; returns false, and changes nothing, where it cannot.
    ///
    /// That is the case where x is already the solution, or A proves not to be positive definite.
    package mutating func advance() -> Bool {
        let curvature = direction.dot(product)
        guard agreement > 0, curvature > 0, curvature.isFinite else { return false }
        let length = agreement / curvature
        solution.add(direction, times: Float(length))
        residual.add(product, times: -Float(length))
        // Along p, φ falls by ½ (rᵀp)² / pᵀA p, and rᵀp = rᵀy.
        value -= 0.5 * length * agreement
        preconditioned.assignQuotient(residual, preconditioner)
        let next = residual.dot(preconditioned)
        direction.assign(preconditioned, plus: direction, times: Float(next / agreement))
        agreement = next
        iterations += 1
        return true
    }
}

/// Stopping rule of conjugate gradient: the last k iterations have reduced φ by less than k ε of it.
///
/// After iteration i: φᵢ < 0, i > k and (φᵢ − φᵢ₋ₖ) / φᵢ < k ε, with k = max(10, i / 10) and ε = 5e-4.
/// Source: Martens, "Deep learning via Hessian-free optimization" (ICML 2010), section 4.4.
package struct RelativeProgress {
    private var values: ContiguousArray<Double>
    private var count = 0

    /// Creates room for φ before the first and after each of `limit` iterations.
    package init(limit: Int) { values = ContiguousArray(repeating: 0, count: limit + 1) }

    /// Begins with φ of the point that the iterations start from.
    package mutating func begin(_ value: Double) {
        values[0] = value
        count = 1
    }

    /// Records φ after an iteration; returns true when it is time to stop.
    package mutating func isEnough(after value: Double) -> Bool {
        guard count < values.count else { return true }
        values[count] = value
        let iteration = count
        count += 1
        if count == values.count { return true }
        let window = max(10, iteration / 10)
        guard iteration > window, value < 0 else { return false }
        return (value - values[iteration - window]) / value < Double(window) * Self.tolerance
    }

    private static var tolerance: Double { 5e-4 }
}
