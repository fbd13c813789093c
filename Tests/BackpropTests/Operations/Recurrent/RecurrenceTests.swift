import Backprop
import Testing

/// Outputs and gradients of the recurrent operations compared with PyTorch.
@Suite struct RecurrenceTests {
    /// Results computed by PyTorch, with the weights' gradients transposed to the arena's layout.
    struct Expectation: CustomTestStringConvertible {
        let operation: any RecurrentOperation
        /// Start of the parameters' numbers in `eighths`.
        let start: Int
        let output: [Double]
        /// ∂L/∂x, then the gradients of weight_ih_l0, weight_hh_l0, bias_ih_l0 and bias_hh_l0.
        let gradients: [[Double]]
        var testDescription: String { operation.kind }
    }

    private static let recurrence = Recurrence(units: 2)

    /// Source: PyTorch 2.15, float64: `m = RNN(2, 2, nonlinearity=…)`, `LSTM(2, 2)` and `GRU(2, 2)` of torch.nn with
    /// `batch_first=True` and the i-th parameter `eighths(…, start: start + 3 i)`; x of shape [2, 3, 2] starting at 1, u at 5;
    /// `h, _ = m(x); (h * u).sum().backward()`.
    static let expectations = [
        Expectation(
            operation: TanhRNN(recurrence), start: 0,
            output: [
                0.703905603936621, -0.5862119023682238, 0.23531103338193687, -0.8513695172895317,
                0.20200656570129236, -0.875592499147462, 0.5653249579058751, -0.6709670742068736,
                0.015018474367168506, -0.8896115784400777, -0.1675916851769031, -0.9537987378496023,
            ],
            gradients: [
                [
                    -0.22508129785691425, 0.09605810667367552, 0.14037562637582768, -0.054744592829610514,
                    0.001223192209939515, -0.021471631358647637, 0.050772906325252894, -0.0421270717885044,
                    -0.12972208575073152, 0.017175256176937076, -0.3503630151978832, 0.055102816211441266,
                ],
                [
                    -0.07538992251910442, -0.027214229027408283, -0.08944432464244041, -0.20338024254158887,
                ],
                [
                    0.1419976469205052, -0.2032003283934961, -0.6627776362706763, 0.29070117669575274,
                ],
                [
                    0.8864284941286414, -0.24324271472315545,
                ],
                [
                    0.8864284941286414, -0.24324271472315545,
                ],
            ]),
        Expectation(
            operation: ReLURNN(recurrence), start: 4,
            output: [
                0.0625, 0.140625, 0.029296875, 0.1640625, 0.057373046875, 0.22216796875, 0.203125, 0.375,
                0.041015625, 0.31640625, 0, 0,
            ],
            gradients: [
                [
                    -0.069091796875, 0.652099609375, 0.099609375, -0.474609375, 0.046875, -0.390625, 0.017578125,
                    -0.283203125, -0.046875, -0.046875, 0, 0,
                ],
                [
                    0.095458984375, -0.009033203125, 0.35009765625, -0.85498046875,
                ],
                [
                    0.071044921875, -0.126708984375, 0.141357421875, -0.315673828125,
                ],
                [
                    0.291015625, -0.966796875,
                ],
                [
                    0.291015625, -0.966796875,
                ],
            ]),
        Expectation(
            operation: LSTM(recurrence), start: 0,
            output: [
                0.378532770073935, -0.04085480573404808, 0.5523337370357958, -0.036195456588160764,
                0.614662431615671, -0.019442272947103482, 0.33882141481753625, -0.0118692373614818,
                0.4921266282629236, -0.0009203676493629932, 0.5597548627975798, -0.08804732747662185,
            ],
            gradients: [
                [
                    0.011010288360702353, 0.042539058879339876, -0.00010870210843559732, -0.07955596903047547,
                    -0.001415583639475279, -0.0638773206817156, -0.051872688542982166, -0.03176163838745069,
                    -0.05878469108234192, -0.0416482603251797, -0.08519035740242774, 0.05523290626571368,
                ],
                [
                    -0.018186276703452003, -0.001908565290273517, -0.006630706918664494, -0.007324134649398901,
                    -0.00981073677032431, 0.07604138973869176, -0.012241901837974538, 0.0014243836200715605,
                    0.058985945736567846, -0.007337753882361011, -0.01802213378345001, 0.007592499245162374,
                    -0.02633254310832003, -0.13016979774138282, 0.04270140361318915, 0.00018367469506720214,
                ],
                [
                    0.036360355767730654, 0.014238890582934, 0.042603592951684074, 0.00739773230667864,
                    0.06672209648030492, -0.0992994509761064, 0.05078587700021727, 0.014789078528344242,
                    -0.00099758885551956, -0.0006070931969984186, -0.0006743513750979147, -0.0006312013274322876,
                    -0.0007212017204042108, 0.007460948969568665, -0.0014919509603169689, -0.0009389462691487689,
                ],
                [
                    0.1393158748830276, 0.026185857375749494, 0.09576701981522956, 0.017173807697110147,
                    0.18005042436775595, -0.25504147204032374, 0.13205987603005, 0.01557953990466724,
                ],
                [
                    0.1393158748830276, 0.026185857375749494, 0.09576701981522956, 0.017173807697110147,
                    0.18005042436775598, -0.2550414720403238, 0.13205987603005, 0.015579539904667237,
                ],
            ]),
        Expectation(
            operation: GRU(recurrence), start: 0,
            output: [
                0.2005768288294285, -0.1689204840379135, 0.37886214533629464, -0.15903576139592251, 0.51040864721886,
                -0.10317561653262028, 0.2189583174404367, -0.02361990247609628, 0.39010637981447116,
                0.028060022111698196, 0.2816859500915997, -0.6105833198734877,
            ],
            gradients: [
                [
                    -0.04061628600845604, 0.1934427737544344, 0.07159402834064836, -0.42242334662244735,
                    0.04359988617064606, -0.26528394476255185, 0.08248377811106448, -0.3280294720098011,
                    0.04484672427407546, -0.1787024703378737, -0.07079420916702843, 0.07294814397190105,
                ],
                [
                    -0.003997421811776949, 0.002905309509442841, 0.03569689278918236, -0.023442959303340186,
                    -0.02464475051004103, 0.41019741342527655, -0.010926738324719184, 0.005270763298569642,
                    -0.15927896297265345, 0.043940713702389896, -0.0613096109176511, -0.7470940028153498,
                ],
                [
                    0.01640172437865632, -0.0007417314583485313, -0.011368017783396599, -0.00554361557455458,
                    0.05551192537160657, -0.09368083015664494, 0.00015433611614303126, 0.0007087765662304723,
                    0.0059650703503075775, -0.004127874858218351, 0.0002174555720327175, 0.04569560117955383,
                ],
                [
                    0.05482857790253588, 0.00360601273981389, -0.1646028298330362, 0.012050318286090447,
                    0.34270066751858047, -1.4590538754451712,
                ],
                [
                    0.05482857790253588, 0.00360601273981389, -0.1646028298330362, 0.012050318286090444,
                    0.19652681993081897, -0.40817508829879534,
                ],
            ]),
    ]

    @Test(arguments: expectations)
    func outputsAndGradientsAreThoseOfPyTorch(_ expectation: Expectation) throws {
        let bench = try OperationBench(expectation.operation, eighthsOf: Shape(3, 2), start: expectation.start)
        #expect(relativeError(bench.output, expectation.output) < 3e-7)
        #expect(relativeError(bench.reference.values, expectation.output) < 1e-14)
        let gradients = bench.gradients(upstream: eighths(12, start: 5))
        for (gradient, expected) in zip(gradients, expectation.gradients) {
            #expect(relativeError(gradient, expected) < 1e-6)
        }
    }

    /// For many sequences, backward processes a few time steps at a time; for few sequences, all at once.
    @Test(arguments: expectations.map(\.operation.kind), [false, true])
    func gradientsAreSumsOverSequences(_ kind: String, _ reversed: Bool) throws {
        let operation = try #require(Self.operations(reversed: reversed).first { $0.kind == kind })
        let parameters = operation.parameters(for: [Shape(9, 3)]).enumerated().map { index, declaration in
            OperationCase.rows(declaration.rows, declaration.columns, UInt64(2 + index)).map { $0.map { $0 * 0.5 } }
        }
        func gradients(_ sequences: Range<Int>) throws -> [[Float]] {
            let inputs = Array(OperationCase.rows(60 * 9, 3, 1)[sequences.lowerBound * 9..<sequences.upperBound * 9])
            let bench = try OperationBench(
                operation, inputs: [inputs], parameters: parameters, shapes: [Shape(9, 3)], batch: sequences.count)
            let upstream = OperationCase.rows(60, 9 * 20, 9)[sequences].flatMap { $0 }
            return bench.gradients(upstream: upstream)
        }
        let whole = try gradients(0..<60)
        let parts = try stride(from: 0, to: 60, by: 6).map { try gradients($0..<$0 + 6) }
        #expect(relativeError(whole[0], parts.flatMap { $0[0] }.map(Double.init)) < 1e-6)
        for index in whole.indices.dropFirst() {
            let sum = whole[index].indices.map { at in parts.reduce(0.0) { $0 + Double($1[index][at]) } }
            #expect(relativeError(whole[index], sum) < 1e-6)
        }
    }

    private static func operations(reversed: Bool) -> [any RecurrentOperation] {
        let recurrence = Recurrence(units: 20, reversed: reversed)
        return [TanhRNN(recurrence), ReLURNN(recurrence), LSTM(recurrence), GRU(recurrence)]
    }

    @Test func parametersAreThoseOfPyTorch() {
        let declarations = LSTM(Recurrence(units: 5)).parameters(for: [Shape(7, 3)])
        #expect(declarations.map(\.name) == ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0"])
        #expect(declarations.map(\.exportedShape) == [[20, 3], [20, 5], [20], [20]])
        let reversed = GRU(Recurrence(units: 5, reversed: true)).parameters(for: [Shape(7, 3)])
        #expect(reversed.map(\.exportedShape) == [[15, 3], [15, 5], [15], [15]])
        #expect(
            reversed.map(\.name)
                == ["weight_ih_l0_reverse", "weight_hh_l0_reverse", "bias_ih_l0_reverse", "bias_hh_l0_reverse"])
    }

    @Test func wordsSayWhatIsNeeded() {
        #expect(throws: ShapeError("goes through sequences of shape [time steps, features], received 8×8×1")) {
            try LSTM(Self.recurrence).outputShape(of: [Shape(8, 8, 1)])
        }
        #expect(throws: ShapeError("needs one input, received 2")) {
            try GRU(Self.recurrence).outputShape(of: [Shape(2, 2), Shape(2, 2)])
        }
    }
}
