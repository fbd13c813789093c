import Backprop
import Testing

/// State carried from pass to pass in training, the edges where the error stops, and the error over time.
@Suite struct TruncationTests {
    private static func lstm(_ stride: Int, _ window: Int) -> LSTM {
        LSTM(Recurrence(units: 2, truncation: Truncation(stride: stride, window: window)))
    }

    private static func bench(_ operation: any RecurrentOperation, length: Int = 4) throws -> OperationBench {
        try OperationBench(operation, eighthsOf: Shape(length, 2), start: 0, isTraining: true)
    }

    // MARK: - Edges

    /// Source: PyTorch 2.15, float64: the parameters of `RecurrenceTests`, x of shape [2, 4, 2];
    /// `a, (h, c) = m(x[:, :2]); b, _ = m(x[:, 2:], (h.detach(), c.detach())); (torch.cat([a, b], 1) * u).sum().backward()`.
    @Test func theErrorStopsWhereAWindowEnds() throws {
        let expected: [[Double]] = [
            [
                0.012585477438956166, 0.04614138034672846, 0.0034226338618554533, -0.06689502585685324,
                -0.007778305997699927, -0.07250480607535688, -0.005217338371145161, -0.06572452212461795,
                -0.06423027441627388, -0.02608158155724883, -0.09175079504401974, 0.0785622681886071,
                -0.17361223186034763, 0.16043761935837528, -0.11931274337802894, 0.09239892659395914,
            ],
            [
                0.018912206814973284, 0.0032255650365964053, 0.02096573872172241, -0.006796026171883853,
                0.0689710003566389, 0.062221568194496556, 0.0016980741364837348, 0.0023837392448899522,
                -0.04649321249443611, -0.016943845424895135, -0.10999957831392074, 0.005978375370486729,
                -0.2950718092226699, -0.11817381440946324, -0.002875398577587226, -0.005384924892835735,
            ],
            [
                0.08552540015349347, 0.014335694832597192, 0.0924152197589775, 0.009458870029097576,
                0.225463091836003, -0.1185676564708345, 0.0883849735589784, 0.017074364523363802,
                -0.014440360978144785, -0.0014360303617997087, -0.015071256495154322, -0.000856792389002561,
                -0.03803967014809688, 0.008311616035585586, -0.010185374486726528, -0.0016174149482445698,
            ],
            [
                0.26230244851351603, 0.027491965546384108, 0.21821467561055943, 0.020065208253217545,
                0.5911300776627946, -0.2374514946304548, 0.2170856943518788, 0.021988884576411766,
            ],
            [
                0.26230244851351603, 0.02749196554638411, 0.21821467561055943, 0.020065208253217545,
                0.5911300776627945, -0.2374514946304548, 0.2170856943518788, 0.021988884576411762,
            ],
        ]
        let bench = try Self.bench(Self.lstm(4, 2))
        bench.plan.resetState()
        for (gradient, expected) in zip(bench.gradients(upstream: eighths(16, start: 5)), expected) {
            #expect(relativeError(gradient, expected) < 1e-6)
        }
    }

    /// Source: PyTorch 2.15, float64: as above with an LSTMCell, and `h.retain_grad()` at each of the four time steps.
    @Test(
        arguments: [
            (nil, [1.0127062080099694, 0.9205145628858519, 0.9021437846193906, 0.9354143466934853]),
            (2, [0.9789823144651796, 0.9354143466934853, 0.9021437846193906, 0.9354143466934853]),
        ] as [(Int?, [Double])])
    func measuresTheErrorOverTime(_ window: Int?, _ expected: [Double]) throws {
        let bench = try Self.bench(Self.lstm(4, window ?? 4))
        bench.plan.resetState()
        _ = bench.gradients(upstream: eighths(16, start: 5))
        let norms = bench.plan.gradientOverTime(ofLayer: 1)
        #expect(relativeError(norms, expected) < 1e-6)
        #expect(bench.plan.gradientOverTime(ofLayer: 0).isEmpty)
        let direct = bench.plan.directGradientOverTime(ofLayer: 1, batch: 2)
        #expect(direct.count == 4 && relativeError(direct.suffix(1), expected.suffix(1)) < 1e-6)
        #expect(bench.plan.directGradientOverTime(ofLayer: 0, batch: 2).isEmpty)
    }

    /// Squares of such small numbers are 0 in 32 bits.
    @Test func anErrorThatFadesIsStillMeasured() throws {
        let bench = try Self.bench(Self.lstm(4, 4))
        _ = bench.gradients(upstream: Array(repeating: 0, count: 14) + [1e-30, 0])
        let last = try #require(bench.plan.gradientOverTime(ofLayer: 1).last)
        #expect(abs(last / 1e-30 - 1) < 1e-5)
    }

    // MARK: - State

    /// Two passes of three time steps, the second starting after a stride of two, equal one sequence of five.
    @Test(arguments: [LSTM.self, GRU.self, TanhRNN.self] as [any Carrying.Type])
    func statePassesFromPlaceToPlace(_ kind: any Carrying.Type) throws {
        let whole = try Self.bench(kind.init(Recurrence(units: 2)), length: 5)
        let part = try Self.bench(
            kind.init(Recurrence(units: 2, truncation: Truncation(stride: 2, window: 3))), length: 3)
        part.plan.resetState()
        for start in [0, 2] {
            part.plan.matrix(.parameters, 0).copy(from: Self.places(start..<start + 3, of: whole.input))
            _ = part.plan.forward(batch: 2)
            let expected = Self.places(start..<start + 3, of: whole.output)
            #expect(relativeError(part.output, expected.map(Double.init)) < 1e-6, "from place \(start)")
        }
    }

    /// Returns some time steps of two sequences of five, with two numbers each.
    private static func places(_ places: Range<Int>, of values: [Float]) -> [Float] {
        [0, 10].flatMap { values[$0 + 2 * places.lowerBound..<$0 + 2 * places.upperBound] }
    }

    @Test func evaluationNeitherReadsNorWritesState() throws {
        let bench = try Self.bench(Self.lstm(4, 4))
        let plan = bench.plan
        let kept = try #require(plan.states.first).values.values
        #expect(kept.count == 8 && kept.allSatisfy { $0 != 0 })
        plan.pass.isTraining = false
        _ = plan.forward(batch: 2)
        #expect(plan.states[0].values.values == kept)
        #expect(relativeError(bench.output, bench.reference.values) < 1e-6)
        plan.resetState()
        plan.pass.isTraining = true
        _ = plan.forward(batch: 2)
        #expect(relativeError(bench.output, bench.reference.values) < 1e-6)
        #expect(plan.states[0].values.values == kept)
    }

    /// A step whose loss is NaN is not applied, and the state it would carry must not affect later ones.
    @Test func whatIsNotFiniteIsNotCarried() throws {
        let bench = try Self.bench(Self.lstm(4, 4))
        bench.plan.matrix(.parameters, 0)[0] = .nan
        _ = bench.plan.forward(batch: 2)
        #expect(bench.plan.states[0].values.values == Array(repeating: 0, count: 8))
    }

    @Test func onlyTruncationKeepsState() throws {
        #expect(try Self.bench(LSTM(Recurrence(units: 2))).plan.states.isEmpty)
        let reversed = Recurrence(units: 2, reversed: true, truncation: Truncation(stride: 2, window: 2))
        #expect(try Self.bench(LSTM(reversed)).plan.states.isEmpty)
    }
}

/// Recurrent operation that can be created from its recurrence.
protocol Carrying: RecurrentOperation {
    init(_ recurrence: Recurrence)
}

extension LSTM: Carrying {}
extension GRU: Carrying {}
extension TanhRNN: Carrying {}

extension OperationBench {
    /// Input x.
    fileprivate var input: [Float] { plan.matrix(.parameters, 0).values }
}
