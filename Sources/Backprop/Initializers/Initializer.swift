/// How weights are drawn before the first step, by the names that presets use. Biases start at zero.
package enum Initializer: Hashable, Sendable {
    case zeros
    case constant(Float)
    /// Evenly from -bound to bound.
    case uniform(bound: Float)
    case normal(deviation: Float)
    case lecunUniform, lecunNormal
    case xavierUniform, xavierNormal
    case heUniform, heNormal
    case orthogonal(gain: Float)
    /// Another one's numbers times a factor.
    indirect case scaled(Initializer, by: Float)
}
