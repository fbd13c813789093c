/// Recurrent layer over a whole sequence: h_t = f(W_ih x_t + b_ih, W_hh h_{t−1} + b_hh, c_{t−1}).
///
/// Shapes: x is T × C; h, the output, is T × H. With G gates the parameters are PyTorch's, in checkpoints `[G·H, C]`,
/// `[G·H, H]`, `[G·H]` and `[G·H]`; in the arena the weights are transposed. h₀ and c₀ are 0, or carried from the
/// training pass before where the recurrence has a truncation.
///
/// In each pass the weights are packed once: in forward for the two products of each time step, and in backward,
/// transposed, for the two there. Activations are ordered by time step instead of by sequence, so that one time step of
/// the whole batch is one contiguous matrix. Backward collects δz over a few time steps, which stay in the cache, for
/// the gradients of the weights.
///
/// Derivatives, with δz = ∂L/∂z for the sums z_t and δh_t = ∂L/∂h_t, from the output and from the time step after:
/// ∂L/∂W_ih = Σ_t x_tᵀ δz_t, ∂L/∂W_hh = Σ_t h_{t−1}ᵀ δz_t, ∂L/∂b = Σ_t δz_t, ∂L/∂x_t = δz_t W_ihᵀ, δh_{t−1} += δz_t
/// W_hhᵀ. Tangent: ż_t = ẋ_t W_ih + x_t Ẇ_ih + ḣ_{t−1} W_hh + h_{t−1} Ẇ_hh + ḃ.
///
/// Source: Werbos, "Backpropagation through time: what it does and how to do it" (Proceedings of the IEEE 1990).
///
/// Kernels: those of `CellKind`, between products with packed weights (`PackedMatrix`).
package protocol RecurrentOperation: Operation, RecurrentCell {
    /// Name of the operation, for example `lstm`.
    static var name: String { get }
    /// Formulas for the screen.
    static var formula: OperationFormula { get }
    /// Size, direction and truncation of the recurrence.
    var recurrence: Recurrence { get set }
    /// Block and initial bias of the forget gate; nil where its bias starts at 0 like the others.
    var forgetGate: (index: Int, bias: Float)? { get }

    /// Updates h and c by one time step by the textbook formula, given W_ih x + b_ih and W_hh h + b_hh.
    static func reference(_ input: [Double], _ hidden: [Double], _ state: inout ReferenceState)
}

/// State of a whole layer in double precision.
package struct ReferenceState {
    /// Hidden state h.
    package var hidden: [Double]
    /// Cell state c.
    package var cell: [Double]
}

extension RecurrentOperation {
    package var kind: String { Self.name }
    package var formula: OperationFormula { Self.formula }
    package var backwardDependencies: BackwardDependencies { [.inputs, .scratch] }
    package var measuresGradientOverTime: Bool { true }
    package var forgetGate: (index: Int, bias: Float)? { nil }

    package func reading(_ embedding: EmbeddingTable) -> (any Operation)? {
        var copy = self
        copy.recurrence.embedding = embedding
        return copy
    }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        let shape = try Shape.oneInput(of: inputs)
        guard shape.dimensions.count == 2 else {
            throw ShapeError("goes through sequences of shape [time steps, features], received \(shape)")
        }
        return Shape(shape.dimensions[0], recurrence.units)
    }

    package func parameters(for inputs: [Shape]) -> [ParameterDeclaration] {
        let (fanIn, units, width) = (inputs[0].columns, recurrence.units, Self.gateCount * recurrence.units)
        let suffix = "_l\(recurrence.level)" + (recurrence.isReversed ? "_reverse" : "")
        var bias = ParameterDeclaration.row("bias_ih" + suffix, .bias, count: width, fanIn: fanIn)
        if let gate = forgetGate {
            bias.exception = .init(columns: gate.index * units..<(gate.index + 1) * units, start: gate.bias)
        }
        return [
            ParameterDeclaration(
                name: "weight_ih" + suffix, role: .weight, rows: fanIn, columns: width, fanIn: fanIn, fanOut: units,
                exportedAxes: [1, 0]),
            ParameterDeclaration(
                name: "weight_hh" + suffix, role: .weight, rows: units, columns: width, fanIn: units, fanOut: units,
                exportedAxes: [1, 0]),
            bias,
            .row("bias_hh" + suffix, .bias, count: width, fanIn: units),
        ]
    }

    package func scratch(for inputs: [Shape]) -> Scratch? {
        let count = RecurrentActivations<Self>.countOfExample(
            length: inputs[0].rows, features: inputs[0].columns, units: recurrence.units)
        return Scratch(shape: Shape(count), growsWithBatch: true)
    }

    package func workspace(for inputs: [Shape]) -> Shape? {
        RecurrentWorkspace<Self>.shape(
            length: inputs[0].rows, features: inputs[0].columns, recurrence)
    }

    /// Holds h, followed by c.
    package func state(for inputs: [Shape]) -> Shape? {
        recurrence.carried == nil ? nil : Shape(Self.hasCellState ? 2 : 1, recurrence.units)
    }

    package func edges(for inputs: [Shape]) -> Shape? {
        recurrence.bridged.map { WindowEdges.shape($0, numbers: (Self.hasCellState ? 2 : 1) * recurrence.units) }
    }
}
