import CKernels
import Testing

@testable import Backprop

/// The forms of the kernels: all that fuse multiply-adds give the same bits.
@Suite struct KernelFormTests {
    /// Counts around the widths of vectors and of unrolled loops.
    private static let counts = [1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 127, 130]

    @Test func theFormInUseIsOneThatTheProcessorRuns() {
        #expect(KernelForm.available.starts(with: [.portable, .baseline]))
        #expect(KernelForm.available.contains(.inUse))
        #expect(Set(KernelForm.allCases.map(\.name)).count == 4)
    }

    /// Runs a kernel in each form on the same numbers, and expects the same bits.
    private func expectSameBits(
        _ counts: [Int] = counts, sourceLocation: SourceLocation = #_sourceLocation,
        _ body: (nn_kernels, TestMatrices, Int) -> [Matrix]
    ) {
        for count in counts {
            let results = KernelForm.fused.map { form in
                let matrices = TestMatrices()
                let values = body(form.kernels, matrices, count).flatMap { $0.values.map(\.bitPattern) }
                #expect(matrices.guardsHold, "\(form), \(count)", sourceLocation: sourceLocation)
                return values
            }
            for (form, result) in zip(KernelForm.fused, results) {
                #expect(result == results[0], "\(form), \(count)", sourceLocation: sourceLocation)
            }
        }
    }

    private typealias Function = @convention(c) (UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
    private typealias Chain =
        @convention(c) (UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int, Int32) -> Void

    @Test func elementwiseFunctions() {
        let functions: [(nn_elementwise) -> Function] = [
            { $0.relu }, { $0.tanh }, { $0.logistic }, { $0.gelu }, { $0.gelu_tanh },
        ]
        for function in functions {
            expectSameBits { kernels, matrices, count in
                let (z, result) = (matrices.normal(1, count, stream: 1), matrices.matrix(1, count))
                for index in 0..<count { z[0, index] *= 6 }
                function(kernels.elementwise)(z.start, result.start, count)
                return [result]
            }
        }
        expectSameBits { kernels, matrices, count in
            let x = matrices.normal(1, count, stream: 1)
            for index in 0..<count { x[0, index] *= 40 }
            kernels.elementwise.exponentials(x.start, count)
            return [x]
        }
    }

    @Test(arguments: [Int32(0), 1])
    func chainRules(accumulate: Int32) {
        let chains: [(nn_elementwise) -> Chain] = [
            { $0.relu_chain }, { $0.tanh_chain }, { $0.logistic_chain }, { $0.gelu_chain }, { $0.gelu_tanh_chain },
        ]
        for chain in chains {
            expectSameBits { kernels, matrices, count in
                let (upstream, z) = (matrices.normal(1, count, stream: 1), matrices.normal(1, count, stream: 2))
                let result = matrices.normal(1, count, stream: 3)
                chain(kernels.elementwise)(upstream.start, z.start, result.start, count, accumulate)
                return [result]
            }
        }
    }

    @Test func adam() {
        expectSameBits([8, 16, 24, 40, 128, 1_000]) { kernels, matrices, count in
            var rule = nn_adam_constants(
                beta1: 0.9, beta2: 0.999, rest1: 0.1, rest2: 0.001, epsilon: 1e-8, rate: 0.003, correction: 1.2,
                keep: 0.999)
            let numbers = (1...4).map { matrices.normal(1, count, stream: UInt64($0)) }
            for index in 0..<count { numbers[3][0, index] *= numbers[3][0, index] }
            var part = Self.part(count)
            var vectors = nn_update_vectors(
                weights: numbers[0].start, gradients: numbers[1].start, first: numbers[2].start,
                second: numbers[3].start)
            kernels.elementwise.measure_gradients(numbers[1].start, &part, 1)
            kernels.elementwise.adam(&rule, &vectors, &part, 1)
            return numbers + [matrices.row([part.gradients, part.updates, part.weights])]
        }
    }

    @Test func momentum() {
        expectSameBits([8, 16, 24, 40, 128, 1_000]) { kernels, matrices, count in
            var rule = nn_momentum_constants(rate: 0.003, momentum: 0.9, keep: 0.999)
            let numbers = (1...3).map { matrices.normal(1, count, stream: UInt64($0)) }
            var part = Self.part(count)
            var vectors = nn_update_vectors(
                weights: numbers[0].start, gradients: numbers[1].start, first: numbers[2].start,
                second: numbers[2].start)
            kernels.elementwise.momentum(&rule, &vectors, &part, 1)
            return numbers + [matrices.row([part.updates, part.weights])]
        }
    }

    private static func part(_ count: Int) -> nn_parameter_part {
        nn_parameter_part(offset: 0, count: count, decays: 1, scale: 0.7, gradients: 0, updates: 0, weights: 0)
    }

    @Test func crossEntropy() {
        expectSameBits { kernels, matrices, count in
            let (logits, p) = (matrices.normal(20, count, stream: 1), matrices.matrix(20, count))
            let targets = matrices.row((0..<20).map { $0 % 7 == 3 ? -1 : Float($0 % count) })
            let loss = kernels.reductions.cross_entropy(logits.start, targets.start, 20, count, -1, p.start)
            return [p, matrices.row([loss])]
        }
    }

    /// Sixteen rows of a few classes are taken together, and give the same bits as each of them alone.
    @Test(arguments: 2...9)
    func rowsTogetherAndAlone(classes: Int) {
        let matrices = TestMatrices()
        let (logits, p) = (matrices.normal(20, classes, stream: 1), matrices.matrix(20, classes))
        let alone = matrices.matrix(20, classes)
        let targets = matrices.row((0..<20).map { Float($0 % classes) })
        let kernels = KernelForm.inUse.kernels.reductions
        _ = kernels.cross_entropy(logits.start, targets.start, 20, classes, -1, p.start)
        for row in 0..<20 {
            _ = kernels.cross_entropy(
                logits.start + row * classes, targets.start + row, 1, classes, -1, alone.start + row * classes)
        }
        #expect((0..<20 * classes).allSatisfy { p[$0].bitPattern == alone[$0].bitPattern })
    }

    @Test(arguments: [Int32(0), 1])
    func normalization(_ centered: Int32) {
        expectSameBits { kernels, matrices, count in
            let x = matrices.normal(9, count, stream: 1)
            let (gain, bias) = (matrices.normal(1, count, stream: 2), matrices.normal(1, count, stream: 3))
            let (statistics, y) = (matrices.matrix(9, 2), matrices.matrix(9, count))
            let (sums, gradient) = (matrices.normal(1, count, stream: 4), matrices.normal(9, count, stream: 5))
            let reductions = kernels.reductions
            reductions.row_statistics(x.start, 9, count, 1e-5, centered, statistics.start)
            reductions.normalized_rows(x.start, statistics.start, gain.start, bias.start, 9, count, y.start)
            reductions.sum_with_normalized(y.start, x.start, statistics.start, 9, count, sums.start, 1)
            reductions.normalization_gradient(
                y.start, x.start, statistics.start, gain.start, 9, count, centered, gradient.start, centered)
            return [statistics, y, sums, gradient]
        }
    }

    @Test func sums() {
        expectSameBits(Self.counts + [1_000, 4_099]) { kernels, matrices, count in
            let x = matrices.normal(1, count, stream: 1)
            var moments = nn_moment_sums()
            kernels.reductions.moments(x.start, count, x[0, 0], -0.5, 0.7, &moments)
            let outside = x.values.count { $0 < -0.5 || $0 > 0.7 }
            #expect(Int(moments.outside) == outside)
            return [matrices.row([kernels.reductions.sum_of_squares(x.start, count), moments.sum, moments.squares])]
        }
        expectSameBits { kernels, matrices, count in
            let (x, result) = (matrices.normal(7, count, stream: 1), matrices.normal(1, count, stream: 2))
            kernels.reductions.sum_of_rows(x.start, 7, count, result.start, 1)
            return [result]
        }
    }

    /// A causal mask, and rows that end within a vector.
    @Test func softmax() {
        expectSameBits { kernels, matrices, count in
            let (x, d) = (matrices.normal(20, count, stream: 1), matrices.normal(20, count, stream: 2))
            kernels.reductions.softmax_rows(x.start, 20, count, count, 1, 3)
            kernels.reductions.softmax_chain(x.start, count, d.start, count, 20, count, 0.3)
            return [x, d]
        }
    }

    @Test func pooling() {
        expectSameBits([1, 3, 16, 19, 32]) { kernels, matrices, channels in
            let axis = nn_window_axis(kernel: 3, stride: 2, before: 1, dilation: 1, length: 7, positions: 4)
            var window = nn_window(vertical: axis, horizontal: axis, channels: channels, images: 2)
            let x = matrices.normal(98, channels, stream: 1)
            let (result, choices) = (matrices.matrix(32, channels), matrices.matrix(32, channels))
            kernels.windows.maxima(&window, x.start, result.start, choices.start)
            kernels.windows.add_to_chosen(&window, result.start, choices.start, x.start)
            return [result, choices, x]
        }
    }

    @Test func recurrentCells() {
        typealias Cell = (
            sums: Int, values: Int, forward: @convention(c) (UnsafePointer<nn_time_step_forward>) -> Void,
            backward: @convention(c) (UnsafePointer<nn_time_step_backward>) -> Float
        )
        let cells: [(nn_recurrent) -> Cell] = [
            { (1, 1, $0.tanh_rnn_forward, $0.tanh_rnn_backward) },
            { (1, 1, $0.relu_rnn_forward, $0.relu_rnn_backward) },
            { (4, 5, $0.lstm_forward, $0.lstm_backward) }, { (4, 4, $0.gru_forward, $0.gru_backward) },
        ]
        for cell in cells {
            expectSameBits([1, 5, 16, 23, 64]) { kernels, matrices, units in
                let cell = cell(kernels.recurrent)
                let gates = matrices.normal(3, cell.values * units, stream: 1)
                let (added, output) = (matrices.normal(1, cell.sums * units, stream: 2), matrices.matrix(3, units))
                let states = (3...8).map { matrices.normal(3, units, stream: $0) }
                let deltas = matrices.matrix(3, cell.sums * units)
                var forward = nn_time_step_forward(
                    rows: 3, units: units, gates: gates.start, added: added.start, added_rows: 0, ids: nil,
                    id_stride: 0, hidden_before: states[0].start, cell_before: states[1].start,
                    hidden: states[2].start, cell: states[3].start, output: output.start, output_stride: units)
                cell.forward(&forward)
                var backward = nn_time_step_backward(
                    rows: 3, units: units, gates: gates.start, hidden_before: states[0].start,
                    cell_before: states[1].start, upstream: output.start, upstream_stride: units,
                    hidden_change: states[4].start, cell_change: states[5].start, deltas: deltas.start)
                let norm = cell.backward(&backward)
                return states + [gates, output, deltas, matrices.row([norm])]
            }
        }
    }
}
