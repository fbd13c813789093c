extension RecurrentOperation {
    @inline(__always)
    package func forward(_ frame: Frame) { RecurrentForward<Self>(frame, recurrence).run() }
}

/// Forward pass of a recurrent operation.
struct RecurrentForward<Cell: RecurrentOperation> {
    private let frame: Frame
    private let recurrence: Recurrence
    private let activations: RecurrentActivations<Cell>
    private let columns: GateColumns<Cell>
    private let workspace: RecurrentWorkspace<Cell>
    /// Sum of the biases of both products.
    private var bias: Matrix { workspace.sums }

    init(_ frame: Frame, _ recurrence: Recurrence) {
        self.frame = frame
        self.recurrence = recurrence
        activations = RecurrentActivations(frame, units: recurrence.units)
        columns = GateColumns(units: recurrence.units)
        workspace = RecurrentWorkspace(frame, recurrence)
    }

    func run() {
        let weights = workspace.packForward()
        addBiases()
        workspace.tokens?.multiply(weights, columns, adding: bias)
        begin()
        for step in 0..<activations.length {
            let rows = activations.step(step)
            multiply(step, weights, into: rows.gates)
            let tokens = workspace.tokens
            Cell.advance(
                rows, adding: tokens?.table ?? bias, at: tokens?.ids(of: timeStepNumber(step), of: activations.length),
                output: timeStep(step, of: frame.output))
        }
        carry()
        showEdges()
    }

    /// Computes z = x_t W_ih + h_{t−1} W_hh, with the last gate's two products apart where the cell needs them so.
    ///
    /// The product with x is left out where the table of tokens has it.
    private func multiply(_ step: Int, _ weights: PackedWeights, into sums: Matrix) {
        let hasTokens = workspace.tokens != nil
        if !hasTokens { multiplyInput(step, weights, into: sums) }
        if hasTokens && Cell.separatesLastGate { sums.columns(columns.separate).fill(0) }
        // h₀ is 0 unless it is carried.
        guard step > 0 || recurrence.carries(frame.pass) else {
            if hasTokens { sums.columns(columns.hidden).fill(0) }
            return
        }
        MatrixProduct.multiply(
            activations.step(step).hiddenBefore.strided, weights.hidden, into: sums.columns(columns.hidden),
            accumulate: !hasTokens)
    }

    /// Computes z = x_t W_ih.
    private func multiplyInput(_ step: Int, _ weights: PackedWeights, into sums: Matrix) {
        let x = timeStep(step, of: frame.input(0))
        MatrixProduct.multiply(x, weights.input, into: sums.columns(columns.shared), accumulate: false)
        guard Cell.separatesLastGate else { return }
        sums.columns(columns.last).fill(0)
        MatrixProduct.multiply(x, weights.last, into: sums.columns(columns.separate), accumulate: false)
    }

    private func timeStepNumber(_ step: Int) -> Int { recurrence.timeStep(ofStep: step, length: activations.length) }

    /// Returns the time step that a step processes, in a tensor of whole sequences.
    private func timeStep(_ step: Int, of tensor: Matrix) -> StridedMatrix {
        tensor.timeStep(timeStepNumber(step), ofSequencesOf: activations.length)
    }

    /// Sets the bias to b_ih + b_hh, with the last gate's biases apart where its products are.
    private func addBiases() {
        let (input, hidden) = (frame.parameter(2), frame.parameter(3))
        bias.part(columns.hidden).assign(hidden)
        bias.part(columns.shared).add(input.part(columns.shared), times: 1)
        guard Cell.separatesLastGate else { return }
        bias.part(columns.separate).assign(input.part(columns.last))
    }

    /// Sets h₀ and c₀.
    private func begin() {
        let rows = activations.step(0)
        guard recurrence.carries(frame.pass) else {
            rows.hiddenBefore.fill(0)
            return rows.cellBefore.fill(0)
        }
        rows.hiddenBefore.strided.assign(state(0))
        if Cell.hasCellState { rows.cellBefore.strided.assign(state(1)) }
    }

    /// Stores h and c of the last time step before the one where the next pass begins.
    ///
    /// A provisional pass stores nothing, because its repetition must begin with the same state.
    private func carry() {
        guard let truncation = recurrence.carried, recurrence.carries(frame.pass), !frame.pass.isProvisional else {
            return
        }
        let last = activations.step(min(truncation.stride, activations.length) - 1)
        state(0).assign(last.hidden.strided)
        if Cell.hasCellState { state(1).assign(last.cell.strided) }
        // A state that is not finite would never recover, although the step that made it is not applied.
        if !frame.state.isFinite { frame.state.fill(0) }
    }

    /// Writes h and c at each edge for the model that predicts the error from beyond it.
    private func showEdges() {
        guard let truncation = recurrence.bridged, recurrence.carries(frame.pass) else { return }
        let edges = WindowEdges(frame.edges, truncation)
        for edge in 0..<edges.count {
            let (step, state) = (edges.step(edge), edges.rows(edge, of: edges.states))
            state.columns(0..<activations.units).assign(activations.rows(step, of: activations.hidden).strided)
            guard Cell.hasCellState else { continue }
            state.columns(activations.units..<state.columns).assign(
                activations.rows(step, of: activations.cell).strided)
        }
    }

    /// Returns h (part 0) or c (part 1) of each sequence in the carried state.
    private func state(_ part: Int) -> StridedMatrix {
        frame.state.timeStep(part, ofSequencesOf: Cell.hasCellState ? 2 : 1)
    }
}
