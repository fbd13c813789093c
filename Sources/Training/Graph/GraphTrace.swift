import Backprop

/// Trace of the coming step: the values and gradients at every node of the graph.
package struct GraphTrace: Sendable {
    /// Stage of a step.
    package enum Stage: Hashable, Sendable {
        /// Forward has computed the node at this index and all before it.
        case forward(Int)
        /// Backward has processed the node at this index and all after it.
        case backward(Int)
        /// Weights have been updated.
        case update
    }

    /// Readings of one node.
    package struct Node: Hashable, Sendable {
        /// ‖a‖ over the batch.
        package var norm: Double
        /// ‖δ‖ = ‖∂L/∂a‖; nil if no gradient reaches the node.
        package var gradientNorm: Double?
        /// First rows and columns of the node's value a.
        package var value: TensorExcerpt
        /// First rows and columns of δ; nil if no gradient reaches the node.
        package var gradient: TensorExcerpt?
        /// Source of the node's δ; nil if the chain rule gives it.
        package var deltaSource: DeltaSource?
        /// Parameters that the node owns.
        package var parameters: [Parameter] = []
    }

    /// Parameter that a node learns.
    package struct Parameter: Hashable, Sendable {
        /// `weight` or `bias`.
        package var name: String
        /// Value before the update.
        package var value: TensorExcerpt
        /// ∂L/∂θ of the step.
        package var gradient: TensorExcerpt
        /// Value after the update; nil before it.
        package var updated: TensorExcerpt?
    }

    /// Graph whose nodes are traced.
    package var graph: GraphOutline
    /// Readings, one for each node of the graph.
    package var nodes: [Node]
    /// Step that the readings belong to.
    package var step: Int
    /// Number of examples in the step.
    package var batch: Int
    /// Mean loss of the batch.
    package var loss: Double
    /// Current stage; nil if the step is not shown in stages, so that all of it is known.
    package var stage: Stage?
    /// All stages, in order.
    package var stages: [Stage]

    /// Whether the nodes' values were read, not only their norms.
    package var readsNumbers: Bool { nodes.contains { !$0.value.values.isEmpty } }

    /// Returns whether a node's value has been computed at the current stage.
    package func hasValue(_ node: Int) -> Bool {
        guard case .forward(let last) = stage else { return true }
        return node <= last || graph.nodes[node].operation == "input"
    }

    /// Returns whether every node that shares a node's parameters has added its part of ∂L/∂θ at the current stage.
    package func hasWholeParameterGradient(_ node: Int) -> Bool {
        guard case .backward(let first) = stage else { return hasParameterGradient(node) }
        let owner = graph.nodes[node].owner ?? node
        let users = graph.nodes.indices.filter { $0 == owner || graph.nodes[$0].owner == owner }
        return users.allSatisfy { $0 >= first }
    }

    /// Returns whether a node's δ is complete at the current stage: received from every node that takes its value.
    package func hasGradient(_ node: Int) -> Bool {
        guard nodes[node].gradientNorm != nil else { return false }
        switch stage {
        case .forward: return false
        case .backward(let first): return (firstUsers[node] ?? Int.max) >= first
        case .update, nil: return true
        }
    }

    /// Returns whether a node's part of ∂L/∂θ is known at the current stage.
    package func hasParameterGradient(_ node: Int) -> Bool {
        switch stage {
        case .forward: false
        case .backward(let first): node >= first
        case .update, nil: true
        }
    }

    /// First node that takes each node's value; nil if none does.
    private var firstUsers: [Int?] {
        var users = [Int?](repeating: nil, count: nodes.count)
        for (index, node) in graph.nodes.enumerated().reversed() {
            for input in node.inputs { users[input] = index }
        }
        return users
    }
}

/// First rows and columns of a tensor.
package struct TensorExcerpt: Hashable, Sendable {
    /// Number of rows of the whole tensor.
    package var rows: Int
    /// Number of columns of the whole tensor.
    package var columns: Int
    /// Number of rows that were read.
    package var shownRows: Int
    /// Number of columns that were read.
    package var shownColumns: Int
    /// Numbers that were read, row by row.
    package var values: [Float]

    /// Maximum number of rows and of columns that are read.
    package static let (mostRows, mostColumns) = (32, 64)

    /// Reads a matrix from its upper left corner.
    package init(_ matrix: Matrix) {
        (rows, columns) = (matrix.rows, matrix.columns)
        (shownRows, shownColumns) = (min(rows, Self.mostRows), min(columns, Self.mostColumns))
        values = []
        for row in 0..<shownRows {
            for column in 0..<shownColumns { values.append(matrix[row, column]) }
        }
    }

    /// Empty excerpt.
    static let none = TensorExcerpt()

    private init() {
        (rows, columns, shownRows, shownColumns, values) = (0, 0, 0, 0, [])
    }

    /// Number at a row and a column that were read.
    package subscript(row: Int, column: Int) -> Float { values[row * shownColumns + column] }
}
