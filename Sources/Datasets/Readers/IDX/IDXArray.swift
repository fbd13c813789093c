/// An array of numbers from an IDX file.
package struct IDXArray: Equatable, Sendable {
    /// The sizes of the axes, the slowest first.
    package let shape: [Int]
    package let type: ElementType
    /// All numbers, row by row.
    package let values: [Float]
}
