import Backprop
import Presets
import TUI
import Text
import Training

/// Screen of the graph: the norms of the forward and backward pass, and the numbers of one node.
struct GraphScreen {
    let model: Model
    let run: Run

    func draw(on canvas: inout Canvas) {
        let screen = canvas.buffer.bounds
        HeaderLine(run: run).draw(in: screen.row(0), on: &canvas)
        FooterLine(context: .graph, run: run).draw(in: screen.row(screen.height - 1), on: &canvas)
        let area = Rect(x: 0, y: 1, width: screen.width, height: screen.height - 2)
        guard let trace = run.snapshot?.graphTrace else {
            let inside = frame("Graph", notes: [], in: area, on: &canvas)
            canvas.write("waiting for the trainer …", x: inside.x + 1, y: inside.y, canvas.theme.faint)
            return
        }
        let rows = GraphRow.rows(of: trace, operations: run.view.showsOperations)
        let (upper, lower) = split(area, trace, rowCount: rows.count)
        let selection = run.selectedNode(of: trace)
        let notes = [StyledText(Self.progress(trace, run)), StyledText("step \(NumberFormat.grouped(trace.step))")]
        let inside = frame("Graph", notes: notes, in: upper, on: &canvas)
        NodeTable(trace: trace, rows: rows, selection: selection, glyphs: canvas.glyphs).draw(in: inside, on: &canvas)
        if let snapshot = run.snapshot { canvas.writeBelow(inside, Self.proviso(snapshot, canvas.theme)) }
        guard !lower.isEmpty, let snapshot = run.snapshot else { return }
        let rule = NodeFormula(
            trace: trace, node: selection, snapshot: snapshot, showsNumbers: run.view.showsAllNumbers)
        let below = frame(rule.title, notes: [StyledText("batch of \(trace.batch)")], in: lower, on: &canvas)
        rule.draw(in: below.inset(horizontal: 1, vertical: 0), on: &canvas)
    }

    /// Returns the areas of the table and of the numbers below it; without numbers the table takes the whole area.
    private func split(_ area: Rect, _ trace: GraphTrace, rowCount: Int) -> (Rect, Rect) {
        let wanted = rowCount + 3
        guard trace.readsNumbers, area.height >= 18 else { return (area, Rect(x: 0, y: 0, width: 0, height: 0)) }
        let height = min(wanted, max(area.height - 18, area.height * 2 / 5 + 1))
        return (
            Rect(x: area.x, y: area.y, width: area.width, height: height),
            Rect(x: area.x, y: area.y + height, width: area.width, height: area.height - height)
        )
    }

    private func frame(_ title: String, notes: [StyledText], in rect: Rect, on canvas: inout Canvas) -> Rect {
        let panel = Panel(
            StyledText(canvas.glyphs.spell(title), canvas.theme.strong), notes: notes, borderStyle: canvas.theme.frame,
            corners: .rounded, glyphs: canvas.glyphs)
        panel.draw(in: rect, of: &canvas.buffer)
        return panel.content(of: rect)
    }

    /// Returns a note on how the numbers differ from those of plain backpropagation, if they do.
    private static func proviso(_ snapshot: Snapshot, _ theme: Theme) -> StyledText {
        let rule = snapshot.settings.credit
        if rule != .backpropagation {
            let name = rule.rawValue.split(separator: "-").joined(separator: " ")
            return StyledText("δ and ∂L/∂W by \(name), not by backpropagation", theme.warning)
        }
        guard snapshot.memory.isShared else { return StyledText() }
        return StyledText("training keeps \(snapshot.memory.text); the rest is recomputed here", theme.faint)
    }

    /// Returns a description of the progress within the step.
    private static func progress(_ trace: GraphTrace, _ run: Run) -> String {
        guard let stage = trace.stage, let index = trace.stages.firstIndex(of: stage) else {
            return run.isTraining ? "whole steps, live" : "press s to go stage by stage, enter to play"
        }
        let word =
            switch stage {
            case .forward(let node): trace.graph.nodes[node].name == GraphOutline.loss ? "loss" : "forward"
            case .backward: "backward"
            case .update: "update"
            }
        return "\(run.playTime == nil ? "" : "playing: ")\(word), stage \(index + 1) of \(trace.stages.count)"
    }
}
