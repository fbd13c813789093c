import CKernels

/// Kind of recurrent cell, with a pair of kernels over the units of one time step, compiled for each vector width.
package enum CellKind: Sendable {
    /// Elman's network with tanh or ReLU, long short-term memory, gated recurrent unit.
    case tanh, relu, lstm, gru

    @unsafe
    fileprivate func forward(_ timeStep: UnsafePointer<nn_time_step_forward>) {
        switch self {
        case .tanh: unsafe nn_kernels().pointee.recurrent.tanh_rnn_forward(timeStep)
        case .relu: unsafe nn_kernels().pointee.recurrent.relu_rnn_forward(timeStep)
        case .lstm: unsafe nn_kernels().pointee.recurrent.lstm_forward(timeStep)
        case .gru: unsafe nn_kernels().pointee.recurrent.gru_forward(timeStep)
        }
    }

    @unsafe
    fileprivate func backward(_ timeStep: UnsafePointer<nn_time_step_backward>) -> Float {
        switch self {
        case .tanh: unsafe nn_kernels().pointee.recurrent.tanh_rnn_backward(timeStep)
        case .relu: unsafe nn_kernels().pointee.recurrent.relu_rnn_backward(timeStep)
        case .lstm: unsafe nn_kernels().pointee.recurrent.lstm_backward(timeStep)
        case .gru: unsafe nn_kernels().pointee.recurrent.gru_backward(timeStep)
        }
    }
}

extension RecurrentCell {
    /// Computes one step forward for every row: gates, h, c and the output, from the sums and from `added`.
    ///
    /// `added` is one row for all sequences, or a table from which each sequence takes the row of its id, or the last
    /// row where its id is invalid.
    static func advance(_ step: RecurrentTimeStep, adding added: Matrix, at ids: StridedMatrix?, output: StridedMatrix)
    {
        let (rows, units) = check(step, outer: output)
        precondition(added.columns == sumCount * units && added.rows > 0, "shapes of a recurrent step")
        precondition(ids.map { $0.rows == rows && $0.columns == 1 } ?? true, "shapes of a recurrent step")
        var timeStep = unsafe nn_time_step_forward(
            rows: rows, units: units, gates: step.gates.start, added: added.start, added_rows: added.rows - 1,
            ids: ids?.start, id_stride: ids?.stride ?? 0, hidden_before: step.hiddenBefore.start,
            cell_before: step.cellBefore.start, hidden: step.hidden.start,
            cell: step.cell.start, output: output.start, output_stride: output.stride)
        unsafe cellKind.forward(&timeStep)
    }

    /// Computes one step backward for every row: δz from δh and δc, and the part of these that goes back past the sums.
    ///
    /// δh is the sum of `upstream` and of δh in `changes`, which comes from the time step after. Returns ‖δh‖ over all
    /// rows.
    static func propagate(_ step: RecurrentTimeStep, upstream: StridedMatrix, changes: RecurrentDerivatives) -> Float {
        let (rows, units) = check(step, changes, outer: upstream)
        var timeStep = unsafe nn_time_step_backward(
            rows: rows, units: units, gates: step.gates.start, hidden_before: step.hiddenBefore.start,
            cell_before: step.cellBefore.start, upstream: upstream.start, upstream_stride: upstream.stride,
            hidden_change: changes.hidden.start, cell_change: changes.cell.start, deltas: changes.sums.start)
        return unsafe cellKind.backward(&timeStep)
    }
}
