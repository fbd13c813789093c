import Backprop

extension OperationCase {
    static let sequences = embeddings + recurrences + lastPlaces

    private static let embeddings = [
        OperationCase(
            "embedding", Embedding(vocabulary: 5, units: 3), [Numbers(1).classes(7, below: 5).map { [$0] }],
            [rows(5, 3, 2)])
    ]

    private static let lastPlaces = [
        OperationCase("last-place", LastTimeStep(), [rows(6, 5, 1)], shapes: [Shape(3, 5)], batch: 2)
    ]

    /// Sizes with and without a remainder of SIMD lanes, and with one time step, one sequence, or one unit.
    private static let recurrences = [(2, 5, 3, 9), (3, 4, 2, 8), (2, 1, 3, 4), (1, 4, 1, 1), (2, 3, 2, 19)].flatMap {
        batch, length, features, units in
        [false, true].flatMap { reversed in
            let recurrence = Recurrence(units: units, reversed: reversed)
            let operations: [any RecurrentOperation] = [
                TanhRNN(recurrence), ReLURNN(recurrence), LSTM(recurrence), GRU(recurrence),
            ]
            return operations.map { operation in
                recurrent(operation, Shape(length, features), batch, reversed ? "reversed" : "")
            }
        }
    }

    private static func recurrent(
        _ operation: any RecurrentOperation, _ shape: Shape, _ batch: Int, _ suffix: String
    ) -> OperationCase {
        let parameters = operation.parameters(for: [shape]).enumerated().map { index, declaration in
            halves(declaration.rows, declaration.columns, UInt64(2 + index))
        }
        let size = "\(batch)×\(shape)→\(operation.recurrence.units)"
        return OperationCase(
            "\(operation.kind) \(size) \(suffix)", operation, [halves(shape.rows * batch, shape.columns, 1)],
            parameters,
            shapes: [shape], batch: batch)
    }

    /// Returns rows of normal numbers with deviation ½, for which the functions are far from flat.
    private static func halves(_ count: Int, _ columns: Int, _ stream: UInt64) -> [[Float]] {
        rows(count, columns, stream).map { $0.map { $0 * 0.5 } }
    }
}
