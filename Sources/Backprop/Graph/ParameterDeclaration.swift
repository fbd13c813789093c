/// A parameter that an operation learns: its name, its shape and how it starts.
package struct ParameterDeclaration: Hashable, Sendable {
    /// What the parameter is for: weights start from the initialiser and are regularised, biases start at zero and are not.
    package enum Role: Hashable, Sendable { case weight, bias }

    /// As in checkpoints, after the layer's name: `weight` or `bias`.
    package var name: String
    package var role: Role
    package var rows: Int
    package var columns: Int
    package var fanIn: Int
    package var fanOut: Int
    /// The shape under which checkpoints hold it.
    package var exportedShape: [Int]
    /// Whether a checkpoint holds the transpose of what the arena holds.
    package var isExportedTransposed: Bool

    package init(
        name: String, role: Role, rows: Int, columns: Int, fanIn: Int, fanOut: Int, exportedShape: [Int],
        isExportedTransposed: Bool = false
    ) {
        self.name = name
        self.role = role
        self.rows = rows
        self.columns = columns
        self.fanIn = fanIn
        self.fanOut = fanOut
        self.exportedShape = exportedShape
        self.isExportedTransposed = isExportedTransposed
    }

    package var count: Int { rows * columns }
}
