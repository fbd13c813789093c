import Backprop

/// Matrices in an arena for testing kernels.
///
/// All other memory is NaN, so that a kernel that uses numbers it may only load gets a wrong result. A line of NaN
/// after each matrix shows whether a kernel writes beyond it.
final class TestMatrices {
    private let arena: Arena
    private var end = 0
    private var guards: [Int] = []

    init(count: Int = 1 << 16) {
        arena = Arena(count: count)
        arena.matrix(at: 0, rows: 1, columns: count).fill(.nan)
        _ = Unmanaged.passRetained(arena)
    }

    /// Returns a matrix of `values`, or of zeros.
    func matrix(_ rows: Int, _ columns: Int, _ values: [Float]? = nil) -> Matrix {
        let result = arena.matrix(at: end, rows: rows, columns: columns)
        result.copy(from: values ?? Array(repeating: 0, count: rows * columns))
        end += Arena.padded(rows * columns)
        guards.append(end)
        end += 16
        return result
    }

    /// Returns a matrix of one row.
    func row(_ values: [Float]) -> Matrix { matrix(1, values.count, values) }

    /// Returns a matrix of normally distributed numbers.
    func normal(_ rows: Int, _ columns: Int, stream: UInt64) -> Matrix {
        matrix(rows, columns, Numbers(stream).normal(rows * columns))
    }

    /// Whether the lines after all matrices are unchanged.
    var guardsHold: Bool {
        guards.allSatisfy { guarded in
            arena.matrix(at: guarded, rows: 1, columns: 16).values.allSatisfy(\.isNaN)
        }
    }
}
