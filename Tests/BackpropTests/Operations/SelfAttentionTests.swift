import Backprop
import Testing

extension OperationCase {
    static let attentions = [
        OperationCase(
            "self-attention", SelfAttention(heads: 2), [rows(10, 12, 1)], shapes: [Shape(5, 12)], batch: 2),
        OperationCase(
            "self-attention to all places", SelfAttention(heads: 3, causal: false), [rows(14, 27, 1)],
            shapes: [Shape(7, 27)], batch: 2),
        OperationCase("self-attention to itself alone", SelfAttention(heads: 1), [rows(1, 9, 1)]),
        OperationCase("self-attention in several blocks", SelfAttention(heads: 1), [rows(131, 6, 1)]),
    ]
}

@Suite struct SelfAttentionTests {
    /// Two sequences of three time steps; queries, keys and values of four features each.
    private let joint: [[Float]] = [
        [-0.25, 0.0, -1.0, -0.875, -0.875, -0.25, -1.0, -0.375, 0.75, -0.25, -0.5, -0.5],
        [0.75, -1.0, 0.375, -0.25, -0.125, 0.75, 0.5, -0.375, -0.125, 0.0, -0.375, -0.875],
        [1.0, -0.125, 0.625, 0.375, -0.375, 0.875, 1.0, -0.875, -0.375, -0.25, 1.0, 0.5],
        [-0.75, 0.125, 0.75, 0.625, 0.25, 0.25, -0.875, 0.5, -0.625, 0.5, -0.75, 0.25],
        [0.625, -1.0, -0.125, -0.625, -0.5, -0.375, 0.25, 0.375, -0.125, 0.375, 0.5, -1.0],
        [0.875, 0.25, 0.625, 0.0, -0.625, 0.25, -0.625, -0.875, 0.5, -0.5, -0.25, -0.125],
    ]
    private let upstream: [Float] = [
        0.875, 0.25, 0, 0, -0.375, 0.625, -0.625, 0.375, 0.75, 0, -0.625, -0.75, 0.625, -0.5, -0.625, -0.5, 0.625,
        -0.875, 1, 0.875, -1, -0.125, 0.625, 0,
    ]

    private func bench(causal: Bool) throws -> OperationBench {
        try OperationBench(
            SelfAttention(heads: 2, causal: causal), inputs: [joint], shapes: [Shape(3, 12)], batch: 2)
    }

    /// Source: PyTorch 2.15, float64: `q, k, v = [t.view(2, 3, 2, 2).transpose(1, 2) for t in joint.split(4, -1)]`;
    /// `y = F.scaled_dot_product_attention(q, k, v, is_causal=True).transpose(1, 2).reshape(2, 3, 4)`;
    /// `(y * upstream).sum().backward()`.
    @Test func causalOutputAndGradientsAreThoseOfPyTorch() throws {
        let output = [
            0.75, -0.25, -0.5, -0.5, 0.37963774, -0.144182211, -0.425231704, -0.724304888, 0.01873543, -0.148848762,
            0.176296182, -0.224893333, -0.625, 0.5, -0.75, 0.25, -0.361203353, 0.434050838, -0.138808432, -0.361191568,
            -0.188538147, 0.195877895, -0.055083045, -0.40779757,
        ]
        let gradient = [
            0.0, 0.0, 0.0, 0.0, 0.038152706, 0.071002273, 0.068878734, 0.023666779, 0.853782811, 0.610455528,
            -0.374671625, 0.002479385, 0.062707333, 0.083609778, -0.055769878, -0.0, 0.031865421, -0.079754539,
            0.127081777, 0.093909528, 0.144727031, 0.264544472, -0.613510737, -0.06329822, -0.058140498, -0.109612305,
            -0.288615443, 0.156768409, -0.070018127, 0.008752266, -0.195960511, -0.117576307, 0.251490158, 0.0,
            -0.261817638, -0.314181166, 0.0, 0.0, 0.0, 0.0, 0.068465958, 0.107189122, -0.047586056, 0.017254923,
            0.454035912, -0.971633152, 0.052230114, -0.052834098, -0.055762903, -0.046469086, 0.031058861, -0.003450985,
            0.032514839, -0.078337465, 0.063573735, -0.017254923, 0.067277677, -0.49445265, 0.762172963, 0.427834098,
            0.11294158, 0.009967319, 0.114249424, 0.021767949, -0.100980797, -0.028851656, -0.015987679, 0.0,
            -0.271313588, -0.033914199, 0.185596923, 0.0,
        ]
        try expect(bench(causal: true), output, gradient)
    }

    /// Source: as above with `is_causal=False`.
    @Test func outputAndGradientsAreThoseOfPyTorch() throws {
        let output = [
            0.106491955, -0.171555301, -0.177990163, -0.379925135, 0.188434358, -0.170993379, 0.183744257, -0.201181354,
            0.01873543, -0.148848762, 0.176296182, -0.224893333, -0.001454514, 0.058248788, -0.013852613, -0.462876707,
            -0.151980394, 0.207130124, -0.1920228, -0.248154355, -0.188538147, 0.195877895, -0.055083045, -0.40779757,
        ]
        let gradient = [
            -0.077693956, -0.150455991, 0.0, 0.0, 0.007075054, 0.066547514, 0.07417718, 0.020134482, 0.347061416,
            0.358692578, -0.267356092, -0.061909935, 0.052114355, 0.082780974, -0.114309973, 0.037346312, 0.015625137,
            -0.046292142, 0.149793065, 0.078768669, 0.459500228, 0.275961251, -0.453774973, -0.159139678, -0.058140498,
            -0.109612305, -0.288615443, 0.156768409, -0.022700191, -0.020255372, -0.223970245, -0.098903151,
            0.443438357, 0.240346172, -0.528868935, -0.153950387, -0.101804974, 0.036671279, -0.022227185, 0.006255373,
            0.108679312, 0.158911781, -0.031704153, 0.028092414, -0.086403105, -0.496244051, 0.245537686, 0.083468597,
            -0.126713225, 0.022951687, 0.011139313, -0.023934319, 0.0070996, 0.025401516, 0.051905199, -0.015806809,
            0.207299463, -0.558404502, 0.206636031, -0.034145793, 0.11294158, 0.009967319, 0.114249424, 0.021767949,
            -0.115778912, -0.184313297, -0.020201046, -0.012285605, 0.129103642, -0.445351448, 0.547826284, 0.325677195,
        ]
        try expect(bench(causal: false), output, gradient)
    }

    private func expect(_ bench: OperationBench, _ output: [Double], _ gradient: [Double]) {
        #expect(relativeError(bench.output, output) < 3e-7)
        #expect(relativeError(bench.reference.values, output) < 2e-9)
        #expect(relativeError(bench.gradients(upstream: upstream)[0], gradient) < 3e-7)
    }

    @Test(arguments: [1, 5, 64, 131])
    func everyPlaceLooksAtItselfAndWhatCameBefore(_ length: Int) throws {
        let input = Numbers(1).normal(2 * length * 12, deviation: 2)
        let rows = (0..<2 * length).map { Array(input[$0 * 12..<($0 + 1) * 12]) }
        let bench = try OperationBench(
            SelfAttention(heads: 2), inputs: [rows], shapes: [Shape(length, 12)], batch: 2)
        let layer = bench.plan.network.graph.layers.count - 1
        let attention = try #require(bench.plan.attention(ofLayer: layer))
        #expect((attention.heads, attention.length) == (2, length))
        #expect(attention.weights.count == 2 * length * length)
        for (row, first) in stride(from: 0, to: attention.weights.count, by: length).enumerated() {
            let weights = attention.weights[first..<first + length]
            #expect(abs(weights.reduce(0, +) - 1) < 1e-5)
            #expect(weights.dropFirst(row % length + 1).allSatisfy { $0 == 0 })
            #expect(weights.prefix(row % length + 1).allSatisfy { $0 > 0 })
        }
        #expect(bench.plan.attention(ofLayer: 0) == nil)
    }

    /// Scores differ by a thousand, so the row's maximum must be subtracted before the exponential.
    @Test func farApartScoresDoNotOverflow() throws {
        let bench = try OperationBench(
            SelfAttention(heads: 1), inputs: [[[1_000, 1, 5], [1_000, -1, 7]]], shapes: [Shape(2, 3)])
        #expect(bench.output == [5, 5])
        #expect(bench.gradients(upstream: [1, 1])[0] == [0, 0, 2, 0, 0, 0])
    }

    @Test func whatIsNotANumberIsNotHidden() throws {
        let bench = try OperationBench(
            SelfAttention(heads: 1), inputs: [[[1, .nan, 5], [1, 1, 7]]], shapes: [Shape(2, 3)])
        #expect(bench.output.allSatisfy { $0.isNaN })
    }

    @Test func shapesThatDoNotFitAreNamed() {
        #expect(message(heads: 2, Shape(12)) == "needs a sequence of queries, keys and values, received the shape 12")
        #expect(
            message(heads: 2, Shape(3, 8)) == "needs a sequence of queries, keys and values, received the shape 3×8")
        #expect(
            message(heads: 4, Shape(3, 18)) == "needs a number of features that its 4 heads divide, received 6")
        #expect(
            message(heads: 1, Shape(1 << 20, 3)) == "needs sequences of at most 32768 time steps, received 1048576")
        #expect(message(heads: 2, Shape(3, 12)) == nil)
    }

    private func message(heads: Int, _ shape: Shape) -> String? {
        do throws(ShapeError) {
            _ = try SelfAttention(heads: heads).outputShape(of: [shape])
            return nil
        } catch {
            return error.message
        }
    }
}

@Suite struct MaskedSoftmaxTests {
    @Test(arguments: [1, 2, 15, 16, 17, 33, 64, 70])
    func rowsAreProbabilitiesOfTheirFirstNumbers(_ columns: Int) {
        let matrices = TestMatrices()
        let scores = matrices.normal(columns, columns + 3, stream: 1)
        scores.scale(by: 5)
        let old = scores.values
        let part = scores.columns(2..<columns + 2)
        part.softmaxRows(first: 1, step: 1)
        for row in 0..<columns {
            let numbers = (0...row).map { Double(old[row * (columns + 3) + $0 + 2]) }
            let total = numbers.reduce(0) { $0 + reference($1) }
            let found = (0..<columns).map { part[row, $0] }
            #expect(relativeError(Array(found[0...row]), numbers.map { reference($0) / total }) < 1e-6)
            #expect(found[(row + 1)...].allSatisfy { $0 == 0 })
            for edge in [0, 1, columns + 2] { #expect(scores[row, edge] == old[row * (columns + 3) + edge]) }
        }
        #expect(matrices.guardsHold)
    }

    private func reference(_ x: Double) -> Double { Double(Sigmoid.exponential(Float(x))) }

    @Test(arguments: [1, 2, 15, 16, 17, 33, 64, 70])
    func theDerivativeIsTakenRowByRow(_ columns: Int) {
        let matrices = TestMatrices()
        let (p, d) = (matrices.normal(3, columns, stream: 1), matrices.normal(3, columns, stream: 2))
        let old = d.values
        d.strided.applySoftmaxDerivative(p.strided, factor: 0.5)
        for row in 0..<3 {
            let mean = (0..<columns).reduce(0.0) { $0 + Double(p[row, $1]) * Double(old[row * columns + $1]) }
            let expected = (0..<columns).map { 0.5 * Double(p[row, $0]) * (Double(old[row * columns + $0]) - mean) }
            #expect(relativeError((0..<columns).map { d[row, $0] }, expected) < 3e-6)
        }
        #expect(matrices.guardsHold)
    }
}
