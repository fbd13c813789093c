/// Run of instructions between two boundaries of a graph: a layer, with the loss as a segment of its own.
///
/// Backward works segment by segment from the loss down. `credit` decides which δ the output receives.
package struct Segment: Sendable {
    /// Instructions in forward order.
    package var instructions: Range<Int>
    /// Index of the layer; nil for instructions between layers.
    package var layer: Int?
    /// Source of δ at the output.
    package var credit: CreditAssignment
}

extension Segment {
    /// Cuts a graph into segments: each layer, and each instruction between layers.
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

/// Source of δ = ∂L/∂a at the output of a segment.
package enum CreditAssignment: Hashable, Sendable {
    /// Segment above: backpropagation.
    case exact
    /// None: δ is zero, so that nothing below the output learns from it.
    case stopped
    /// Fixed random projection of an error from further up, along the path with that index in the plan's feedback.
    case projected(path: Int)
    /// Small model that predicts δ from the output: a synthetic gradient.
    case synthetic
}
