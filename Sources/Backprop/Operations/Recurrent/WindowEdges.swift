/// States and errors of a recurrent operation at the edges of a step's time windows.
///
/// They are h, followed by c, of all sequences; the error predicted to come from beyond each edge; and the error that
/// the window beyond it passes back.
///
/// A step of W windows has W + 1 edges: edge e is before window e, and edge W after the last. The error passed back to
/// edge W is known only in the next step, where it belongs to edge 0.
struct WindowEdges {
    private let truncation: Truncation
    let states: Matrix
    let predicted: Matrix
    let passed: Matrix

    /// Creates a view of a frame's edges.
    init(_ memory: Matrix, _ truncation: Truncation) {
        self.truncation = truncation
        let rows = memory.rows / 3
        states = memory.rows(from: 0, count: rows)
        predicted = memory.rows(from: rows, count: rows)
        passed = memory.rows(from: 2 * rows, count: rows)
    }

    /// Returns the shape of the memory for one example, with `numbers` values in h and c together.
    static func shape(_ truncation: Truncation, numbers: Int) -> Shape {
        Shape(3 * (truncation.windowCount + 1), numbers)
    }

    var count: Int { truncation.windowCount + 1 }

    /// Returns the edge before a step of the sequence, where a window begins.
    func edge(before step: Int) -> Int {
        step == 0 ? 0 : truncation.windowCount - (truncation.length - step) / truncation.window
    }

    /// Returns the step of the sequence that follows an edge.
    func step(_ edge: Int) -> Int {
        max(0, truncation.length - (truncation.windowCount - edge) * truncation.window)
    }

    /// Returns the rows of an edge, one for each sequence.
    func rows(_ edge: Int, of part: Matrix) -> Matrix {
        part.rows(from: edge * (part.rows / count), count: part.rows / count)
    }
}
