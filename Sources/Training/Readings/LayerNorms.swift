/// Gradient norms of the layers at a step.
package struct LayerNorms: Hashable, Sendable {
    /// Number of steps that were complete.
    package var step: Int
    /// Norms, from input to output.
    package var norms: [Double]

    /// Creates the norms of a step.
    package init(step: Int, norms: [Double]) { (self.step, self.norms) = (step, norms) }
}
