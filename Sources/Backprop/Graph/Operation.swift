/// A step of the computation, with its derivative in both directions.
///
/// For y = f(x, θ) with Jacobian J: `forward` computes y; `backward` the vector–Jacobian product δ_x = Jᵀ δ_y;
/// `tangent` the Jacobian–vector product ẏ = J ẋ. An operation keeps no state: all that it reads and writes lies in the
/// frame that it is given, so that a plan can run it without allocating. Behind a frame's rows another part of the batch
/// may have its own, which another thread works on: at the end of a whole tensor a kernel may write the rest of a vector
/// (`Layout.examplesOfUnit` sees to that), behind an example's part of it nothing.
package protocol Operation: Sendable {
    /// What kind of operation it is, for example `affine`.
    var kind: String { get }

    /// The shape of the result; throws a sentence that says what was received and what is needed.
    func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape

    /// The parameters that it learns, given the shapes of its inputs.
    func parameters(for inputs: [Shape]) -> [ParameterDeclaration]

    /// Memory of its own that it needs between forward and backward; nil when none.
    func scratch(for inputs: [Shape]) -> Scratch?

    /// Further memory of its own, the same for any batch; nil when none.
    func workspace(for inputs: [Shape]) -> Shape?

    /// What it keeps of each example from one training pass to the next, zero at first; nil when nothing.
    func state(for inputs: [Shape]) -> Shape?

    /// What it has at the edges between windows of time, where the error beyond is predicted: see `WindowEdges`; nil
    /// elsewhere.
    func edges(for inputs: [Shape]) -> Shape?

    /// The same operation where its one input is what an embedding gives, if it can make use of that: its frame then has
    /// the ids as a second input and the embedding's weight, to read, after its own parameters. nil elsewhere.
    func reading(_ embedding: EmbeddingTable) -> (any Operation)?

    /// Whether the first row of the workspace holds, after backward, ‖∂L/∂h_t‖ over the batch for each place t of the
    /// sequence.
    var measuresGradientOverTime: Bool { get }

    /// How many heads' attention the scratch holds after forward: for each example heads × T rows of T weights, T being
    /// the length of its sequence; nil for an operation without attention.
    var attentionHeads: Int? { get }

    /// Whether the result is the same size for any batch: a loss.
    var reducesBatch: Bool { get }

    /// Whether an example's result depends on the other examples of the batch: then the batch cannot be worked on in parts.
    var mixesExamples: Bool { get }

    /// Of how many terms the result of this frame is the mean, for a loss.
    func termCount(_ frame: Frame) -> Int

    /// Whether an input's gradient is ever wanted: not a target's.
    func differentiates(input index: Int) -> Bool

    /// What backward reads of what forward has read and written.
    var backwardDependencies: BackwardDependencies { get }

    func forward(_ frame: Frame)
    func backward(_ frame: Frame)
    func tangent(_ frame: Frame)

    /// The same mathematics in double precision, written as in the book: what central differences are taken of.
    func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor

    /// The same for an operation whose result depends on the pass as well: on the batch's size, mode or random numbers.
    func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass) -> ReferenceTensor
}

extension Operation {
    package func parameters(for inputs: [Shape]) -> [ParameterDeclaration] { [] }
    package func scratch(for inputs: [Shape]) -> Scratch? { nil }
    package func workspace(for inputs: [Shape]) -> Shape? { nil }
    package func state(for inputs: [Shape]) -> Shape? { nil }
    package func edges(for inputs: [Shape]) -> Shape? { nil }
    package func reading(_ embedding: EmbeddingTable) -> (any Operation)? { nil }
    package var measuresGradientOverTime: Bool { false }
    package var attentionHeads: Int? { nil }
    package var reducesBatch: Bool { false }
    package var mixesExamples: Bool { false }
    package func termCount(_ frame: Frame) -> Int { frame.batch }
    package func differentiates(input index: Int) -> Bool { true }
    package var backwardDependencies: BackwardDependencies { .all }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        preconditionFailure("\(kind) has one of the two references, and this one needs the pass")
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        reference(inputs: inputs, parameters: parameters)
    }
}

/// Memory that an operation keeps for itself: one example's worth for each example, or one for all.
package struct Scratch: Hashable, Sendable {
    package var shape: Shape
    package var growsWithBatch: Bool

    package init(shape: Shape, growsWithBatch: Bool) {
        self.shape = shape
        self.growsWithBatch = growsWithBatch
    }
}
