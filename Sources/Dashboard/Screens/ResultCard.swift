import Diagnosis
import Presets
import TUI
import Text
import Training

/// Result of a run that has ended: what was reached, the best and when, the baseline, and what to press next.
struct ResultCard {
    let run: Run

    /// Smallest width in which every row of the usual presets fits.
    private static let leastWidth = 57
    /// Width from which more room is of no use.
    private static let mostWidth = 78

    func draw(in layout: TrainingLayout, on canvas: inout Canvas) {
        guard let snapshot = run.snapshot, let finding = run.findings.first else { return }
        let uncovered = uncoveringArea(in: layout)
        let area = uncovered ?? layout.areas.last?.rect ?? layout.verdict
        let width = min(Self.mostWidth, area.width)
        let lines = lines(
            snapshot, finding, explanation: uncovered == nil ? 2 : 0, width: width - 4, canvas)
        let keys = keyRows(finding, snapshot, width: width - 4, canvas)
        let height = lines.count + keys.count + 2
        let y = area.y + (area.height - height) / 2
        let rect = Rect(
            x: area.x + (area.width - width) / 2, y: max(layout.verdict.maxY, min(y, area.maxY - height)), width: width,
            height: height)
        canvas.buffer.fill(rect, Cell(" ", .plain))
        Panel(
            StyledText(title(snapshot)).defaulting(to: canvas.theme.strong), notes: [], isFocused: true,
            borderStyle: canvas.theme.accent, corners: .rounded, glyphs: canvas.glyphs
        ).draw(in: rect, of: &canvas.buffer)
        canvas.target(rect)
        let inside = rect.inset(horizontal: 2, vertical: 1)
        for (index, line) in lines.enumerated() {
            canvas.write(line, x: inside.x, y: inside.y + index, maxWidth: inside.width)
        }
        for (index, row) in keys.enumerated() { draw(row, in: inside.row(lines.count + index), on: &canvas) }
    }

    /// Returns the area of the network or of the gradients, whichever has room for the card; nil if neither has.
    ///
    /// There it hides neither the curves nor the diagnosis nor the controls.
    private func uncoveringArea(in layout: TrainingLayout) -> Rect? {
        let candidates = [PanelName.network, .gradients].compactMap { name in
            layout.areas.first { $0.panels == [name] && $0.rect.width >= Self.leastWidth }?.rect
        }
        return candidates.first { $0.height >= Self.usualHeight }
    }

    /// Height that is enough for the cards of most runs.
    private static let usualHeight = 12

    private func title(_ snapshot: Snapshot) -> String {
        let steps = Wording.grouped(snapshot.farthestStep, "step")
        // That of the runs before does not count.
        let own = snapshot.hasTwins ? nil : run.times.anchors.last?.seconds
        let seconds = own ?? snapshot.trainingSeconds
        let time = seconds < 1 ? "under 1s" : NumberFormat.duration(seconds: seconds).trimmed
        return "\(run.information.name): \(steps) in \(time)"
    }

    // MARK: - Lines

    private func lines(
        _ snapshot: Snapshot, _ finding: Diagnosis, explanation: Int, width: Int, _ canvas: Canvas
    ) -> [StyledText] {
        let verdict = finding.lines(width: width, explanation: explanation, canvas.appearance)
        let results =
            snapshot.returns == nil
            ? table(snapshot, canvas).lines + baseline(snapshot, canvas.theme) : returns(snapshot, canvas.theme)
        let isRoomy = explanation == 0
        return verdict + (isRoomy ? [StyledText()] : []) + results + (isRoomy ? [StyledText()] : [])
    }

    private func table(_ snapshot: Snapshot, _ canvas: Canvas) -> ResultTable {
        let chart = LossChart(PanelContext(run: run, appearance: canvas.appearance), snapshot)
        if snapshot.hasTwins {
            let others = zip(snapshot.ghosts, chart.twinFigures).map { ghost, figures in
                row(figures.series.name, ghost.run, training: figures.training, note: ghost.twin?.label ?? "")
            }
            return ResultTable(
                rows: [row(TwinReading.letter(0), snapshot.run, training: chart.trainingLoss)] + others,
                theme: canvas.theme)
        }
        var rows = [row("reached", snapshot.run, training: chart.trainingLoss)]
        if let best = snapshot.best {
            let place = best.step == snapshot.step ? "at the end" : "at step \(NumberFormat.grouped(best.step))"
            rows.append(.init(name: "best", validation: best.loss, accuracy: best.accuracy, fit: best.fit, note: place))
        }
        if let before = snapshot.before?.run {
            rows.append(row("before", before, training: chart.trainingLossBefore))
        }
        return ResultTable(rows: rows, theme: canvas.theme)
    }

    /// Returns the row of a run at its end.
    private func row(
        _ name: String, _ run: RunReading, training: Double?, note: String = ""
    ) -> ResultTable.Row {
        let hasValidation = run.validationCount > 0
        return .init(
            name: name, training: training, validation: hasValidation ? run.validationLoss : nil,
            accuracy: hasValidation ? run.validationAccuracy : run.accuracy, fit: run.validationFit,
            note: hasValidation && run.validationLoss == nil ? "not validated" : note)
    }

    private func baseline(_ snapshot: Snapshot, _ theme: Theme) -> [StyledText] {
        guard let baseline = snapshot.baseline else { return [] }
        let figure =
            baseline.accuracy.map { "right \(NumberFormat.percent($0, decimals: 1))" }
            ?? baseline.loss.map { "loss \(NumberFormat.significant($0, 3))" }
        return figure.map {
            [named("baseline", theme) + StyledText("\(baseline.answer): ", theme.faint) + StyledText($0)]
        }
            ?? []
    }

    /// Returns what an agent has reached; its return is the number of steps for which the pole stayed upright.
    private func returns(_ snapshot: Snapshot, _ theme: Theme) -> [StyledText] {
        if snapshot.hasTwins {
            let runs =
                [(TwinReading.letter(0), snapshot.run)]
                + snapshot.ghosts.compactMap { ghost in
                    ghost.twin.map { ($0.letter, ghost.run) }
                }
            return figures(runs.map { ($0, $1.bestMeanReturn, "on average over its best 100 episodes") }, theme)
        }
        return figures(
            [
                ("reached", snapshot.returns?.latest.map(Double.init), "in the latest episode"),
                ("best", snapshot.bestMeanReturn, "on average over the best 100 episodes"),
                ("before", snapshot.before?.run.returns?.latest.map(Double.init), "in the latest episode"),
            ], theme)
    }

    private func figures(_ figures: [(String, Double?, String)], _ theme: Theme) -> [StyledText] {
        figures.compactMap { name, value, place in
            guard let value else { return nil }
            return named(name, theme) + StyledText(NumberFormat.significant(value, 3), theme.strong)
                + StyledText(" steps upright \(place)", theme.faint)
        }
    }

    private func named(_ name: String, _ theme: Theme) -> StyledText {
        StyledText(ColumnFormat.trailing(name, ResultTable.nameWidth), theme.faint)
    }

    // MARK: - Keys

    /// Key with what it does.
    private typealias Hint = (action: Action, text: StyledText)

    /// Returns the keys for what comes next, most important first, in at most two rows.
    private func keyRows(_ finding: Diagnosis, _ snapshot: Snapshot, width: Int, _ canvas: Canvas) -> [[Hint]] {
        var rows: [[Hint]] = []
        var left = 0
        for (action, label) in keys(finding, snapshot) {
            guard let keys = KeyBinding.label(for: action) else { continue }
            let text = StyledText(canvas.glyphs.spell(keys: keys) + " ", canvas.theme.accent) + StyledText(label)
            if left < text.columns {
                if rows.count == 2 { break }
                rows.append([])
                left = width
            }
            rows[rows.count - 1].append((action, text))
            left -= text.columns + 2
        }
        return rows
    }

    private func keys(_ finding: Diagnosis, _ snapshot: Snapshot) -> [(Action, String)] {
        if snapshot.hasTwins {
            return [(.askWhichToKeep, "keep one"), (.pauseOrContinue, "go on"), (.save, "save A"), (.showMenu, "menu")]
        }
        var keys: [(Action, String)] = [(.pauseOrContinue, "go on")]
        if finding.severity >= .warning, let advice = run.possible(finding.advice).first {
            keys.append((Action(advice.remedy), advice.remedy.verb))
        }
        if run.information.repair != nil, !run.isRepaired { keys.append((.repair, "repair")) }
        if let best = snapshot.best, best.step < snapshot.step { keys.append((.goBack, "best weights")) }
        if snapshot.learnsTable { keys.append((.showAnswers, "answers")) }
        keys += [(.restart, "once more"), (.restartWithNewWeights, "other weights")]
        if !snapshot.isSolved {
            keys += [(.nudge(.learningRate, .down), "lower η"), (.nudge(.learningRate, .up), "raise η")]
        }
        keys += [(.save, "save"), (.showMenu, "menu")]
        var shown: Set<Action> = []
        return keys.filter { shown.insert($0.0).inserted }
    }

    private func draw(_ row: [Hint], in rect: Rect, on canvas: inout Canvas) {
        var x = rect.x
        for hint in row {
            canvas.target(Rect(x: x, y: rect.y, width: hint.text.columns, height: 1), press: hint.action)
            x += canvas.write(hint.text, x: x, y: rect.y) + 2
        }
    }
}
