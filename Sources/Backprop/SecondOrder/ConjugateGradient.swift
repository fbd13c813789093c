/// Solves A x = b for a symmetric positive definite A of which only products with vectors are known, which is to make
/// φ(x) = ½ xᵀA x − bᵀx small.
///
/// The caller makes the products: `begin` wants A x in `product`, each `advance` wants A p there, p standing in `direction`.
///
/// With r = b − A x and y = M⁻¹ r, M being a diagonal matrix alike to A: α = rᵀy / pᵀA p, x ← x + α p, r ← r − α A p,
/// β = the new rᵀy over the old, p ← y + β p. Source: Hestenes and Stiefel, "Methods of conjugate gradients for solving
/// linear systems" (1952); the preconditioner as in Nocedal and Wright, "Numerical optimization" (2006), algorithm 5.3.
package struct ConjugateGradient {
    package let solution: Matrix
    package let direction: Matrix
    package let product: Matrix
    /// The diagonal of M, all above 0.
    package let preconditioner: Matrix
    private let residual: Matrix
    private let preconditioned: Matrix

    package private(set) var iterations = 0
    /// φ(x).
    package private(set) var value = 0.0
    /// rᵀ M⁻¹ r.
    private var agreement = 0.0

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

    /// Begins at the x that stands in `solution`, A x standing in `product`.
    package mutating func begin(rightSide b: Matrix) {
        iterations = 0
        residual.assign(b, plus: product, times: -1)
        // φ = ½ xᵀ(A x) − bᵀx = −½ xᵀ(r + b).
        value = -0.5 * (solution.dot(residual) + solution.dot(b))
        preconditioned.assignQuotient(residual, preconditioner)
        agreement = residual.dot(preconditioned)
        direction.assign(preconditioned)
    }

    /// One iteration, A p standing in `product`; false, and nothing changed, where x is the solution already or A shows
    /// not to be positive definite.
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

/// Tells when conjugate gradient has done enough: when the last k iterations have made φ smaller by less than k ε of it.
///
/// After iteration i: φᵢ < 0, i > k and (φᵢ − φᵢ₋ₖ) / φᵢ < k ε, with k = max(10, i / 10) and ε = 5e-4.
/// Source: Martens, "Deep learning via Hessian-free optimization" (ICML 2010), section 4.4.
package struct RelativeProgress {
    private var values: ContiguousArray<Double>
    private var count = 0

    /// Room for φ before the first and after each of `limit` iterations.
    package init(limit: Int) { values = ContiguousArray(repeating: 0, count: limit + 1) }

    /// Begins with φ of the point that the iterations start from.
    package mutating func begin(_ value: Double) {
        values[0] = value
        count = 1
    }

    /// Notes φ after an iteration; true when it is time to stop.
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
