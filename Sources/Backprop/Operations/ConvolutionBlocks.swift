/// Division of a convolution's positions into blocks, and the working memory of one block.
///
/// The memory holds, one after another, the window matrix X of a block, δ_z of a block where it is not ∂L/∂output
/// itself, and Wᵀ.
struct ConvolutionBlocks {
    /// Number of positions in a block.
    let count: Int
    private let patch: Int
    private let filters: Int
    private let groups: Int
    private let gathers: Bool
    private let rectifies: Bool

    /// Maximum number of multiplications in a product that OpenBLAS computes without packing its factors first.
    ///
    /// Measured with 0.3.21: 190 against 120 GFLOP/s for products of this shape.
    private static var smallProduct: Int { 1_000_000 }
    /// Number of floats of X and z together that stay in the second-level cache beside the weights.
    private static var cached: Int { 1 << 16 }
    /// Maximum number of positions over which one product of a weight's gradient sums in single precision.
    private static var mostSummed: Int { 1_024 }
    /// Maximum number of floats in X, however many a filter reads at one position.
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

    /// Number of floats in all three parts.
    var memoryCount: Int { columnCount + deltaCount + patch * filters }

    /// Returns the memory of X for a block of `rows` positions.
    func columns(in workspace: Matrix, rows: Int) -> Matrix { workspace.region(at: 0, rows: rows, columns: patch) }

    /// Returns the memory of δ_z for a block of `rows` positions.
    func delta(in workspace: Matrix, rows: Int) -> Matrix {
        workspace.region(at: columnCount, rows: rows, columns: filters)
    }

    /// Returns the memory of Wᵀ.
    func transposedWeight(in workspace: Matrix) -> Matrix {
        workspace.region(at: columnCount + deltaCount, rows: filters, columns: patch)
    }
}
