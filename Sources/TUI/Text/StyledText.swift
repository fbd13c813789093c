import Text

/// Line of text made of differently styled runs.
package struct StyledText: Hashable, Sendable {
    /// Stretch of text in one style.
    package struct Run: Hashable, Sendable {
        /// Text of the run.
        package var text: String
        /// Style of the run.
        package var style: Style

        /// Creates a run.
        package init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    /// Runs from left to right.
    package var runs: [Run]

    /// Creates a text from runs.
    package init(_ runs: [Run] = []) { self.runs = runs }

    /// Creates a text in one style.
    package init(_ text: String, _ style: Style = .plain) { runs = text.isEmpty ? [] : [Run(text, style)] }

    /// Number of cells that the text occupies.
    package var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

    /// Whether the text is empty.
    package var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

    /// Appends text in a style.
    package mutating func append(_ text: String, _ style: Style = .plain) { runs.append(Run(text, style)) }

    /// Concatenates two texts.
    package static func + (left: StyledText, right: StyledText) -> StyledText { StyledText(left.runs + right.runs) }

    /// Appends another text.
    package static func += (left: inout StyledText, right: StyledText) { left.runs += right.runs }
}

extension StyledText: ExpressibleByStringLiteral {
    /// Creates an unstyled text from a literal.
    package init(stringLiteral value: String) { self.init(value) }
}

extension StyledText {
    /// Returns the text with the colours of `style` wherever a run has none, and the attributes of both.
    package func defaulting(to style: Style) -> StyledText {
        StyledText(runs.map { Run($0.text, $0.style.defaulting(to: style)) })
    }
}
