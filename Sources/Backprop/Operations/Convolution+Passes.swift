extension Convolution {
    /// Whether X is the input itself: a pointwise kernel without groups.
    var readsInputDirectly: Bool { window.isPointwise && groups == 1 }

    private var groupRange: Range<Int> { 0..<groups }
    private func channels(of group: Int) -> Range<Int> { group * depth..<(group + 1) * depth }
    private func filters(of group: Int) -> Range<Int> {
        group * (filters / groups)..<(group + 1) * (filters / groups)
    }

    /// Returns the rows of X for some positions: the numbers that a group's filters read from `source`.
    private func read(
        _ source: Matrix, _ positions: Range<Int>, group: Int, _ blocks: ConvolutionBlocks, _ frame: Frame
    )
        -> Matrix
    {
        if readsInputDirectly { return source.rows(from: positions.lowerBound, count: positions.count) }
        let columns = blocks.columns(in: frame.workspace, rows: positions.count)
        columns.gatherWindows(of: source, window, from: positions.lowerBound, channels: channels(of: group))
        return columns
    }

    /// Calls `body` for each block of positions.
    @inline(__always)
    private func eachBlock(_ blocks: ConvolutionBlocks, of total: Int, _ body: (Range<Int>) -> Void) {
        for first in stride(from: 0, to: total, by: blocks.count) { body(first..<min(first + blocks.count, total)) }
    }

    package func forward(_ frame: Frame) {
        if let shape {
            return frame.output.assignConvolution(
                of: frame.input(0), weight: frame.parameter(0), bias: hasBias ? frame.parameter(1) : nil,
                rectified: isRectified, shape, room: frame.workspace)
        }
        let blocks = blocks
        eachBlock(blocks, of: frame.output.rows) { positions in
            let result = frame.output.rows(from: positions.lowerBound, count: positions.count)
            addSums(of: frame.input(0), weight: frame.parameter(0), to: result, positions, blocks, frame, false)
            result.finishSums(bias: hasBias ? frame.parameter(1) : nil, rectified: isRectified)
        }
    }

    /// result = X W, or result += X W where `accumulate` is set, with X read from `source`.
    private func addSums(
        of source: Matrix, weight: Matrix, to result: Matrix, _ positions: Range<Int>, _ blocks: ConvolutionBlocks,
        _ frame: Frame, _ accumulate: Bool
    ) {
        for group in groupRange {
            let range = filters(of: group)
            MatrixProduct.multiply(
                read(source, positions, group: group, blocks, frame).strided, weight.columns(range),
                into: result.columns(range), accumulate: accumulate)
        }
    }

    private func backward(_ frame: Frame, _ shape: ConvolutionShape) {
        let gradients = Matrix.ConvolutionGradients(
            weight: frame.parameterGradient(0), bias: hasBias ? frame.parameterGradient(1) : nil,
            input: frame.needsGradient(0) ? frame.inputGradient(0) : nil,
            accumulatesWeight: frame.accumulatesParameter(0), accumulatesBias: hasBias && frame.accumulatesParameter(1),
            accumulatesInput: frame.needsGradient(0) && frame.accumulates(0))
        frame.outputGradient.propagateConvolution(
            of: frame.input(0), weight: frame.parameter(0), result: isRectified ? frame.output : nil, gradients, shape,
            room: frame.workspace)
    }

    package func backward(_ frame: Frame) {
        let blocks = blocks
        let propagates = frame.needsGradient(0)
        if let shape, !propagates || shape.propagates { return backward(frame, shape) }
        if propagates {
            blocks.transposedWeight(in: frame.workspace).assignTransposed(frame.parameter(0))
            if !frame.accumulates(0) && !readsInputDirectly { frame.inputGradient(0).fill(0) }
        }
        eachBlock(blocks, of: frame.output.rows) { positions in
            let delta = delta(positions, blocks, frame)
            let isFirst = positions.lowerBound == 0
            if hasBias {
                frame.parameterGradient(1).assignSumOfRows(
                    delta, accumulate: !isFirst || frame.accumulatesParameter(1))
            }
            for group in groupRange {
                let range = filters(of: group)
                MatrixProduct.multiplyTransposed(
                    read(frame.input(0), positions, group: group, blocks, frame).strided, delta.columns(range),
                    into: frame.parameterGradient(0).columns(range),
                    accumulate: !isFirst || frame.accumulatesParameter(0))
                if propagates { propagate(delta, positions, group: group, blocks, frame) }
            }
        }
    }

    /// Returns ∂L/∂z at some positions.
    private func delta(_ positions: Range<Int>, _ blocks: ConvolutionBlocks, _ frame: Frame) -> Matrix {
        let upstream = frame.outputGradient.rows(from: positions.lowerBound, count: positions.count)
        guard isRectified else { return upstream }
        let delta = blocks.delta(in: frame.workspace, rows: positions.count)
        delta.assignRectified(upstream, where: frame.output.rows(from: positions.lowerBound, count: positions.count))
        return delta
    }

    /// Adds δ Wᵀ to ∂L/∂x, in the memory of X, which is no longer needed.
    private func propagate(
        _ delta: Matrix, _ positions: Range<Int>, group: Int, _ blocks: ConvolutionBlocks, _ frame: Frame
    ) {
        let range = filters(of: group)
        let weight = blocks.transposedWeight(in: frame.workspace).rows(from: range.lowerBound, count: range.count)
        let result = frame.inputGradient(0)
        guard !readsInputDirectly else {
            let rows = result.rows(from: positions.lowerBound, count: positions.count)
            return MatrixProduct.multiply(delta, weight, into: rows, accumulate: frame.accumulates(0))
        }
        let columns = blocks.columns(in: frame.workspace, rows: positions.count)
        MatrixProduct.multiply(delta.columns(range), weight.strided, into: columns.strided, accumulate: false)
        result.addWindows(columns, window, from: positions.lowerBound, channels: channels(of: group))
    }

    package func tangent(_ frame: Frame) {
        let blocks = blocks
        eachBlock(blocks, of: frame.output.rows) { positions in
            let result = frame.outputTangent.rows(from: positions.lowerBound, count: positions.count)
            addSums(
                of: frame.input(0), weight: frame.parameterTangent(0), to: result, positions, blocks, frame, false)
            if frame.hasTangent(0) {
                addSums(
                    of: frame.inputTangent(0), weight: frame.parameter(0), to: result, positions, blocks, frame, true)
            }
            result.finishSums(bias: hasBias ? frame.parameterTangent(1) : nil, rectified: false)
            guard isRectified else { return }
            result.assignRectified(result, where: frame.output.rows(from: positions.lowerBound, count: positions.count))
        }
    }
}
