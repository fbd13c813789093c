extension RecurrentOperation {
    @inline(__always)
    package func tangent(_ frame: Frame) { RecurrentTangent<Self>(frame, recurrence).run() }
}

/// Tangent pass of a recurrent operation, time step by time step.
struct RecurrentTangent<Cell: RecurrentOperation> {
    private let frame: Frame
    private let recurrence: Recurrence
    private let activations: RecurrentActivations<Cell>
    private let columns: GateColumns<Cell>

    init(_ frame: Frame, _ recurrence: Recurrence) {
        self.frame = frame
        self.recurrence = recurrence
        activations = RecurrentActivations(frame, units: recurrence.units)
        columns = GateColumns(units: recurrence.units)
    }

    func run() {
        activations.hiddenChange.fill(0)
        activations.cellChange.fill(0)
        for step in 0..<activations.length {
            let sums = activations.rows(0, of: activations.deltas)
            addBiases(to: sums)
            addHidden(step, to: sums)
            addInput(step, columns.shared, to: sums.columns(columns.shared))
            if Cell.separatesLastGate { addInput(step, columns.last, to: sums.columns(columns.separate)) }
            Cell.tangent(
                activations.step(step), output: timeStep(step, of: frame.outputTangent),
                changes: RecurrentDerivatives(
                    sums: sums, hidden: activations.hiddenChange, cell: activations.cellChange))
        }
    }

    private func timeStep(_ step: Int, of tensor: Matrix) -> StridedMatrix {
        tensor.timeStep(
            recurrence.timeStep(ofStep: step, length: activations.length), ofSequencesOf: activations.length)
    }

    /// ż = ḃ.
    private func addBiases(to sums: Matrix) {
        let (input, hidden) = (frame.parameterTangent(2), frame.parameterTangent(3))
        for row in 0..<sums.rows {
            let sum = sums.rows(from: row, count: 1)
            sum.part(columns.hidden).assign(hidden)
            sum.part(columns.shared).add(input.part(columns.shared), times: 1)
            if Cell.separatesLastGate { sum.part(columns.separate).assign(input.part(columns.last)) }
        }
    }

    /// ż += ḣ_{t−1} W_hh + h_{t−1} Ẇ_hh.
    private func addHidden(_ step: Int, to sums: Matrix) {
        let result = sums.columns(columns.hidden)
        MatrixProduct.multiply(
            activations.hiddenChange.strided, frame.parameter(1).strided, into: result, accumulate: true)
        MatrixProduct.multiply(
            activations.step(step).hiddenBefore.strided, frame.parameterTangent(1).strided, into: result,
            accumulate: true)
    }

    /// ż += ẋ_t W_ih + x_t Ẇ_ih.
    private func addInput(_ step: Int, _ weights: Range<Int>, to sums: StridedMatrix) {
        MatrixProduct.multiply(
            timeStep(step, of: frame.input(0)), frame.parameterTangent(0).columns(weights), into: sums, accumulate: true
        )
        guard frame.hasTangent(0) else { return }
        MatrixProduct.multiply(
            timeStep(step, of: frame.inputTangent(0)), frame.parameter(0).columns(weights), into: sums, accumulate: true
        )
    }
}
