import Backprop
import Testing

extension OperationCase {
    static let normalizations =
        [true, false].flatMap(batchNormalizations) + [
            OperationCase("rms-normalization", RMSNormalization(), [rows(5, 7, 1)], [rows(1, 7, 2)]),
            OperationCase("rms-normalization of lines", RMSNormalization(), [rows(3, 16, 1)], [rows(1, 16, 2)]),
        ]

    private static func batchNormalizations(isTraining: Bool) -> [OperationCase] {
        [(3, 2, 3), (70, 1, 2), (1, 5, 8), (2, 2, 19)].map { rowCount, batch, channels in
            let variances = (0..<channels).map { 0.5 + Float($0) / 8 }
            return OperationCase(
                "batch-normalization \(batch)×\(rowCount)×\(channels)\(isTraining ? " in training" : "")",
                BatchNormalization(), [rows(rowCount * batch, channels, 1)],
                [rows(1, channels, 2), rows(1, channels, 3), rows(1, channels, 4), [variances]],
                shapes: [Shape(rowCount, channels)], batch: batch, isTraining: isTraining)
        }
    }
}

@Suite struct BatchNormalizationTests {
    private let x: [[Float]] = [[0.5, -1, 2], [1.5, 0.25, -0.75], [-0.25, 3, 1], [2, -0.5, 0.125]]
    private let parameters: [[[Float]]] = [
        [[1.25, -0.5, 0.75]], [[0.125, 0.5, -0.25]], [[0.5, -0.25, 1]], [[2, 0.5, 1.5]],
    ]
    private let upstream: [Float] = [1, -2, 0.5, 3, -1, 0.25, 2, 0.75, -1.5, -0.5, 1, 0.125]

    private func bench(isTraining: Bool) throws -> OperationBench {
        try OperationBench(
            BatchNormalization(), inputs: [x], parameters: parameters, shapes: [Shape(3)], batch: 4,
            isTraining: isTraining)
    }

    /// Source, for this test and the next two: PyTorch 2.15, float64: `BatchNorm1d(3)` with weight [1.25, -0.5, 0.75],
    /// bias [0.125, 0.5, -0.25], running_mean [0.5, -0.25, 1] and running_var [2, 0.5, 1.5]; after `train()` or `eval()`,
    /// `(norm(x) * u).sum().backward()` for u = [[1, -2, 0.5], [3, -1, 0.25], [2, 0.75, -1.5], [-0.5, 1, 0.125]].
    @Test func trainingTakesTheBatchsMeanAndDeviation() throws {
        let bench = try bench(isTraining: true)
        let output = [
            -0.501596401755, 0.965239226945, 0.783212099825, 0.930623945114, 0.560683377428, -1.237291562055,
            -1.575761661906, -0.329339491511, 0.048483495505, 1.646734118548, 0.803416887138, -0.594404033275,
        ]
        #expect(relativeError(bench.output, output) < 1e-7)
        #expect(relativeError(bench.reference.values, output) < 1e-10)
        let expected = [
            [
                -0.877689535883, 0.348938523008, 0.556726628949, 2.76528122827, 0.196782429342, 0.22723633458,
                -0.029366741826, 0.007679129104, -0.965751722706, -1.858224950562, -0.553400081454, 0.181788759177,
            ], [-1.897691959601, 2.619499125626, -0.294656784024], [5.5, -1.25, -0.625],
        ]
        let gradients = bench.gradients(upstream: upstream)
        #expect(gradients.count == 3)
        for (gradient, numbers) in zip(gradients, expected) { #expect(relativeError(gradient, numbers) < 3e-7) }
    }

    @Test func trainingMovesTheRunningStatistics() throws {
        let plan = try bench(isTraining: true).plan
        #expect(relativeError(plan.matrix(.parameters, 3).values, [0.54375, -0.18125, 0.959375]) < 1e-7)
        let variances = [1.9015625, 0.768229166667, 1.488932291667]
        #expect(relativeError(plan.matrix(.parameters, 4).values, variances) < 1e-7)
    }

    @Test func otherPassesTakeTheRunningStatistics() throws {
        let bench = try bench(isTraining: false)
        let output = [
            0.125, 1.030324782669, 0.362370394465, 1.008881266783, 0.146450144888, -1.321648190313, -0.537910950087,
            -1.798074058231, -0.25, 1.450821900174, 0.676774927556, -0.785824095156,
        ]
        #expect(relativeError(bench.output, output) < 1e-7)
        #expect(relativeError(bench.reference.values, output) < 1e-10)
        let expected = [
            [
                0.883881266783, 1.41419942045, 0.306185197232, 2.651643800348, 0.707099710225, 0.153092598616,
                1.767762533566, -0.530324782669, -0.918555591697, -0.441940633391, -0.707099710225, 0.076546299308,
            ], [0.53032876007, 4.507760652683, -0.038273149654], [5.5, -1.25, -0.625],
        ]
        for (gradient, numbers) in zip(bench.gradients(upstream: upstream), expected) {
            #expect(relativeError(gradient, numbers) < 3e-7)
        }
        #expect(bench.plan.matrix(.parameters, 3).values == [0.5, -0.25, 1])
        #expect(bench.plan.matrix(.parameters, 4).values == [2, 0.5, 1.5])
    }

    /// The mean is a thousand times the deviation, over many rows.
    @Test func channelsFarFromZeroKeepTheirDigits() throws {
        let x = Numbers(1).normal(1_000).map { [1_000 + $0] }
        let bench = try OperationBench(
            BatchNormalization(), inputs: [x], parameters: [[[1]], [[0]], [[0]], [[1]]], isTraining: true)
        #expect(relativeError(bench.output, bench.reference.values) < 1e-4)
    }

    @Test func aBatchThatIsNotFiniteIsForgotten() throws {
        let bench = try OperationBench(
            BatchNormalization(), inputs: [[[1], [.infinity]]], parameters: [[[1]], [[0]], [[0.5]], [[2]]],
            isTraining: true)
        #expect(bench.output.allSatisfy { $0.isNaN })
        #expect(bench.plan.matrix(.parameters, 3).values == [0.5])
        #expect(bench.plan.matrix(.parameters, 4).values == [2])
    }

    @Test func aSingleRowBecomesTheBias() throws {
        let bench = try OperationBench(
            BatchNormalization(), inputs: [[[3, -2]]], parameters: [[[1, 1]], [[0.5, 0.25]], [[0, 0]], [[1, 1]]],
            isTraining: true)
        #expect(bench.output == [0.5, 0.25])
        #expect(relativeError(bench.plan.matrix(.parameters, 4).values, [0.9, 0.9]) < 1e-7)
    }

    @Test func declaresItsParameters() {
        let declarations = BatchNormalization().parameters(for: [Shape(4, 4, 3)])
        #expect(declarations.map(\.name) == ["weight", "bias", "running_mean", "running_var"])
        #expect(declarations.map(\.role) == [.gain, .bias, .statistic(start: 0), .statistic(start: 1)])
        #expect(declarations.allSatisfy { $0.exportedShape == [3] })
    }
}
