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
    /// Set where the error from beyond a window's edge is predicted.
    private let edges: WindowEdges?

    init(_ frame: Frame, _ recurrence: Recurrence) {
        self.frame = frame
        self.recurrence = recurrence
        memory = RecurrentMemory(frame, units: recurrence.units)
        workspace = RecurrentWorkspace(frame, units: recurrence.units)
        columns = RecurrentColumns(units: recurrence.units)
        edges = recurrence.carries(frame.pass) ? recurrence.bridged.map { WindowEdges(frame.edges, $0) } : nil
    }

    func run() {
        workspace.transposed.assignTransposed(frame.parameter(1))
        enter(windowBefore: memory.length)
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
        let leaves = step == 0 || recurrence.carried?.cuts(before: step) == true
        if leaves, edges == nil { return enter(windowBefore: step) }
        MatrixProduct.multiply(
            deltas.columns(columns.hidden), workspace.transposed.strided, into: memory.hiddenChange.strided,
            accumulate: Cell.passesHidden)
        guard leaves else { return }
        leave(windowFrom: step)
        enter(windowBefore: step)
    }

    /// Tells the edge before a window what the window passes back.
    private func leave(windowFrom step: Int) {
        guard let edges else { return }
        let passed = edges.rows(edges.edge(before: step), of: edges.passed)
        passed.columns(0..<memory.units).assign(memory.hiddenChange.strided)
        if Cell.hasMemory { passed.columns(memory.units..<passed.columns).assign(memory.memoryChange.strided) }
    }

    /// Begins at a window's end, with what is predicted to come from beyond, or with nothing.
    private func enter(windowBefore step: Int) {
        guard let edges else {
            memory.hiddenChange.fill(0)
            return memory.memoryChange.fill(0)
        }
        let predicted = edges.rows(edges.edge(before: step), of: edges.predicted)
        memory.hiddenChange.strided.assign(predicted.columns(0..<memory.units))
        if Cell.hasMemory { memory.memoryChange.strided.assign(predicted.columns(memory.units..<predicted.columns)) }
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
