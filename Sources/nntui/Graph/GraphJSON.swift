import Backprop
import Formats
import Training

/// Computational graph as one JSON object per node.
struct GraphJSON {
    let graph: GraphOutline

    var lines: [String] { graph.nodes.map { line($0) } }

    private func line(_ node: GraphOutline.Node) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("name", node.name)
        writer.member("operation", node.operation)
        writer.key("inputs")
        writer.beginArray()
        for input in node.inputs { writer.value(graph.nodes[input].name) }
        writer.endArray()
        writer.key("shape")
        writer.beginArray()
        for size in node.shape?.dimensions ?? [] { writer.value(size) }
        writer.endArray()
        writer.member("parameters", node.parameterCount)
        if let owner = node.owner { writer.member("shares", graph.nodes[owner].name) }
        if let layer = node.layer { writer.member("layer", layer) }
        if let segment = node.segment { writer.member("segment", segment) }
        writer.endObject()
        return writer.text
    }
}
