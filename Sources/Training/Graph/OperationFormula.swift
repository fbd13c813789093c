/// Forward formula of an operation and, by the chain rule, its backward formulas, in the usual notation.
///
/// δ is the derivative of L with respect to the operation's result, δx with respect to its input. Rows are examples, so
/// the weights are on the right.
package struct OperationFormula: Hashable, Sendable {
    /// Forward formula, for example `z = x W + b`.
    package var forward: String
    /// Backward formulas, for example `δx = δ Wᵀ`.
    package var backward: [String]
    /// Symbol of the result.
    package var result: String

    init(_ forward: String, _ backward: String..., result: String = "y") {
        self.forward = forward
        self.backward = backward
        self.result = result
    }

    /// Looks up the formulas of a kind of operation; a kind without an entry gets a general form.
    package init(_ kind: String) {
        self = Self.rules[kind] ?? OperationFormula("y = \(kind)(x)", "δx = Jᵀ δ, J = ∂y/∂x")
    }

    /// Formulas by kind of operation; the operations cite their sources.
    private static let rules: [String: OperationFormula] = [
        "affine": OperationFormula("z = x W + b", "δx = δ Wᵀ", "∂L/∂W = xᵀ δ", "∂L/∂b = Σ δ", result: "z"),
        "tanh": OperationFormula("a = tanh z", "δz = δ ⊙ (1 − a²)", result: "a"),
        "sigmoid": OperationFormula("a = σ(z) = 1/(1 + e⁻ᶻ)", "δz = δ ⊙ a ⊙ (1 − a)", result: "a"),
        "relu": OperationFormula("a = max(0, z)", "δz = δ where z > 0, else 0", result: "a"),
        "leaky-relu": OperationFormula(
            "a = z where z > 0, else 0.01 z", "δz = δ where z > 0, else 0.01 δ", result: "a"),
        "softplus": OperationFormula("a = ln(1 + eᶻ)", "δz = δ ⊙ σ(z)", result: "a"),
        "silu": OperationFormula("a = z σ(z)", "δz = δ ⊙ σ(z) (1 + z (1 − σ(z)))", result: "a"),
        "gelu": OperationFormula("a = z Φ(z)", "δz = δ ⊙ (Φ(z) + z φ(z))", result: "a"),
        "sum": OperationFormula("y = x₁ + x₂ + …", "δxᵢ = δ"),
        "product": OperationFormula("y = x₁ ⊙ x₂ ⊙ …", "δxᵢ = δ ⊙ the other inputs"),
        "concatenation": OperationFormula("y = [x₁ x₂ …]", "δxᵢ = its part of δ"),
        "dropout": OperationFormula("y = x ⊙ m / (1 − p)", "δx = δ ⊙ m / (1 − p)"),
        "flatten": OperationFormula("y = x in one row", "δx = δ in x's shape"),
        "max-pooling": OperationFormula("y = max of each window", "δx = δ where the maximum was"),
        "average-pooling": OperationFormula("y = mean of each window", "δx = δ / window, spread over it"),
        "convolution": OperationFormula("z = x ∗ W + b", "δx = δ ∗ W turned round", "∂L/∂W = x ∗ δ", result: "z"),
        "mean-squared-error": OperationFormula("L = mean (x − t)²", "δx = 2 (x − t) / n", result: "L"),
        "mean-absolute-error": OperationFormula("L = mean |x − t|", "δx = sign(x − t) / n", result: "L"),
        "binary-cross-entropy": OperationFormula(
            "L = −mean (t ln p + (1 − t) ln(1 − p)), p = σ(x)", "δx = (p − t) / n", result: "L"),
        "softmax-cross-entropy": OperationFormula("L = −mean ln p_t, p = softmax x", "δx = (p − 1_t) / n", result: "L"),
    ]
}
