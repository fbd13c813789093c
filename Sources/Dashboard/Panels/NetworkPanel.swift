import TUI
import Text
import Training

/// Network itself: what its units respond to, its strongest weights, and the gradient that reaches each layer.
struct NetworkPanel: DashboardPanel {
    let name = PanelName.network
    let row = DashboardPanels.Row.middle

    func width(of total: Int) -> Constraint { .fill }

    func title(_ context: PanelContext) -> StyledText { StyledText(name.text + context.ofWhichRun) }

    func notes(_ context: PanelContext) -> [StyledText] {
        [StyledText("∇ ÷ output layer's", context.theme.faint), Self.legend(context)]
    }

    /// Returns the colours of low and high numbers, or their densities where there are no colours.
    private static func legend(_ context: PanelContext) -> StyledText {
        let theme = context.theme
        return [(0.15, " −  "), (0.85, " +")].reduce(into: StyledText()) { text, entry in
            let paint = Palette.diverging(on: theme.background).paint(entry.0)
            switch theme.depth {
            case .many: text.append("■", Style(paint.color))
            case .ansi16: text.append("■", Style(paint.basicColor))
            case .mono: text.append(String(context.glyphs.shade(entry.0)))
            }
            text.append(entry.1, theme.faint)
        }
    }

    func draw(_ context: PanelContext, in rect: Rect, on canvas: inout Canvas) {
        guard let snapshot = context.run.snapshot else { return }
        let diagram = NetworkDiagram(
            picture: snapshot.picture ?? NetworkPicture(of: snapshot.layers),
            faults: LayerFault.all(snapshot.layers, context.run.healths, context.run.findings),
            selected: context.run.view.selectedLayer)
        diagram.draw(in: rect, on: &canvas)
        if !context.run.view.isZoomed, diagram.leavesOut(in: rect) {
            canvas.writeBelow(
                rect, StyledText("z", canvas.theme.accent) + StyledText(" shows more layers", canvas.theme.faint))
        } else if let picture = snapshot.picture {
            let caption = caption(picture, canvas.theme)
            if caption.columns < Canvas.roomBelow(rect) { canvas.writeBelow(rect, caption) }
        }
    }

    /// Returns what the maps show.
    private func caption(_ picture: NetworkPicture, _ theme: Theme) -> StyledText {
        let units = picture.columns.lazy.flatMap(\.units)
        let hasKernels = units.contains { $0.weights != nil && ($0.response?.height ?? 0) > 1 }
        let hasWeights = units.contains { $0.weights != nil }
        let fromHalf = units.contains { ($0.response?.rest ?? 0) != 0 }
        let parts: [String?] =
            switch picture.inputs {
            case .grid:
                ["a unit's output over the plane of the inputs", fromHalf ? "a sigmoid's colours part at ½" : nil]
            case .classes(let names):
                [
                    hasKernels ? "filters beside their outputs for x" : nil,
                    hasWeights && !hasKernels ? "weights from the pixels" : nil,
                    "a unit's mean output for \(names.joined(separator: ", "))",
                ]
            case .example:
                [hasKernels ? "filters beside their outputs" : nil, "outputs for one example"]
            case .recording: ["outputs for one recording, without the silence after it"]
            }
        return StyledText("maps: " + parts.compactMap { $0 }.joined(separator: "; "), theme.faint)
    }
}

extension NetworkPicture {
    /// Creates a picture of blocks, from layers of which no more is known.
    fileprivate init(of layers: [LayerReading]) {
        let columns = layers.enumerated().map { index, layer in
            var column = Column(name: layer.name, layer: index, unitCount: 0)
            column.sources = index > 0 ? [index - 1] : []
            return column
        }
        self.init(columns: columns)
    }
}
