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
