import TUI
import Text
import Training

/// Chart of an agent's returns: each episode's, their moving average, the run before, and the goal.
struct ReturnChart {
    let course: CourseRange
    private let snapshot: Snapshot
    private let context: PanelContext
    private let returns: [Item]
    private let averages: [Item]
    private let ghosts: [LineChart.Series]
    /// Latest averages of the other runs, in the order of their curves.
    private let latestOfGhosts: [Double?]

    /// Number of episodes in the moving average, as defined by the task.
    private static let window = 100.0

    /// Value after a number of episodes.
    private struct Item {
        var episode: Double
        var value: Double
    }

    init(_ context: PanelContext, _ snapshot: Snapshot, _ history: MetricHistory) {
        course = CourseRange(context, snapshot)
        (self.context, self.snapshot) = (context, snapshot)
        returns = Self.items(history)
        averages = Self.averages(returns)
        let others = course.ghosts.map { ghost in Self.averages(ghost.ghost.run.returns.map(Self.items) ?? []) }
        ghosts = zip(course.ghosts, others).map { ghost, averages in
            let letter = ghost.ghost.twin?.letter
            return .init(
                letter ?? "before", Self.points(averages, ghost.axis, ghost.ghost.run), style: ghost.style,
                drawing: letter == nil ? .dottedLine : .line, priority: letter == nil ? 0 : 1,
                asciiGlyph: letter == nil ? ":" : "+")
        }
        latestOfGhosts = others.map { $0.last?.value }
    }

    private static func items(_ history: MetricHistory) -> [Item] {
        history.buckets.filter { $0.count > 0 }.map { Item(episode: Double($0.lastStep), value: $0.mean) }
    }

    /// Returns the mean return over the hundred episodes up to each one.
    private static func averages(_ items: [Item]) -> [Item] {
        var (sum, start) = (0.0, 0)
        return items.enumerated().map { index, item in
            sum += item.value
            while items[start].episode <= item.episode - window, start < index {
                sum -= items[start].value
                start += 1
            }
            return Item(episode: item.episode, value: sum / Double(index - start + 1))
        }
    }

    var chart: LineChart {
        let theme = context.theme
        let marks = snapshot.marks.map {
            LineChart.Mark(x: course.axis.x(Double($0.step)), label: $0.label, style: theme.faint)
        }
        let ends = course.range.map { [$0.lowerBound, $0.upperBound] } ?? []
        let goalLine = goal.map { goal in ends.map { LineChart.Point(x: $0, y: goal) } } ?? []
        return LineChart(
            series: (ghosts.reversed() + [
                .init(
                    "return", Self.points(returns, course.axis, snapshot.run), style: theme.envelope, drawing: .haze,
                    asciiGlyph: "."),
                .init("goal", goalLine, style: theme.healthy, drawing: .dottedLine, priority: 1, asciiGlyph: "-"),
                .init(
                    "mean", Self.points(averages, course.axis, snapshot.run), style: theme.training, priority: 2,
                    asciiGlyph: "*"),
            ]).filter { !$0.points.isEmpty },
            marks: marks, pins: best.map { [$0] } ?? [], xScale: course.axis.scale, xRange: course.range,
            yRange: 0...top, xUnit: course.axis.unit, xIsWhole: course.axis.isWhole, xHasEndLabel: true,
            emptyText: "no episode has ended yet", axisStyle: theme.frame,
            labelStyle: theme.faint, glyphs: context.glyphs)
    }

    /// Returns points at the steps at which episodes ended.
    private static func points(_ items: [Item], _ axis: CourseAxis, _ run: RunReading) -> [LineChart.Point] {
        let steps = PiecewiseLinear(run.epochs.map { ($0.y, $0.x) })
        return items.map { LineChart.Point(x: axis.x(steps.value(at: $0.episode)), y: $0.value) }
    }

    /// Best average over a whole window.
    private var best: LineChart.Pin? {
        let whole = averages.filter { $0.episode >= Self.window }
        let best = Self.points(whole, course.axis, snapshot.run).max { $0.mean < $1.mean }
        return best.map { point in
            .init(
                x: point.x, y: point.mean, glyph: context.glyphs.diamond, style: context.theme.training.adding(.bold))
        }
    }

    private var goal: Double? {
        guard case .control(let state) = snapshot.view, state.goal.isFinite else { return nil }
        return state.goal
    }

    /// Upper end of the axis: the goal or the best return.
    private var top: Double {
        max(1, returns.reduce(goal ?? 1) { $1.value.isFinite ? max($0, $1.value) : $0 })
    }

    /// Returns the longest version of the line above the chart that fits into `width` columns.
    func figures(width: Int) -> StyledText {
        let theme = context.theme
        func figure(_ name: String, _ value: Double?, _ style: Style) -> StyledText {
            StyledText(name + " ", style == theme.strong ? theme.faint : style)
                + StyledText(value.map { NumberFormat.fixed($0, 0) } ?? "–", style.adding(.bold))
        }
        if snapshot.hasTwins {
            return twinFigures(width: width, goal: StyledText("  ") + figure("goal", goal, theme.healthy))
        }
        let mean = figure("mean", averages.last?.value, theme.training)
        let best = StyledText("  ") + figure("\(context.glyphs.diamond) best", snapshot.bestMeanReturn, theme.training)
        let goal = StyledText("  ") + figure("goal", goal, theme.healthy)
        let loss =
            StyledText("  ") + StyledText("loss ", theme.faint)
            + StyledText(snapshot.loss.map { NumberFormat.significant($0, 3) } ?? "–", theme.strong)
        let choices = [mean + best + goal + loss, mean + best + goal, mean + goal]
        return choices.first { context.glyphs.spell($0).columns <= width } ?? mean
    }

    /// Returns the latest averages of the runs side by side, and the goal if there is room for it.
    private func twinFigures(width: Int, goal: StyledText) -> StyledText {
        let own = (name: TwinReading.letter(0), style: context.theme.training, value: averages.last?.value)
        let others = zip(ghosts, latestOfGhosts).map { (name: $0.name, style: $0.style, value: $1) }
        func line(_ word: String, gap: String) -> StyledText {
            ([own] + others).enumerated().reduce(StyledText()) { text, run in
                let value = run.element.value.map { NumberFormat.fixed($0, 0) } ?? "–"
                return text + StyledText((run.offset == 0 ? "" : gap) + run.element.name + word, run.element.style)
                    + StyledText(" " + value, run.element.style.adding(.bold))
            }
        }
        let choices = [line(" mean", gap: "   ") + goal, line("", gap: "  ") + goal, line("", gap: "  ")]
        return choices.first { context.glyphs.spell($0).columns <= width } ?? line("", gap: " ")
    }
}
