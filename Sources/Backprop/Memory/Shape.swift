/// Dimensions of the tensor of one example, without the batch.
///
/// In memory a tensor is a matrix of `rows` × `columns`, where the columns are the last dimension.
package struct Shape: Hashable, Sendable, CustomStringConvertible {
    /// Sizes of the dimensions, each at least 1.
    package let dimensions: [Int]

    /// Creates a shape of the given dimensions.
    package init(_ dimensions: [Int]) {
        precondition(dimensions.allSatisfy { $0 > 0 }, "a dimension of a shape is at least 1")
        self.dimensions = dimensions
    }

    /// Creates a shape of the given dimensions.
    package init(_ dimensions: Int...) { self.init(dimensions) }

    /// Number of values in the tensor; the largest integer where it overflows, which every limit refuses.
    package var count: Int { dimensions.reduce(1) { $0.clampedProduct(with: $1) } }
    /// Size of the last dimension.
    package var columns: Int { dimensions.last ?? 1 }
    /// Product of all dimensions but the last.
    package var rows: Int { dimensions.dropLast().reduce(1) { $0.clampedProduct(with: $1) } }

    package var description: String { dimensions.map(String.init).joined(separator: "×") }
}

extension Int {
    /// Returns the product of two sizes, or the largest integer where it overflows.
    package func clampedProduct(with other: Int) -> Int {
        let (product, overflow) = multipliedReportingOverflow(by: other)
        return overflow ? .max : product
    }

    /// Returns the sum of two sizes, or the largest integer where it overflows.
    package func clampedSum(with other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}

extension Shape {
    /// Returns the shape of an operation's only input.
    static func oneInput(of inputs: [Shape]) throws(ShapeError) -> Shape {
        guard inputs.count == 1 else { throw ShapeError("needs one input, received \(inputs.count)") }
        return inputs[0]
    }
}

/// Explanation of why an operation cannot take the shapes of its inputs.
package struct ShapeError: Error, Hashable, Sendable {
    /// Explanation: what the operation needs and what it received.
    package var message: String

    /// Creates an error with an explanation.
    package init(_ message: String) { self.message = message }
}
