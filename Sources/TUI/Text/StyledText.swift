/// A line of text whose parts have styles of their own.
package struct StyledText: Hashable, Sendable {
    /// A stretch of text in one style.
    package struct Run: Hashable, Sendable {
        /// The text.
        package var text: String
        /// Its style.
        package var style: Style

        /// Makes a run.
        package init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// The stretches of text from left to right.
    package var runs: [Run]

    /// Makes a text of runs.
    package init(_ runs: [Run] = []) { self.runs = runs }

    /// Makes a text in one style.
    package init(_ text: String, _ style: Style = .plain) { runs = text.isEmpty ? [] : [Run(text, style)] }

    /// The number of cells that the text takes.
    package var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

    /// Whether there is no text.
    package var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

    /// Appends text in a style.
    package mutating func append(_ text: String, _ style: Style = .plain) { runs.append(Run(text, style)) }

    /// Joins two texts.
    package static func + (left: StyledText, right: StyledText) -> StyledText { StyledText(left.runs + right.runs) }

    /// Appends a text.
    package static func += (left: inout StyledText, right: StyledText) { left.runs += right.runs }
}

extension StyledText: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}

extension StyledText {
    /// Fills in the colours of `style` where a run has none, and joins the attributes.
    package func defaulting(to style: Style) -> StyledText {
        StyledText(runs.map { Run($0.text, $0.style.defaulting(to: style)) })
    }
}
