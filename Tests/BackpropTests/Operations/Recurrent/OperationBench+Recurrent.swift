import Backprop

/// Returns numbers from −¾ to ¾ in steps of an eighth, exact in any precision.
func eighths(_ count: Int, start: Int) -> [Float] { (0..<count).map { Float((7 * $0 + start) % 13 - 6) / 8 } }

extension OperationBench {
    /// Creates a recurrent operation on two sequences, with parameters that start at `start`, `start` + 3, … in
    /// PyTorch's order.
    init(_ operation: any RecurrentOperation, eighthsOf shape: Shape, start: Int, isTraining: Bool = false) throws {
        let parameters = operation.parameters(for: [shape]).enumerated().map { index, declaration in
            let exported = eighths(declaration.count, start: start + 3 * index)
            var values = Array(repeating: Float(0), count: declaration.count)
            for (place, number) in zip(declaration.exportedOrder, exported) { values[place] = number }
            return Self.rows(values, declaration.columns)
        }
        try self.init(
            operation, inputs: [Self.rows(eighths(2 * shape.count, start: 1), shape.columns)], parameters: parameters,
            shapes: [shape], batch: 2, isTraining: isTraining)
    }

    private static func rows(_ values: [Float], _ columns: Int) -> [[Float]] {
        stride(from: 0, to: values.count, by: columns).map { Array(values[$0..<$0 + columns]) }
    }
}
