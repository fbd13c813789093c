/// How a convolution's positions are cut into blocks, and the memory that it works on for one of them.
///
/// The memory is, one after the other: the window matrix X of a block, δ_z of a block where it is not ∂L/∂output itself,
/// and Wᵀ.
struct ConvolutionBlocks {
    /// Positions in a block.
    let count: Int
    private let patch: Int
    private let filters: Int
    private let groups: Int
    private let gathers: Bool
    private let rectifies: Bool

    /// Up to so many multiplications OpenBLAS computes a product without packing its factors first: measured with 0.3.21,
    /// 190 against 120 GFLOP/s for products of this shape.
    private static var smallProduct: Int { 1_000_000 }
    /// Numbers of X and z together that stay in the second-level cache beside the weights.
    private static var cached: Int { 1 << 16 }
    /// Positions that one product of a weight's gradient adds up in single precision.
    private static var mostSummed: Int { 1_024 }
    /// Numbers of X, however many a filter reads at one position.
    private static var largest: Int { 1 << 22 }

    init(_ convolution: Convolution) {
        (patch, filters, groups) = (convolution.patch, convolution.filters, convolution.groups)
        gathers = !convolution.readsInputDirectly
        rectifies = convolution.isRectified
        let unpacked = Self.smallProduct / (patch * filters / groups)
        let fitting = min(Self.mostSummed, Self.cached / (patch + filters))
        let wanted = unpacked >= 64 ? min(unpacked, max(64, fitting)) : max(256, fitting)
        count = min(wanted, max(1, Self.largest / patch))
    }

    private var columnCount: Int { gathers ? Arena.padded(count * patch) : 0 }
    private var deltaCount: Int { rectifies ? Arena.padded(count * filters) : 0 }

    /// Numbers of all of it.
    var memoryCount: Int { columnCount + deltaCount + patch * filters }

    /// X for a block of `rows` positions.
    func columns(in workspace: Matrix, rows: Int) -> Matrix { workspace.region(at: 0, rows: rows, columns: patch) }

    /// δ_z for a block of `rows` positions.
    func delta(in workspace: Matrix, rows: Int) -> Matrix {
        workspace.region(at: columnCount, rows: rows, columns: filters)
    }

    /// Wᵀ.
    func transposedWeight(in workspace: Matrix) -> Matrix {
        workspace.region(at: columnCount + deltaCount, rows: filters, columns: patch)
    }
}
