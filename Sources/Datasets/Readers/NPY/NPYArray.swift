/// An array of numbers from an NPY file.
package struct NPYArray: Equatable, Sendable {
    /// The sizes of the axes, the slowest first; none for a single number.
    package let shape: [Int]
    package let type: ElementType
    /// All numbers in C order, the last axis fastest.
    package let values: [Float]
}

extension NPYArray {
    /// Numbers written with the first axis fastest (Fortran's order), moved to C order.
    static func reordered(_ values: [Float], _ shape: [Int]) -> [Float] {
        if shape.count < 2 || values.isEmpty { return values }
        var steps = [1]
        for size in shape.dropLast() { steps.append(steps[steps.count - 1] * size) }
        var place = [Int](repeating: 0, count: shape.count)
        var source = 0
        return values.indices.map { _ in
            defer {
                // Counts up from the last axis, and carries.
                var axis = shape.count - 1
                while axis >= 0 {
                    place[axis] += 1
                    source += steps[axis]
                    if place[axis] < shape[axis] { break }
                    source -= steps[axis] * shape[axis]
                    place[axis] = 0
                    axis -= 1
                }
            }
            return values[source]
        }
    }
}
