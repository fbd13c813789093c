/// A line of text whose parts have styles of their own.
package struct StyledText: Hashable, Sendable {
    /// A stretch of text in one style.
    package struct Run: Hashable, Sendable {
        package var text: String
        package var style: Style

        package init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }
    }

    package var runs: [Run]

    package init(_ runs: [Run] = []) { self.runs = runs }

    package init(_ text: String, _ style: Style = .plain) { runs = text.isEmpty ? [] : [Run(text, style)] }

    /// How many cells the text takes.
    package var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

    package var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

    package mutating func append(_ text: String, _ style: Style = .plain) { runs.append(Run(text, style)) }

    package static func + (left: StyledText, right: StyledText) -> StyledText { StyledText(left.runs + right.runs) }

    package static func += (left: inout StyledText, right: StyledText) { left.runs += right.runs }
}

extension StyledText: ExpressibleByStringLiteral {
    package init(stringLiteral value: String) { self.init(value) }
}

extension StyledText {
    /// The same text with the colours and attributes of `style` where a run has none of its own.
    package func defaulting(to style: Style) -> StyledText {
        StyledText(runs.map { Run($0.text, $0.style.defaulting(to: style)) })
    }
}
