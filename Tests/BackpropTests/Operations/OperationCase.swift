import Backprop
import Testing

/// Operation with inputs of an odd size, away from kinks, for the checks that every operation must pass.
struct OperationCase: Sendable, CustomTestStringConvertible {
    let name: String
    let operation: any Backprop.Operation
    let inputs: [[[Float]]]
    let parameters: [[[Float]]]
    let shapes: [Shape]?
    let batch: Int
    let isTraining: Bool
    var testDescription: String { name }

    /// Creates a case from the arguments of `OperationBench`; the operation's kind is part of the name.
    init(
        _ name: String, _ operation: any Backprop.Operation, _ inputs: [[[Float]]], _ parameters: [[[Float]]] = [],
        shapes: [Shape]? = nil, batch: Int = 1, isTraining: Bool = false
    ) {
        self.name = name
        self.operation = operation
        self.inputs = inputs
        self.parameters = parameters
        self.shapes = shapes
        self.batch = batch
        self.isTraining = isTraining
    }

    func bench() throws -> OperationBench {
        try OperationBench(
            operation, inputs: inputs, parameters: parameters, shapes: shapes, batch: batch, isTraining: isTraining)
    }

    static let all =
        small + largeConvolutions + [
            OperationCase("large affine", Affine(units: 150), [rows(3, 140, 1)], [rows(140, 150, 2), rows(1, 150, 3)])
        ]

    /// Cases with so few numbers that each can be varied.
    static let small: [OperationCase] =
        [
            activations, affines, losses, masked, joins, layerNormalizations, sequences, attentions, positions,
            normalizations, dropouts, convolutions, poolings, flattenings,
        ].flatMap { $0 }

    private static let activations = Activation.allCases.compactMap { activation in
        activation.operation.map { OperationCase(activation.rawValue, $0, [rows(5, 7, 1)]) }
    }

    private static let affines = [
        OperationCase("affine", Affine(units: 9), [rows(5, 7, 1)], [rows(7, 9, 2), rows(1, 9, 3)]),
        OperationCase("affine without bias", Affine(units: 3, bias: false), [rows(4, 1, 1)], [rows(1, 3, 2)]),
    ]

    private static let masked = [
        OperationCase(
            "softmax-cross-entropy with rows that do not count", SoftmaxCrossEntropy(),
            [rows(9, 20, 5), [[-1], [3], [-1], [19], [0], [-1], [-1], [5], [-1]]]),
        OperationCase(
            "weighted-softmax-cross-entropy", WeightedCrossEntropy(weights: [0.25, 3, 1, 0.5, 2]),
            [rows(6, 5, 5), [[4], [-1], [0], [3], [1], [2]]]),
    ]

    private static let losses = Loss.allCases.flatMap { loss in
        [(1, 2), (5, 3), (4, 19)].map { rowCount, columns in
            let width = loss == .policyGradient ? columns + 1 : columns
            return OperationCase(
                "\(loss.rawValue) \(rowCount)×\(width)", loss.operation,
                [rows(rowCount, width, 5), targets(loss, rowCount, width)])
        }
    }

    /// Returns valid targets of a loss for one example with the given numbers of rows and columns.
    private static func targets(_ loss: Loss, _ rowCount: Int, _ columns: Int) -> [[Float]] {
        switch loss.targets {
        case .values where loss == .binaryCrossEntropy:
            (0..<rowCount).map { Numbers(UInt64(3 + $0)).classes(columns, below: 2) }
        case .values: rows(rowCount, columns, 4)
        case .classes: Numbers(2).classes(rowCount, below: columns).map { [$0] }
        case .labels: [Loss.labels(rowCount, classes: columns)]
        case .decisions: Loss.decisions(rowCount, actions: columns - 1)
        }
    }

    /// Returns rows of normally distributed numbers.
    static func rows(_ count: Int, _ columns: Int, _ stream: UInt64) -> [[Float]] {
        let numbers = Numbers(stream).normal(count * columns)
        return (0..<count).map { Array(numbers[$0 * columns..<($0 + 1) * columns]) }
    }
}

@Suite struct OperationTests {
    @Test(arguments: OperationCase.all)
    func forwardIsTheReference(_ operation: OperationCase) throws {
        let bench = try operation.bench()
        #expect(relativeError(bench.output, bench.reference.values) < 5e-7)
    }

    @Test(arguments: OperationCase.small)
    func backwardIsTheCentralDifference(_ operation: OperationCase) throws {
        let bench = try operation.bench()
        let upstream = Numbers(10).normal(bench.output.count)
        let (gradients, differences) = (bench.gradients(upstream: upstream), bench.differences(upstream: upstream))
        #expect(gradients.count == differences.count)
        for (gradient, difference) in zip(gradients, differences) {
            #expect(relativeError(gradient, difference) < 2e-6)
        }
    }

    /// ⟨u, J v⟩ = ⟨Jᵀu, v⟩ for random u and v, which needs no reference at all.
    @Test(arguments: OperationCase.all)
    func tangentIsTheAdjointOfBackward(_ operation: OperationCase) throws {
        let bench = try operation.bench()
        for stream in [20, 40, 60] as [UInt64] {
            let upstream = Numbers(stream).normal(bench.output.count)
            let gradients = bench.gradients(upstream: upstream)
            let directions = gradients.indices.map { Numbers(stream + 1 + UInt64($0)).normal(gradients[$0].count) }
            let tangent = Double(bench.tangent(upstream: upstream, along: directions))
            let pairs = zip(gradients.joined(), directions.joined()).map { Double($0) * Double($1) }
            let size = pairs.reduce(0) { $0 + $1 * $1 }.squareRoot()
            #expect(abs(tangent - pairs.reduce(0, +)) <= 1e-6 * size, "⟨u, J v⟩ = \(tangent)")
        }
    }

    @Test(arguments: OperationCase.all)
    func namesItself(_ operation: OperationCase) {
        #expect(operation.name.contains(operation.operation.kind))
    }

    @Test(arguments: OperationCase.all)
    func showsItsFormulas(_ operation: OperationCase) {
        let formula = operation.operation.formula
        #expect(formula.forward.hasPrefix(formula.result) && formula.forward.contains(" = "))
        #expect(!formula.backward.isEmpty && formula.backward.allSatisfy { $0.contains(" = ") })
    }
}
