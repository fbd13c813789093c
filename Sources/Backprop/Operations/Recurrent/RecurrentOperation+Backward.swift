extension RecurrentOperation {
    @inline(__always)
    package func backward(_ frame: Frame) { RecurrentBackward<Self>(frame, recurrence).run() }
}

/// The backward pass of a recurrent operation: backpropagation through time.
struct RecurrentBackward<Cell: RecurrentOperation> {
    private let frame: Frame
    private let recurrence: Recurrence
    private let memory: RecurrentMemory<Cell>
    private let workspace: RecurrentWorkspace<Cell>
    private let columns: RecurrentColumns<Cell>

    init(_ frame: Frame, _ recurrence: Recurrence) {
        self.frame = frame
        self.recurrence = recurrence
        memory = RecurrentMemory(frame, units: recurrence.units)
        workspace = RecurrentWorkspace(frame, units: recurrence.units)
        columns = RecurrentColumns(units: recurrence.units)
    }

    func run() {
        workspace.transposed.assignTransposed(frame.parameter(1))
        stopError()
        for step in (0..<memory.length).reversed() { propagate(step) }
        let hidden = memory.hidden.prefix(rows: memory.length * memory.batch)
        MatrixProduct.multiplyTransposed(
            hidden.strided, memory.deltas.columns(columns.hidden), into: frame.parameterGradient(1).strided,
            accumulate: frame.accumulatesParameter(1))
        differentiateInputs()
        differentiateBiases()
    }

    /// The place that a step works on, in a tensor of whole sequences.
    private func place(_ step: Int, of tensor: Matrix) -> StridedMatrix {
        tensor.place(recurrence.place(ofStep: step, length: memory.length), ofSequencesOf: memory.length)
    }

    /// δz of one place, and δh and δc of the place before.
    private func propagate(_ step: Int) {
        let deltas = memory.rows(step, of: memory.deltas)
        let norm = Cell.propagate(
            memory.step(step), upstream: place(step, of: frame.outputGradient),
            changes: RecurrentChanges(sums: deltas, hidden: memory.hiddenChange, memory: memory.memoryChange))
        workspace.norms[recurrence.place(ofStep: step, length: memory.length)] = norm
        guard step > 0 else { return }
        if let truncation = recurrence.carried, truncation.cuts(before: step) { return stopError() }
        MatrixProduct.multiply(
            deltas.columns(columns.hidden), workspace.transposed.strided, into: memory.hiddenChange.strided,
            accumulate: Cell.passesHidden)
    }

    /// Nothing comes from the place after.
    private func stopError() {
        memory.hiddenChange.fill(0)
        memory.memoryChange.fill(0)
    }

    /// ∂L/∂W_ih and ∂L/∂x.
    private func differentiateInputs() {
        differentiateInputs(columns.shared, columns.shared, accumulate: false)
        if Cell.separatesLastGate { differentiateInputs(columns.last, columns.separate, accumulate: true) }
        guard frame.needsGradient(0) else { return }
        for step in 0..<memory.length {
            place(step, of: frame.inputGradient(0)).assign(
                memory.rows(step, of: memory.inputDeltas).strided, accumulate: frame.accumulates(0))
        }
    }

    private func differentiateInputs(_ weights: Range<Int>, _ sums: Range<Int>, accumulate: Bool) {
        let deltas = memory.deltas.columns(sums)
        MatrixProduct.multiplyTransposed(
            memory.inputs.strided, deltas, into: frame.parameterGradient(0).columns(weights),
            accumulate: frame.accumulatesParameter(0))
        guard frame.needsGradient(0) else { return }
        MatrixProduct.multiplyByTransposed(
            deltas, frame.parameter(0).columns(weights), into: memory.inputDeltas.strided, accumulate: accumulate)
    }

    /// ∂L/∂b_ih and ∂L/∂b_hh, which are alike but where the last gate's sums are kept apart.
    private func differentiateBiases() {
        workspace.sums.assignSumOfRows(memory.deltas, accumulate: false)
        give(columns.hidden, to: frame.parameterGradient(3), accumulate: frame.accumulatesParameter(3))
        let input = frame.parameterGradient(2)
        give(columns.shared, to: input.part(columns.shared), accumulate: frame.accumulatesParameter(2))
        guard Cell.separatesLastGate else { return }
        give(columns.separate, to: input.part(columns.last), accumulate: frame.accumulatesParameter(2))
    }

    private func give(_ part: Range<Int>, to gradient: Matrix, accumulate: Bool) {
        gradient.strided.assign(workspace.sums.part(part).strided, accumulate: accumulate)
    }
}
