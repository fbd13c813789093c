import Backprop
import Presets
import TUI
import Text
import Training

/// Formula of a node with the tensors that its symbols stand for.
struct NodeFormula {
    let trace: GraphTrace
    let node: Int
    let snapshot: Snapshot
    /// Whether numbers are shown even where not all of them fit.
    let showsNumbers: Bool

    private var outline: GraphOutline.Node { trace.graph.nodes[node] }
    /// Symbol of the node's value.
    private var resultSymbol: String { outline.formula?.result ?? "y" }
    private var reading: GraphTrace.Node { trace.nodes[node] }

    /// Direction in which the node is currently computed.
    private enum Direction { case forward, backward, both, update }

    private var direction: Direction {
        switch trace.stage {
        case .forward: .forward
        case .backward: trace.hasParameterGradient(node) ? .backward : .forward
        case .update: reading.parameters.isEmpty ? .both : .update
        case nil: .both
        }
    }

    var title: String {
        switch direction {
        case .forward: "\(outline.name) forward"
        case .backward: "\(outline.name) backward"
        case .both: "\(outline.name) forward and backward"
        case .update: "\(outline.name) update"
        }
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard rect.height > 1 else { return }
        canvas.write(formulas(canvas), x: rect.x, y: rect.y, maxWidth: rect.width)
        let below = Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1)
        guard trace.hasValue(node) || direction != .forward else {
            canvas.write("not computed yet in this step", x: rect.x, y: below.y, canvas.theme.faint)
            return
        }
        TensorLayout(
            blocks, in: below, allowsMaps: !showsNumbers, glyphs: canvas.glyphs
        ).draw(on: &canvas)
    }

    private func formulas(_ canvas: Canvas) -> StyledText {
        guard let formula = outline.formula else {
            return StyledText(
                outline.name == GraphOutline.target ? "t: the batch's targets" : "x: the batch's features")
        }
        switch direction {
        case .forward: return StyledText(formula.forward, canvas.theme.strong)
        case .backward:
            return StyledText(deltaFormula + backward(formula).joined(separator: "    "), canvas.theme.strong)
        case .both:
            return StyledText(([formula.forward] + backward(formula)).joined(separator: "    "), canvas.theme.strong)
        case .update:
            let rate = NumberFormat.significant(snapshot.effectiveLearningRate, 3, trimmingZeros: true)
            return StyledText(
                "θ ← θ + Δθ   \(snapshot.settings.optimizer.rule.rawValue), η = \(rate)", canvas.theme.strong)
        }
    }

    /// Source of δ, unless the chain rule gives it.
    private var deltaFormula: String {
        if outline.name == GraphOutline.loss { return "δ = ∂L/∂L = 1    " }
        return reading.deltaSource.map { "\(delivered($0, as: "δ", by: nil))    " } ?? ""
    }

    /// Returns the formulas of the chain rule, the first one replaced if an input's δ comes from elsewhere.
    private func backward(_ formula: OperationFormula) -> [String] {
        let inputDelta = outline.inputs.lazy.compactMap { trace.nodes[$0].deltaSource }.first
        guard let inputDelta else { return formula.backward }
        return [delivered(inputDelta, as: "δx", by: node)] + formula.backward.dropFirst()
    }

    /// Returns the formula of a δ that does not come from the chain rule, for example `δx = δ B, B random`.
    private func delivered(_ deltaSource: DeltaSource, as symbol: String, by user: Int?) -> String {
        switch deltaSource {
        case .predicted: return "\(symbol) = a model's prediction"
        case .projected(let source):
            if source.index == user { return "\(symbol) = δ B, B random" }
            return "\(symbol) = e B, e = δ of \(trace.graph.nodes[source.index].name)"
        }
    }

    // MARK: - Numbers

    private var blocks: [TensorBlock] {
        switch direction {
        case .forward: forwardBlocks
        case .backward: backwardBlocks
        case .both:
            forwardBlocks + backwardBlocks.filter { block in !forwardBlocks.contains { $0.title == block.title } }
        case .update: updateBlocks
        }
    }

    private var isNew: Bool { trace.stage != nil && trace.stage != .update }

    private var forwardBlocks: [TensorBlock] {
        inputs + parameters + [TensorBlock(title: resultSymbol, excerpt: reading.value, isNew: isNew)]
    }

    private var inputs: [TensorBlock] {
        outline.inputs.enumerated().map { position, input in
            TensorBlock(title: symbol(position), excerpt: trace.nodes[input].value)
        }
    }

    private var parameters: [TensorBlock] {
        reading.parameters.map { TensorBlock(title: Self.symbol($0.name), excerpt: $0.value) }
    }

    /// δ, then the gradients computed from it, then the other factors.
    private var backwardBlocks: [TensorBlock] {
        guard let gradient = reading.gradient, outline.operation != "input" else { return [] }
        var blocks = [TensorBlock(title: "δ", excerpt: gradient)]
        for parameter in reading.parameters {
            let isWhole = trace.hasWholeParameterGradient(node)
            let title = "∂L/∂\(Self.symbol(parameter.name))\(isWhole ? "" : " so far")"
            blocks.append(TensorBlock(title: title, excerpt: parameter.gradient, isNew: isNew))
        }
        for (position, input) in outline.inputs.enumerated() {
            guard let gradient = trace.nodes[input].gradient else { continue }
            let isWhole = trace.hasGradient(input)
            let title = "δ\(symbol(position))\(isWhole ? "" : " so far")"
            blocks.append(TensorBlock(title: title, excerpt: gradient, isNew: isNew))
        }
        return blocks + (reading.parameters.isEmpty ? inputs + [result] : inputs + parameters)
    }

    private var result: TensorBlock { TensorBlock(title: resultSymbol, excerpt: reading.value) }

    private var updateBlocks: [TensorBlock] {
        reading.parameters.flatMap { parameter in
            let symbol = Self.symbol(parameter.name)
            return [
                TensorBlock(title: symbol, excerpt: parameter.value),
                TensorBlock(title: "∂L/∂\(symbol)", excerpt: parameter.gradient),
            ]
                + (parameter.updated.map { [TensorBlock(title: "\(symbol) after", excerpt: $0, isNew: true)] } ?? [])
        }
    }

    /// Returns the symbol of an input in the formula.
    private func symbol(_ position: Int) -> String {
        let input = trace.graph.nodes[outline.inputs[position]]
        if input.name == GraphOutline.target { return "t" }
        let inputs = outline.inputs.filter { trace.graph.nodes[$0].name != GraphOutline.target }
        guard inputs.count > 1 else { return resultSymbol == "a" ? "z" : "x" }
        let digits = ["₁", "₂", "₃", "₄", "₅", "₆", "₇", "₈", "₉"]
        return "x\(position < digits.count ? digits[position] : "ᵢ") \(input.name)"
    }

    /// Returns W or b, or the parameter's own name for others.
    private static func symbol(_ name: String) -> String {
        switch name {
        case "weight": "W"
        case "bias": "b"
        default: name
        }
    }
}
