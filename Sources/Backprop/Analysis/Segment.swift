/// A run of instructions between two boundaries of the graph: a layer, with the loss as a segment of its own.
///
/// Backward works segment by segment from the loss down. What a segment's output is told of its error is decided at the
/// boundary, by the segment's credit assignment.
package struct Segment: Sendable {
    /// Which instructions, in forward order.
    package var instructions: Range<Int>
    /// Where the instructions' last slots begin: their output is the boundary.
    package var layer: Int?
    package var credit: CreditAssignment
}

extension Segment {
    /// Every layer is a segment, and so is each instruction between layers.
    static func cut(_ graph: Graph) -> [Segment] {
        var segments: [Segment] = []
        for (index, node) in graph.nodes.filter({ $0.operation != nil }).enumerated() {
            if let layer = node.layer, let last = segments.indices.last, segments[last].layer == layer {
                segments[last].instructions = segments[last].instructions.lowerBound..<index + 1
            } else {
                segments.append(Segment(instructions: index..<index + 1, layer: node.layer, credit: .exact))
            }
        }
        return segments
    }
}

/// Who supplies δ = ∂L/∂a at the output of a segment.
package enum CreditAssignment: Hashable, Sendable {
    /// The segment above: backpropagation.
    case exact
    /// Nobody: δ is zero, so this segment and what hangs only on it stay as they are.
    case stopped
    /// A fixed random projection of an error further up: the path at that place of the plan's feedback.
    case projected(path: Int)
    /// A small model, which predicts it from the segment's output: one of the plan's synthetic gradients.
    case synthetic
}
