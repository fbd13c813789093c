import Backprop

/// Matrices of an arena for kernels to work on.
///
/// Everything that belongs to no matrix is not a number, so a kernel that uses what it may only load spoils its result,
/// and a line of such numbers after each matrix shows whether a kernel wrote where it may not.
final class TestMatrices {
    private let arena: Arena
    private var end = 0
    private var guards: [Int] = []

    init(count: Int = 1 << 16) {
        arena = Arena(count: count)
        arena.matrix(at: 0, rows: 1, columns: count).fill(.nan)
        _ = Unmanaged.passRetained(arena)
    }

    /// A matrix of `values`, or of zeros.
    func matrix(_ rows: Int, _ columns: Int, _ values: [Float]? = nil) -> Matrix {
        let result = arena.matrix(at: end, rows: rows, columns: columns)
        result.copy(from: values ?? Array(repeating: 0, count: rows * columns))
        end += Arena.padded(rows * columns)
        guards.append(end)
        end += 16
        return result
    }

    /// One row.
    func row(_ values: [Float]) -> Matrix { matrix(1, values.count, values) }

    /// A matrix of normal numbers.
    func normal(_ rows: Int, _ columns: Int, stream: UInt64) -> Matrix {
        matrix(rows, columns, Numbers(stream).normal(rows * columns))
    }

    /// Whether the lines after all matrices are as they were.
    var guardsHold: Bool {
        guards.allSatisfy { guarded in
            arena.matrix(at: guarded, rows: 1, columns: 16).values.allSatisfy(\.isNaN)
        }
    }
}
