import Text
import Training

/// Computational graph in Graphviz's language.
///
/// Layers are boxes around their nodes, and dashed lines connect nodes that share parameters.
///
/// Source: the grammar of DOT, graphviz.org/doc/info/lang.html.
struct GraphDOT {
    let preset: String
    let graph: GraphOutline

    var lines: [String] {
        ["digraph \(quoted(preset)) {", "  rankdir=TB;", "  node [shape=box, style=rounded, fontname=\"monospace\"];"]
            + boxes + edges + ["}"]
    }

    /// Lines for the nodes in order of computation, grouped by layer.
    private var boxes: [String] {
        var lines: [String] = []
        var open: String?
        for (index, node) in graph.nodes.enumerated() {
            if node.layer != open {
                if open != nil { lines.append("  }") }
                if let layer = node.layer {
                    lines.append("  subgraph cluster_\(index) {")
                    lines.append("    label=\(quoted(title(layer, node)));")
                }
                open = node.layer
            }
            lines.append("\(open == nil ? "  " : "    ")n\(index) [label=\(quoted(label(node)))\(shape(node))];")
        }
        return lines + (open == nil ? [] : ["  }"])
    }

    private func title(_ layer: String, _ node: GraphOutline.Node) -> String {
        layer + (node.segment.map { ", segment \($0)" } ?? "")
    }

    private func label(_ node: GraphOutline.Node) -> String {
        var lines = [node.name]
        if node.operation != "input", node.operation != node.name { lines.append(node.operation) }
        lines.append(node.shape.map { "\($0)" } ?? "one number")
        if node.parameterCount > 0 { lines.append(Wording.counted(node.parameterCount, "parameter")) }
        return lines.joined(separator: "\n")
    }

    private func shape(_ node: GraphOutline.Node) -> String { node.operation == "input" ? ", shape=ellipse" : "" }

    private var edges: [String] {
        graph.nodes.enumerated().flatMap { index, node in
            node.inputs.map { "  n\($0) -> n\(index);" }
                + (node.owner.map { ["  n\($0) -> n\(index) [style=dashed, dir=none, constraint=false];"] } ?? [])
        }
    }

    private func quoted(_ text: String) -> String {
        let escaped = text.clippedLines.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped.replacing("\n", with: "\\n"))\""
    }
}

extension String {
    /// Text with each line clipped and cleared of control characters.
    fileprivate var clippedLines: String {
        split(separator: "\n").map { String($0).clipped(to: 200) }.joined(separator: "\n")
    }
}
