/// The dimensions of one example's tensor; the batch is never among them.
///
/// In memory a tensor is a matrix of `rows` × `columns`, where the columns are the last dimension.
package struct Shape: Hashable, Sendable, CustomStringConvertible {
    package let dimensions: [Int]

    package init(_ dimensions: [Int]) {
        precondition(dimensions.allSatisfy { $0 > 0 }, "a dimension of a shape is at least 1")
        self.dimensions = dimensions
    }

    package init(_ dimensions: Int...) { self.init(dimensions) }

    /// Numbers in the tensor.
    package var count: Int { dimensions.reduce(1, *) }
    /// The last dimension.
    package var columns: Int { dimensions.last ?? 1 }
    /// Everything but the last dimension, multiplied out.
    package var rows: Int { dimensions.dropLast().reduce(1, *) }

    package var description: String { dimensions.map(String.init).joined(separator: "×") }
}

extension Shape {
    /// The shape of an operation's only input.
    static func oneInput(of inputs: [Shape]) throws(ShapeError) -> Shape {
        guard inputs.count == 1 else { throw ShapeError("needs one input, received \(inputs.count)") }
        return inputs[0]
    }
}

/// What a shape must be for an operation, in words.
package struct ShapeError: Error, Hashable, Sendable {
    package var message: String

    package init(_ message: String) { self.message = message }
}
