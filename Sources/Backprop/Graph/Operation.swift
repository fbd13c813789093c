/// Step of the computation with its derivative in both directions.
///
/// For y = f(x, θ) with Jacobian J: `forward` computes y; `backward` the vector–Jacobian product δ_x = Jᵀ δ_y;
/// `tangent` the Jacobian–vector product ẏ = J ẋ. An operation keeps no state: all that it reads and writes is in the
/// frame that it is given, so that a plan can run it without allocating.
///
/// The memory after a frame's rows may belong to another part of the batch, on which another thread works. A kernel may
/// write the rest of a vector past the end of a whole tensor (`Layout.examplesOfUnit` makes that safe), but nothing
/// past the end of one example's part of it.
package protocol Operation: Sendable {
    /// Name of the kind of operation, for example `affine`.
    var kind: String { get }

    /// Formulas for the screen, in one line each.
    var formula: OperationFormula { get }

    /// Returns the shape of the output; throws an explanation where the inputs do not fit.
    func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape

    /// Returns the parameters for inputs of the given shapes.
    func parameters(for inputs: [Shape]) -> [ParameterDeclaration]

    /// Returns the memory that is kept from forward to backward; nil when none.
    func scratch(for inputs: [Shape]) -> Scratch?

    /// Returns the shape of further memory that is independent of the batch; nil when none.
    func workspace(for inputs: [Shape]) -> Shape?

    /// Returns the shape of the state carried for each example between training passes, zero at first; nil when none.
    func state(for inputs: [Shape]) -> Shape?

    /// Returns the shape of the data at the edges between windows of time, where errors are predicted; nil when none.
    ///
    /// See `WindowEdges`.
    func edges(for inputs: [Shape]) -> Shape?

    /// Returns a variant that reads the tokens of the embedding below it; nil where the operation has none.
    ///
    /// Its frame has the ids as a second input and, after its own parameters, the embedding's weight, which it only
    /// reads.
    func reading(_ embedding: EmbeddingTable) -> (any Operation)?

    /// Whether the first row of the workspace holds ‖∂L/∂h_t‖ of the batch for each time step t after backward.
    var measuresGradientOverTime: Bool { get }

    /// Number of heads whose attention weights the scratch holds after forward; nil without attention.
    ///
    /// For each example they are heads × T rows of T weights, where T is the length of the sequence.
    var attentionHeads: Int? { get }

    /// Whether the output has the same size for any batch, as a loss has.
    var reducesBatch: Bool { get }

    /// Time steps of an example on which the output at one of them depends in prediction.
    var reach: TimeReach { get }

    /// Returns the number of terms that a loss averages over.
    func termCount(_ frame: Frame) -> Int

    /// Whether the operation has a derivative with respect to an input; a loss has none with respect to its targets.
    func differentiates(input index: Int) -> Bool

    /// Values of the forward pass that `backward` reads.
    var backwardDependencies: BackwardDependencies { get }

    /// Computes the output from the inputs and parameters.
    func forward(_ frame: Frame)

    /// Computes the output of the only example at some time steps, where those before them have been computed.
    ///
    /// It is called in prediction, and only where the reach is `earlierTimeSteps`; the frame holds all time steps.
    func forward(_ frame: Frame, timeSteps: Range<Int>)

    /// Computes the gradients of the inputs and parameters from that of the output.
    func backward(_ frame: Frame)

    /// Computes the tangent of the output from those of the inputs and parameters.
    func tangent(_ frame: Frame)

    /// Computes the output in double precision by the textbook formula; gradients are checked against its differences.
    func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor

    /// Like `reference`, for operations that depend on the pass: on its batch size, mode or random numbers.
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
    package var reach: TimeReach { .allTimeSteps }
    package func termCount(_ frame: Frame) -> Int { frame.batch }
    package func differentiates(input index: Int) -> Bool { true }
    package var backwardDependencies: BackwardDependencies { .all }

    package func forward(_ frame: Frame, timeSteps: Range<Int>) {
        preconditionFailure("\(kind) does not compute some time steps after others")
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        preconditionFailure("\(kind) has one of the two references, and this one needs the pass")
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        reference(inputs: inputs, parameters: parameters)
    }
}

/// Scratch memory of an operation: one block for each example, or one for the whole batch.
package struct Scratch: Hashable, Sendable {
    /// Shape of the memory for one example, or of all of it where it does not grow.
    package var shape: Shape
    /// Whether every example has memory of its own.
    package var growsWithBatch: Bool

    /// Describes memory of the given shape.
    package init(shape: Shape, growsWithBatch: Bool) {
        self.shape = shape
        self.growsWithBatch = growsWithBatch
    }
}

/// Values of the forward pass that an operation's backward pass reads; the others need not be kept.
package struct BackwardDependencies: OptionSet, Sendable {
    package let rawValue: UInt8

    /// Creates the set with the given bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Values of the inputs.
    package static let inputs = BackwardDependencies(rawValue: 1)
    /// Value of the output.
    package static let output = BackwardDependencies(rawValue: 2)
    /// Contents of the scratch memory.
    package static let scratch = BackwardDependencies(rawValue: 4)
    /// Everything that forward has read and written.
    package static let all: BackwardDependencies = [.inputs, .output, .scratch]
}

/// Table of an embedding, as seen by operations that read it token by token.
package struct EmbeddingTable: Hashable, Sendable {
    /// Number of tokens.
    package let vocabulary: Int
    /// Whether every operation that reads the embedding works token by token; set by the plan.
    var isReadByToken = false

    /// Creates the table of an embedding that nothing reads token by token yet.
    package init(vocabulary: Int) { self.vocabulary = vocabulary }

    /// Whether there are so many time steps that computing once per token is faster than once per time step.
    func hasFewerTokens(than timeSteps: Int) -> Bool { 2 * vocabulary <= timeSteps }

    /// Whether the first rows of ∂L/∂x, one for each token, are the sums over the time steps with that token.
    func receivesSums(_ pass: Pass, timeSteps: Int) -> Bool {
        isReadByToken && pass.sumsByToken && hasFewerTokens(than: timeSteps)
    }
}
