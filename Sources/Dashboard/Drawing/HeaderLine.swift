import Backprop
import Presets
import TUI
import Text
import Training

/// First line of the screen: preset and network on the left, progress on the right.
struct HeaderLine {
    let run: Run

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let theme = canvas.theme
        let right = RunProgress(run: run, theme: theme).line(width: rect.width)
        let columns = canvas.glyphs.spell(right).columns
        let room = rect.width - columns - 3
        var left = StyledText("nntui", theme.accent)
        for (index, part) in parts.enumerated() {
            guard let text = index == 0 ? part : part.shortened(to: room - left.columns - 3) else { break }
            left.append(" │ ", theme.faint)
            left.append(text, index == 0 ? theme.strong : .plain)
        }
        canvas.write(left, x: rect.x + 1, y: rect.y, maxWidth: max(0, room))
        canvas.write(right, x: rect.maxX - columns - 1, y: rect.y)
        canvas.target(Rect(x: rect.x, y: rect.y, width: 6, height: 1), press: .showMenu)
        canvas.target(
            Rect(x: rect.maxX - columns - 1, y: rect.y, width: columns, height: 1), press: .pauseOrContinue)
    }

    /// Preset, what is unusual about the run, network and number of parameters, most important first.
    private var parts: [String] {
        guard let snapshot = run.snapshot else { return [run.information.name] }
        let count = snapshot.parameterCount
        let rule = snapshot.settings.credit
        return [run.information.name] + (snapshot.playsTape ? ["a tape plays"] : [])
            + (rule == .backpropagation ? [] : [rule.shortName]) + [
                snapshot.network, Wording.grouped(count, "parameter"),
            ]
    }
}

extension String {
    /// Returns a network's summary with layers omitted from its middle, such as `conv16-…-dense10`, or nil if even its
    /// ends do not fit.
    fileprivate func shortened(to width: Int) -> String? {
        guard columns > width else { return self }
        let layers = split(separator: "-")
        guard layers.count > 3, let last = layers.last else { return nil }
        let shorter = (1..<layers.count - 1).reversed().lazy.map { count in
            layers.prefix(count).joined(separator: "-") + "-…-" + last
        }
        return shorter.first { $0.columns <= width }
    }
}
