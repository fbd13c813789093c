/// Segments between two checkpoints, with activations that are dropped and recomputed together.
package struct CheckpointGroup: Hashable, Sendable {
    /// Segments of the group.
    package var segments: Range<Int>
    /// Instructions of the group.
    package var instructions: Range<Int>
    /// Whether some of its instructions run again before its backward.
    package var isRepeated: Bool
}

/// Division of a network's segments into groups.
struct GroupCutter {
    private let segments: [Segment]
    /// Number of values that cross the end of each segment.
    private let crossings: [Int]

    init(_ graph: Graph, _ segments: [Segment]) {
        self.segments = segments
        let segmentOf = segments.segmentOfNode(in: graph)
        var last = segmentOf
        for (index, node) in graph.nodes.enumerated() {
            for input in node.inputs { last[input.index] = max(last[input.index], segmentOf[index]) }
        }
        var changes = Array(repeating: 0, count: segments.count + 1)
        for (first, last) in zip(segmentOf, last) where first >= 0 && last > first {
            changes[first] += 1
            changes[last] -= 1
        }
        var open = 0
        crossings = changes.map { change in
            open += change
            return open
        }
    }

    /// Number of layers in the network.
    var layerCount: Int { segments.reduce(0) { $0 + ($1.layer == nil ? 0 : 1) } }

    /// Returns groups of `count` layers from the loss down, the last of which is never repeated.
    ///
    /// Where several values cross the boundary, as inside a residual block, the group is extended by up to half as many
    /// layers to a boundary that fewer values cross.
    func groups(ofLayers count: Int) -> [CheckpointGroup] {
        var groups: [CheckpointGroup] = []
        var end = segments.count
        while end > 0 {
            let start = start(ofGroupBefore: end, layers: count)
            let instructions = segments[start].instructions.lowerBound..<segments[end - 1].instructions.upperBound
            groups.append(
                CheckpointGroup(segments: start..<end, instructions: instructions, isRepeated: !groups.isEmpty))
            end = start
        }
        return groups.reversed()
    }

    private func start(ofGroupBefore end: Int, layers count: Int) -> Int {
        let most = count + max(1, count / 2)
        var (layers, best, fewest) = (0, 0, Int.max)
        for start in (0..<end).reversed() where segments[start].layer != nil {
            layers += 1
            if layers > most { break }
            let crossing = start == 0 ? 1 : max(1, crossings[start - 1])
            if layers >= count && crossing < fewest { (best, fewest) = (start, crossing) }
        }
        // Instructions before the first layer belong to its group.
        return segments[..<best].contains { $0.layer != nil } ? best : 0
    }
}

extension [Segment] {
    /// Returns the segment that computes each node of the graph; −1 for an input.
    func segmentOfNode(in graph: Graph) -> [Int] {
        var (segment, instruction) = (0, 0)
        return graph.nodes.map { node in
            guard node.operation != nil else { return -1 }
            defer { instruction += 1 }
            while self[segment].instructions.upperBound <= instruction { segment += 1 }
            return segment
        }
    }
}
