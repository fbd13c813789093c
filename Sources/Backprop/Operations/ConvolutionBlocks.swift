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

    /// Number of floats of X and z together that stay in the second-level cache beside the weights.
    private static var cached: Int { 1 << 16 }
    /// Maximum number of positions over which one product of a weight's gradient sums in single precision.
    private static var mostSummed: Int { 1_024 }
    /// Number of positions that a block has even if they don't stay in the cache, for W is packed anew for each block.
    private static var fewest: Int { 256 }
    /// Maximum number of floats in X, however many a filter reads at one position.
    private static var largest: Int { 1 << 22 }

    init(_ convolution: Convolution) {
        (patch, filters, groups) = (convolution.patch, convolution.filters, convolution.groups)
        gathers = !convolution.readsInputDirectly
        rectifies = convolution.isRectified
        let fitting = max(Self.fewest, min(Self.mostSummed, Self.cached / (patch + filters)))
        count = min(fitting, max(1, Self.largest / patch))
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
