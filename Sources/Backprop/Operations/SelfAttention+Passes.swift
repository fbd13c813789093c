#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension SelfAttention {
    package func forward(_ frame: Frame) {
        eachHead(frame) { head in
            eachBlock(ofLength: head.length) { rows, keys in attend(head, rows, keys, frame) }
        }
    }

    /// Keys and values of the time steps before are in the input, where earlier calls have left them.
    package func forward(_ frame: Frame, timeSteps: Range<Int>) {
        eachHead(frame) { attend($0, timeSteps, 0..<timeSteps.upperBound, frame) }
    }

    /// Computes one head's result for some time steps, which attend to `keys`.
    @inline(__always)
    private func attend(_ head: AttentionHead, _ rows: Range<Int>, _ keys: Range<Int>, _ frame: Frame) {
        let x = frame.input(0)
        let p = head.weights(of: frame.scratch, rows, keys)
        MatrixProduct.multiplyByTransposed(
            head.queries(of: x).rows(rows), head.keys(of: x).rows(keys), into: p, factor: head.scale, accumulate: false)
        p.softmaxRows(first: isCausal ? rows.lowerBound + 1 : keys.count, step: isCausal ? 1 : 0)
        MatrixProduct.multiply(
            p, head.values(of: x).rows(keys), into: head.result(of: frame.output).rows(rows), accumulate: false)
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        let (x, gradient, upstream, scratch) = (
            frame.input(0), frame.inputGradient(0), frame.outputGradient, frame.scratch
        )
        let (workspace, accumulates) = (frame.workspace, frame.accumulates(0))
        eachHead(frame) { head in
            let (q, k, v) = (head.queries(of: x), head.keys(of: x), head.values(of: x))
            let (dq, dk, dv) = (head.queries(of: gradient), head.keys(of: gradient), head.values(of: gradient))
            let delta = head.result(of: upstream)
            eachBlock(ofLength: head.length) { rows, keys in
                // The first block reaches every key, and the others add to what it wrote.
                let adds = accumulates || keys.count < head.length
                let p = head.weights(of: scratch, rows, keys)
                let ds = head.room(in: workspace, rows, keys)
                MatrixProduct.multiplyTransposed(p, delta.rows(rows), into: dv.rows(keys), accumulate: adds)
                MatrixProduct.multiplyByTransposed(delta.rows(rows), v.rows(keys), into: ds, accumulate: false)
                ds.applySoftmaxDerivative(p, factor: head.scale)
                MatrixProduct.multiply(ds, k.rows(keys), into: dq.rows(rows), accumulate: accumulates)
                MatrixProduct.multiplyTransposed(ds, q.rows(rows), into: dk.rows(keys), accumulate: adds)
            }
        }
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        let (x, along, output) = (frame.input(0), frame.inputTangent(0), frame.outputTangent)
        let (scratch, workspace) = (frame.scratch, frame.workspace)
        eachHead(frame) { head in
            let (q, k, v) = (head.queries(of: x), head.keys(of: x), head.values(of: x))
            let (qDot, kDot, vDot) = (head.queries(of: along), head.keys(of: along), head.values(of: along))
            let result = head.result(of: output)
            eachBlock(ofLength: head.length) { rows, keys in
                let p = head.weights(of: scratch, rows, keys)
                let pDot = head.room(in: workspace, rows, keys)
                MatrixProduct.multiplyByTransposed(
                    qDot.rows(rows), k.rows(keys), into: pDot, factor: head.scale, accumulate: false)
                MatrixProduct.multiplyByTransposed(
                    q.rows(rows), kDot.rows(keys), into: pDot, factor: head.scale, accumulate: true)
                pDot.applySoftmaxDerivative(p, factor: 1)
                MatrixProduct.multiply(pDot, v.rows(keys), into: result.rows(rows), accumulate: false)
                MatrixProduct.multiply(p, vDot.rows(keys), into: result.rows(rows), accumulate: true)
            }
        }
    }

    package func reference(
        inputs: [ReferenceTensor], parameters: [ReferenceTensor], pass: Pass
    ) -> ReferenceTensor {
        let x = inputs[0]
        let (length, width) = (x.rows / pass.batch, x.columns / 3)
        var output = ReferenceTensor(
            rows: x.rows, columns: width, values: Array(repeating: 0, count: x.rows * width))
        for example in 0..<pass.batch {
            for head in 0..<heads {
                for timeStep in 0..<length { attend(x, example * length, timeStep, length, head, into: &output) }
            }
        }
        return output
    }

    /// Adds one head's result for one time step of the sequence that begins at row `first`.
    private func attend(
        _ x: ReferenceTensor, _ first: Int, _ timeStep: Int, _ length: Int, _ head: Int,
        into output: inout ReferenceTensor
    ) {
        let (width, size) = (x.columns / 3, x.columns / 3 / heads)
        let columns = head * size..<(head + 1) * size
        let scores = (0..<(isCausal ? timeStep + 1 : length)).map { other in
            columns.reduce(0) { $0 + x[first + timeStep, $1] * x[first + other, width + $1] }
                / Double(size).squareRoot()
        }
        let peak = scores.max() ?? 0
        let total = scores.reduce(0) { $0 + exp($1 - peak) }
        for (other, score) in scores.enumerated() {
            for column in columns {
                output[first + timeStep, column] += exp(score - peak) / total * x[first + other, 2 * width + column]
            }
        }
    }
}
