/// The sizes of an array's axes, as a file gives them.
enum ArrayShape {
    /// How many numbers a shape holds, or nil where an Int cannot say.
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

    /// `60000 × 28 × 28`
    static func text(_ shape: [Int]) -> String {
        shape.isEmpty ? "one number" : shape.map(String.init).joined(separator: " × ")
    }
}
