/// Sizes of an array's axes, as a file gives them.
enum ArrayShape {
    /// Returns the number of elements; nil if it overflows an Int.
    static func count(_ shape: [Int]) -> Int? {
        if shape.contains(0) { return 0 }
        var count = 1
        for size in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            guard !overflow, size > 0 else { return nil }
            count = product
        }
        return count
    }

    /// Returns the sizes for an error message: `60000 × 28 × 28`.
    static func text(_ shape: [Int]) -> String {
        shape.isEmpty ? "one number" : shape.map(String.init).joined(separator: " × ")
    }

    /// Returns the size for an error message: `which take 12 bytes`.
    static func bytes(_ shape: [Int], _ type: ElementType) -> String { bytes(shape, elementSize: type.size) }

    /// Returns the size for an error message, for elements of any size in bytes.
    static func bytes(_ shape: [Int], elementSize: Int) -> String {
        size(shape, elementSize: elementSize).map { "which take \($0) bytes" } ?? "which no file can hold"
    }

    /// Returns the size of the elements in bytes; nil if it overflows an Int.
    static func size(_ shape: [Int], _ type: ElementType) -> Int? { size(shape, elementSize: type.size) }

    /// Returns the size of elements of any size in bytes; nil if it overflows an Int.
    static func size(_ shape: [Int], elementSize: Int) -> Int? {
        guard let count = count(shape), case (let size, false) = count.multipliedReportingOverflow(by: elementSize)
        else { return nil }
        return size
    }
}
