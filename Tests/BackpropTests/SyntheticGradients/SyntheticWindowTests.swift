import Backprop
import Testing

/// Windows in time whose error from later windows is predicted.
@Suite struct SyntheticWindowTests {
    /// Two passes of two sequences, the second continuing where the first ended.
    struct Expectation: CustomTestStringConvertible {
        let operation: any RecurrentOperation
        /// ‖δ̂ − δ‖ / ‖δ‖ of each pass.
        let errors: [Double]
        /// ∂L/∂x and the parameters' gradients in PyTorch's order, in the second pass.
        let gradients: [[Double]]
        /// Parameters of the model after both passes.
        let model: [Double]
        var testDescription: String { operation.kind }
    }

    private static func recurrence(_ stride: Int, _ window: Int) -> Recurrence {
        Recurrence(units: 2, truncation: Truncation(stride: stride, window: window, bridged: true))
    }

    private static func bench(_ operation: any RecurrentOperation) throws -> OperationBench {
        let bench = try OperationBench(operation, eighthsOf: Shape(4, 2), start: 0, isTraining: true)
        bench.plan.setSyntheticGradients(
            SyntheticConfiguration(learningRate: 0.01, windowScale: 0.5), classes: nil, seed: 1)
        bench.plan.resetState()
        return bench
    }

    @Test(arguments: expectations)
    func twoPassesAreThoseOfPyTorch(_ expectation: Expectation) throws {
        let bench = try Self.bench(expectation.operation)
        let synthetic = try #require(bench.plan.synthetic)
        let model = try #require(synthetic.model(ofLayer: 1))
        #expect(synthetic.bridgesWindows && synthetic.models.count == 1)
        for (index, entry) in model.plan.store.entries.enumerated() {
            model.plan.restore(.parameters, index, from: eighths(entry.declaration.count, start: 7 + index))
        }
        var gradients: [[Float]] = []
        for error in expectation.errors {
            gradients = bench.gradients(upstream: eighths(16, start: 5))
            #expect(abs((model.error ?? 0) - error) < 1e-6)
            synthetic.update()
        }
        #expect(relativeError(gradients[0], expectation.gradients[0]) < 1e-6)
        for entry in 1..<5 {
            let found = bench.plan.exported(.gradients, entry)
            #expect(relativeError(found, expectation.gradients[entry]) < 1e-6, "parameter \(entry)")
        }
        let parameters = model.plan.store.entries.indices.flatMap { model.plan.exported(.parameters, $0) }
        #expect(zip(parameters, expectation.model).allSatisfy { abs(Double($0) - $1) < 1e-6 })
        #expect(parameters.count == expectation.model.count)
    }

    /// The prediction is zero at first, so the first pass equals plain truncation.
    @Test func beginsAsPlainTruncation() throws {
        let bridged = try Self.bench(LSTM(Self.recurrence(4, 2)))
        let plain = try OperationBench(
            LSTM(Recurrence(units: 2, truncation: Truncation(stride: 4, window: 2))), eighthsOf: Shape(4, 2), start: 0,
            isTraining: true)
        plain.plan.resetState()
        let upstream = eighths(16, start: 5)
        #expect(bridged.gradients(upstream: upstream) == plain.gradients(upstream: upstream))
        #expect(bridged.plan.synthetic?.models.first?.error != nil)
    }

    /// Overlapping windows have no common edge to bridge, nor do whole sequences.
    @Test func onlyWindowsThatDoNotOverlapAreBridged() throws {
        #expect(LSTM(Self.recurrence(2, 3)).edges(for: [Shape(3, 2)]) == nil)
        #expect(LSTM(Recurrence(units: 2)).edges(for: [Shape(3, 2)]) == nil)
        #expect(LSTM(Self.recurrence(5, 2)).edges(for: [Shape(5, 2)]) == Shape(12, 4))
    }
}

// MARK: - What PyTorch computes

extension SyntheticWindowTests {
    /// Source: PyTorch 2.15, float64, with LSTMCell and GRUCell, parameters, x and u as in `TruncationTests`, and `M =
    /// Linear(4, 4)` (2 for the GRU) on `s = cat([h, c], 1)`. A window of two time steps begins at `s0 = s.detach()`
    /// and ends with `((h * u).sum() over both time steps + (s * M(s.detach()).detach()).sum() / 16).backward()`; M is
    /// then compared with `8 * s0.grad` of every window but the very first, and learns by `Adam(lr=0.01)` after each
    /// pass.
    static let expectations = [
        Expectation(
            operation: LSTM(recurrence(4, 2)), errors: [0.7277699748, 1.0872978206],
            gradients: [
                [
                    -0.0292747501, 0.0877389084, -0.0392729535, -0.0634206382, -0.0340742427, -0.0573233443,
                    -0.0470111594, -0.065694796, -0.0752275643, -0.0345907715, -0.1222150601, 0.0895463156,
                    -0.1871411039, 0.1609681039, -0.1478603833, 0.1083719592,
                ],
                [
                    -0.0211838258, -0.0181556089, 0.0049823626, -0.0330703976, -0.0330773284, -0.0745191987,
                    -0.0048662556, 0.0068126897, 0.0380654527, -0.28559264, 0.0837920792, -0.144903355, 0.0030021436,
                    0.0018377129, 0.0029000679, -0.0066621031,
                ],
                [
                    0.2047209753, -0.0232295338, 0.0198725217, -0.001809758, 0.2825408052, -0.0267791791,
                    0.0146909175, -0.0013865538, 0.3538992133, -0.0439428287, -0.2076475487, 0.0116489669,
                    0.1398780802, -0.0162389528, 0.009086025, -0.0011925841,
                ],
                [
                    0.3708804366, 0.0378689038, 0.4947732495, 0.025251396, 0.6608315482, -0.3177680841, 0.2568281529,
                    0.0167516,
                ],
                [
                    0.3708804366, 0.0378689038, 0.4947732495, 0.025251396, 0.6608315482, -0.3177680841, 0.2568281529,
                    0.0167516,
                ],
            ],
            model: [
                0.1056087997, -0.6051973477, 0.2308530125, -0.4801103995, 0.3564557387, -0.3575759454, 0.4823996918,
                -0.2326484885, 0.6324905814, -0.1450083175, 0.7536620437, -0.0200034039, -0.7313470878, 0.1052388893,
                -0.6066416338, 0.2302132317, 0.2304140871, -0.5195111913, 0.3879936179, -0.3560669261,
            ]),
        Expectation(
            operation: GRU(recurrence(4, 2)), errors: [0.8122558167, 0.8632853466],
            gradients: [
                [
                    -0.0425875228, 0.2208176821, 0.0602201035, -0.3364514464, 0.0523778066, -0.3403676481,
                    0.0293628013, -0.2126881128, 0.0137947525, -0.1035773769, -0.1074930397, 0.1134322461,
                    -0.2155637552, 0.2802047609, -0.1821644902, 0.2644823293,
                ],
                [
                    0.038615524, -0.1567742285, 0.0099974273, -0.0173885087, 0.0149828594, -0.1168424723,
                    -0.0371119357, 0.1124297255, 0.1424926095, -0.6155415611, 0.32222818, -0.5972622374,
                ],
                [
                    0.1223461011, -0.1895733242, -0.0213787709, 0.0120312123, -0.0028671589, 0.0390890979,
                    0.0501446678, -0.0594598566, 0.2240115549, -0.3179594744, -0.1977740953, 0.0771539288,
                ],
                [
                    0.3178432172, -0.0377975253, -0.0359336044, 0.1203123987, 1.2479701794, -1.2947880619,
                ],
                [
                    0.3178432172, -0.0377975253, -0.0359336044, 0.1203123987, 0.5588926017, -0.3070673326,
                ],
            ],
            model: [
                0.1447201037, -0.6447460872, 0.2301548084, -0.4807031522, 0.2699873846, -0.5199848429,
            ]),
    ]
}
