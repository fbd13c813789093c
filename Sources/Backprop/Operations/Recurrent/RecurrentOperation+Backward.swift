extension RecurrentOperation {
    @inline(__always)
    package func backward(_ frame: Frame) { RecurrentBackward<Self>(frame, recurrence).run() }
}

/// Backward pass of a recurrent operation: backpropagation through time.
struct RecurrentBackward<Cell: RecurrentOperation> {
    private let frame: Frame
    private let recurrence: Recurrence
    private let activations: RecurrentActivations<Cell>
    private let workspace: RecurrentWorkspace<Cell>
    private let columns: GateColumns<Cell>
    /// Edges of the windows where errors from beyond are predicted; nil where none are.
    private let edges: WindowEdges?

    init(_ frame: Frame, _ recurrence: Recurrence) {
        self.frame = frame
        self.recurrence = recurrence
        activations = RecurrentActivations(frame, units: recurrence.units)
        workspace = RecurrentWorkspace(frame, recurrence)
        columns = GateColumns(units: recurrence.units)
        edges = recurrence.carries(frame.pass) ? recurrence.bridged.map { WindowEdges(frame.edges, $0) } : nil
    }

    func run() {
        let weights = workspace.packBackward()
        workspace.tokens?.collected.fill(0)
        beginWindow(before: activations.length)
        let count = max(1, Self.collectedRows / activations.batch)
        var end = activations.length
        while end > 0 {
            let steps = max(0, end - count)..<end
            for step in steps.reversed() { propagate(step, weights, deltas: rows(step, of: activations.deltas, steps)) }
            differentiate(steps, weights)
            end = steps.lowerBound
        }
        if let tokens = workspace.tokens { differentiate(tokens, weights) }
        differentiateBiases()
    }

    /// Number of rows of δz to collect: enough for a product at full speed, few enough to stay in the cache.
    private static var collectedRows: Int { 256 }

    /// Returns the rows of a step in memory that holds the collected steps only.
    private func rows(_ step: Int, of part: Matrix, _ steps: Range<Int>) -> Matrix {
        activations.rows(step - steps.lowerBound, of: part)
    }

    /// Returns the time step that a step processes, in a tensor of whole sequences.
    private func timeStep(_ step: Int, of tensor: Matrix) -> StridedMatrix {
        tensor.timeStep(
            recurrence.timeStep(ofStep: step, length: activations.length), ofSequencesOf: activations.length)
    }

    /// Computes δz of one time step, and δh and δc of the time step before.
    private func propagate(_ step: Int, _ weights: PackedWeights, deltas: Matrix) {
        let norm = Cell.propagate(
            activations.step(step), upstream: timeStep(step, of: frame.outputGradient),
            changes: RecurrentDerivatives(sums: deltas, hidden: activations.hiddenChange, cell: activations.cellChange))
        let t = recurrence.timeStep(ofStep: step, length: activations.length)
        workspace.norms[t] = norm
        workspace.tokens?.collect(deltas, at: t, of: activations.length)
        let isWindowStart = step == 0 || recurrence.carried?.cuts(before: step) == true
        if isWindowStart, edges == nil { return beginWindow(before: step) }
        MatrixProduct.multiply(
            deltas.columns(columns.hidden), weights.hidden, into: activations.hiddenChange.strided,
            accumulate: Cell.passesHidden)
        guard isWindowStart else { return }
        endWindow(at: step)
        beginWindow(before: step)
    }

    /// Writes the error that a window passes back to the edge before it.
    private func endWindow(at step: Int) {
        guard let edges else { return }
        let passed = edges.rows(edges.edge(before: step), of: edges.passed)
        passed.columns(0..<activations.units).assign(activations.hiddenChange.strided)
        if Cell.hasCellState {
            passed.columns(activations.units..<passed.columns).assign(activations.cellChange.strided)
        }
    }

    /// Sets δh and δc at a window's end to the error predicted from beyond it, or to 0.
    private func beginWindow(before step: Int) {
        guard let edges else {
            activations.hiddenChange.fill(0)
            return activations.cellChange.fill(0)
        }
        let predicted = edges.rows(edges.edge(before: step), of: edges.predicted)
        activations.hiddenChange.strided.assign(predicted.columns(0..<activations.units))
        if Cell.hasCellState {
            activations.cellChange.strided.assign(predicted.columns(activations.units..<predicted.columns))
        }
    }

    /// Computes the gradients of the weights and ∂L/∂x from the collected steps.
    private func differentiate(_ steps: Range<Int>, _ weights: PackedWeights) {
        let isFirst = steps.upperBound == activations.length
        let deltas = activations.deltas.prefix(rows: steps.count * activations.batch)
        let hidden = activations.hidden.rows(from: steps.lowerBound * activations.batch, count: deltas.rows)
        MatrixProduct.multiplyTransposed(
            hidden.strided, deltas.columns(columns.hidden), into: frame.parameterGradient(1).strided,
            accumulate: !isFirst || frame.accumulatesParameter(1))
        if workspace.tokens == nil { differentiateInputWeights(steps, deltas, isFirst) }
        guard frame.needsGradient(0), workspace.tokens?.givesSums != true else { return }
        for step in steps { differentiateInput(step, weights, rows(step, of: deltas, steps)) }
    }

    /// Computes ∂L/∂W_ih, the biases' sums and ∂L/∂x of the tokens from the errors summed for each token.
    private func differentiate(_ tokens: TokenProducts<Cell>, _ weights: PackedWeights) {
        let (gradient, accumulates) = (frame.parameterGradient(0), frame.accumulatesParameter(0))
        tokens.differentiate(columns.shared, into: gradient.columns(columns.shared), accumulate: accumulates)
        if Cell.separatesLastGate {
            tokens.differentiate(columns.separate, into: gradient.columns(columns.last), accumulate: accumulates)
        }
        workspace.sums.assignSumOfRows(tokens.collected, accumulate: false)
        guard frame.needsGradient(0), tokens.givesSums else { return }
        tokens.differentiateInput(weights, columns, into: frame.inputGradient(0), accumulate: frame.accumulates(0))
    }

    /// Computes ∂L/∂W_ih and the biases' sums from the collected steps.
    private func differentiateInputWeights(_ steps: Range<Int>, _ deltas: Matrix, _ isFirst: Bool) {
        workspace.sums.assignSumOfRows(deltas, accumulate: !isFirst)
        let inputs = activations.inputs.prefix(rows: deltas.rows)
        for step in steps { rows(step, of: inputs, steps).strided.assign(timeStep(step, of: frame.input(0))) }
        differentiateWeights(columns.shared, inputs, deltas.columns(columns.shared), isFirst)
        if Cell.separatesLastGate {
            differentiateWeights(columns.last, inputs, deltas.columns(columns.separate), isFirst)
        }
    }

    /// Computes some columns of ∂L/∂W_ih.
    private func differentiateWeights(_ part: Range<Int>, _ inputs: Matrix, _ deltas: StridedMatrix, _ isFirst: Bool) {
        MatrixProduct.multiplyTransposed(
            inputs.strided, deltas, into: frame.parameterGradient(0).columns(part),
            accumulate: !isFirst || frame.accumulatesParameter(0))
    }

    /// Computes ∂L/∂x of one time step.
    private func differentiateInput(_ step: Int, _ weights: PackedWeights, _ deltas: Matrix) {
        let result = timeStep(step, of: frame.inputGradient(0))
        MatrixProduct.multiply(
            deltas.columns(columns.shared), weights.input, into: result, accumulate: frame.accumulates(0))
        guard Cell.separatesLastGate else { return }
        MatrixProduct.multiply(deltas.columns(columns.separate), weights.last, into: result, accumulate: true)
    }

    /// Writes ∂L/∂b_ih and ∂L/∂b_hh, which differ only where the last gate's sums are kept apart.
    private func differentiateBiases() {
        assign(columns.hidden, to: frame.parameterGradient(3), accumulate: frame.accumulatesParameter(3))
        let input = frame.parameterGradient(2)
        assign(columns.shared, to: input.part(columns.shared), accumulate: frame.accumulatesParameter(2))
        guard Cell.separatesLastGate else { return }
        assign(columns.separate, to: input.part(columns.last), accumulate: frame.accumulatesParameter(2))
    }

    private func assign(_ part: Range<Int>, to gradient: Matrix, accumulate: Bool) {
        gradient.strided.assign(workspace.sums.part(part).strided, accumulate: accumulate)
    }
}
