/// Embedding x_t = W[id_t]: a learnt vector for each token of a vocabulary.
///
/// Shapes: ids are T × 1 or T, whole numbers from 0 up to the vocabulary's size V; W is V × E, in checkpoints too; x is
/// T × E. An id outside the vocabulary gives a vector of NaN, and so a loss of NaN.
///
/// This equals a product of one-hot rows with W, without the zeros. Derivative, with δ = ∂L/∂x: ∂L/∂W[v] = Σ δ_t over
/// the time steps t with id_t = v; the ids have none. Tangent: ẋ_t = Ẇ[id_t].
///
/// Source: Bengio, Ducharme, Vincent and Jauvin, "A neural probabilistic language model" (JMLR 2003), section 2.
///
/// Kernels: `Matrix+Lookup`.
package struct Embedding: Operation, Hashable {
    /// Number of columns E of a token's vector.
    package let units: Int
    /// Number of tokens, and whether everything that reads the embedding works token by token.
    var table: EmbeddingTable

    /// Creates the operation.
    package init(vocabulary: Int, units: Int) {
        table = EmbeddingTable(vocabulary: vocabulary)
        self.units = units
    }

    /// Number of tokens.
    package var vocabulary: Int { table.vocabulary }
    package var kind: String { "embedding" }
    package var formula: OperationFormula {
        OperationFormula("y = the row of W for each id in x", "∂L/∂W = Σ δ over the time steps of each id")
    }
    package var backwardDependencies: BackwardDependencies { .inputs }
    package var reach: TimeReach { .ownTimeStep }
    package func differentiates(input index: Int) -> Bool { false }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        let ids = try Shape.oneInput(of: inputs)
        return Shape((ids.columns == 1 ? ids.dimensions.dropLast() : ids.dimensions[...]) + [units])
    }

    /// Returns W; each output has one input, because a one-hot row has a single 1, so the fan-in is 1.
    package func parameters(for inputs: [Shape]) -> [ParameterDeclaration] {
        [
            ParameterDeclaration(
                name: "weight", role: .weight, rows: vocabulary, columns: units, fanIn: 1, fanOut: units)
        ]
    }

    package func forward(_ frame: Frame) { frame.output.assign(rowsOf: frame.parameter(0), at: frame.input(0)) }

    package func backward(_ frame: Frame) {
        let gradient = frame.parameterGradient(0)
        if !frame.accumulatesParameter(0) { gradient.fill(0) }
        if table.receivesSums(frame.pass, timeSteps: frame.outputGradient.rows) {
            gradient.add(frame.outputGradient.prefix(rows: vocabulary), times: 1)
        } else {
            gradient.add(rowsOf: frame.outputGradient, at: frame.input(0))
        }
    }

    package func tangent(_ frame: Frame) {
        frame.outputTangent.assign(rowsOf: frame.parameterTangent(0), at: frame.input(0))
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let values = inputs[0].values.flatMap { id in
            (0..<units).map { id >= 0 && id < Double(vocabulary) ? parameters[0][Int(id), $0] : .nan }
        }
        return ReferenceTensor(rows: inputs[0].values.count, columns: units, values: values)
    }
}
