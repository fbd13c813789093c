import Diagnosis
import Presets
import TUI
import Text
import Training

/// Result of a run that has ended: what was reached, the best and when, the baseline, and what to press next.
struct ResultCard {
    let run: Run

    /// Row of the card: a name and what it says.
    private typealias Row = (name: String, text: StyledText)

    func draw(above footer: Rect, on canvas: inout Canvas) {
        guard let snapshot = run.snapshot, let finding = run.findings.first else { return }
        let width = min(66, footer.width - 2)
        let verdict = finding.lines(width: width - 4, explanation: 3, canvas.appearance) + [StyledText()]
        let training = LossChart(PanelContext(run: run, appearance: canvas.appearance), snapshot).trainingLoss
        let rows = self.rows(snapshot, training: training, canvas.theme)
        let height = verdict.count + rows.count + 4
        let rect = Rect(
            x: footer.maxX - width, y: max(2, footer.y - height), width: width, height: height)
        canvas.buffer.fill(rect, Cell(" ", .plain))
        Panel(
            StyledText(title(snapshot)).defaulting(to: canvas.theme.strong), notes: [], isFocused: true,
            borderStyle: canvas.theme.accent, corners: .rounded, glyphs: canvas.glyphs
        ).draw(in: rect, of: &canvas.buffer)
        canvas.target(rect)
        let inside = rect.inset(horizontal: 2, vertical: 1)
        for (index, line) in verdict.enumerated() {
            canvas.write(line, x: inside.x, y: inside.y + index, maxWidth: inside.width)
        }
        for (index, row) in rows.enumerated() {
            let y = inside.y + verdict.count + index
            canvas.write(row.name, x: inside.x, y: y, canvas.theme.faint)
            canvas.write(row.text, x: inside.x + 9, y: y, maxWidth: inside.width - 9)
        }
        drawKeys(finding, in: inside.row(inside.height - 1), on: &canvas)
    }

    private func title(_ snapshot: Snapshot) -> String {
        let steps = Wording.grouped(snapshot.step, "step")
        return
            "\(run.information.name): \(steps) in \(NumberFormat.duration(seconds: snapshot.trainingSeconds).trimmed)"
    }

    // MARK: - Rows

    /// Returns the rows; `training` is the loss at the end of the curve.
    private func rows(_ snapshot: Snapshot, training: Double?, _ theme: Theme) -> [Row] {
        let before = snapshot.before.flatMap { Self.reached($0.run, training: $0.run.loss, theme) }
        let rows: [(String, StyledText?)] = [
            ("reached", Self.reached(snapshot.run, training: training, theme)), ("best", best(snapshot, theme)),
            ("before", before), ("baseline", baseline(snapshot, theme)),
        ]
        return rows.compactMap { name, text in text.map { (name, $0) } }
    }

    private static func reached(_ run: RunReading, training: Double?, _ theme: Theme) -> StyledText? {
        if let mean = run.returns?.latest {
            return StyledText("return of the latest episode ", theme.faint)
                + StyledText(NumberFormat.significant(Double(mean), 3), theme.strong)
        }
        var text = StyledText()
        if let training {
            text.append("training loss ", theme.faint)
            text.append(NumberFormat.significant(training, 3), theme.training.adding(.bold))
        }
        if run.validationCount > 0 {
            text.append("  validation ", theme.faint)
            let loss = run.validationLoss.map { NumberFormat.significant($0, 3) } ?? "not measured yet"
            text.append(loss, theme.validation.adding(.bold))
        }
        if let accuracy = run.validationCount > 0 ? run.validationAccuracy : run.accuracy {
            text.append("  right ", theme.faint)
            text.append(NumberFormat.percent(accuracy, decimals: 1), theme.strong)
        }
        return text.isEmpty ? nil : text
    }

    private func best(_ snapshot: Snapshot, _ theme: Theme) -> StyledText? {
        if let mean = snapshot.bestMeanReturn {
            return StyledText(NumberFormat.significant(mean, 3), theme.strong)
                + StyledText(" on average over 100 episodes", theme.faint)
        }
        guard let best = snapshot.best else { return nil }
        let place =
            best.step == snapshot.step ? "here, at the end" : "at step \(NumberFormat.grouped(best.step))"
        var text = StyledText("validation ", theme.faint)
        text.append(NumberFormat.significant(best.loss, 3), theme.validation.adding(.bold))
        if let accuracy = best.accuracy {
            text.append("  right ", theme.faint)
            text.append(NumberFormat.percent(accuracy, decimals: 1), theme.strong)
        }
        text.append("  \(place)", theme.faint)
        return text
    }

    private func baseline(_ snapshot: Snapshot, _ theme: Theme) -> StyledText? {
        guard let baseline = snapshot.baseline else { return nil }
        let figure =
            baseline.accuracy.map { "right \(NumberFormat.percent($0, decimals: 1))" }
            ?? baseline.loss.map { "loss \(NumberFormat.significant($0, 3))" }
        guard let figure else { return nil }
        return StyledText("\(baseline.answer): ", theme.faint) + StyledText(figure)
    }

    // MARK: - Keys

    private func drawKeys(_ finding: Diagnosis, in row: Rect, on canvas: inout Canvas) {
        var keys: [(Action, String)] = [(.pauseOrContinue, "go on")]
        if finding.severity >= .warning, let advice = run.possible(finding.advice).first {
            keys.append((Action(advice.remedy), advice.remedy.verb))
        }
        if run.information.repair != nil, !run.isRepaired { keys.append((.repair, "repair")) }
        if let best = run.snapshot?.best, best.step < run.snapshot?.step ?? 0 { keys.append((.goBack, "best weights")) }
        keys += [(.restartWithNewWeights, "other weights"), (.save, "save"), (.showMenu, "menu")]
        var (x, shown) = (row.x, Set<Action>())
        for (action, label) in keys where shown.insert(action).inserted {
            guard let key = KeyBinding.label(for: action) else { continue }
            let text = StyledText(canvas.glyphs.spell(keys: key) + " ", canvas.theme.accent) + StyledText(label)
            guard x + text.columns <= row.maxX else { break }
            canvas.target(Rect(x: x, y: row.y, width: text.columns, height: 1), press: action)
            x += canvas.write(text, x: x, y: row.y) + 2
        }
    }
}
