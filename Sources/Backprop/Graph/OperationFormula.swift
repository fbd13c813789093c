/// Forward formula of an operation and, by the chain rule, its backward formulas, in the usual notation.
///
/// δ is the derivative of L with respect to the operation's result, δx with respect to its input. Rows are examples, so
/// the weights are on the right. Every weight is called W and every bias b, as the tensors are on the screen.
package struct OperationFormula: Hashable, Sendable {
    /// Forward formula, for example `z = x W + b`.
    package let forward: String
    /// Backward formulas, for example `δx = δ Wᵀ`; the first is that of an input if any input has a derivative.
    package let backward: [String]
    /// Symbol of the result: `a` for a function of z, `L` for a loss, `y` unless there is a better one.
    package let result: String

    /// Creates the formulas of an operation.
    package init(_ forward: String, _ backward: String..., result: String = "y") {
        self.forward = forward
        self.backward = backward
        self.result = result
    }
}
