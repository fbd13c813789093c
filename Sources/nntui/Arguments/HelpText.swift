import TUI
import Text

/// Texts of `--help`, generated from the tables of options.
enum HelpText {
    /// Width in columns, that of a classic terminal.
    private static let width = 80

    /// Returns the help of a subcommand.
    static func text(of interface: CommandInterface) -> String {
        let paragraphs = [
            forms(interface.forms), paragraph(interface.introduction), table(interface.options),
            paragraph(interface.notes),
        ]
        return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// Returns the help of the program: the dashboard's options and a line for each subcommand.
    static func program(dashboard: CommandInterface, subcommands: [CommandInterface]) -> String {
        let forms =
            dashboard.forms
            + subcommands.map {
                .init(line: $0.forms[0].line.replacing("[options]", with: "…"), meaning: $0.summary)
            }
        let paragraphs = [
            [dashboard.introduction], Self.forms(forms), ["options of the dashboard:"] + table(dashboard.options),
            paragraph(dashboard.notes),
        ]
        return paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private static func forms(_ forms: [CommandInterface.Form]) -> [String] {
        let lines = aligned(forms.map { ($0.line, $0.meaning) }, indent: "       ")
        return ["usage: " + (lines.first ?? "").dropFirst(7)] + lines.dropFirst()
    }

    private static func table(_ options: [any DeclaredOption]) -> [String] {
        aligned(options.map { ($0.usage, $0.help) }, indent: "  ")
    }

    private static func paragraph(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\n").flatMap { String($0).wrapped(to: width) }
    }

    /// Returns lines in two columns, the second one wrapped.
    private static func aligned(_ rows: [(left: String, right: String)], indent: String) -> [String] {
        let column = (rows.map(\.left.count).max() ?? 0) + 2
        return rows.flatMap { row in
            guard !row.right.isEmpty else { return [indent + row.left] }
            let lines = row.right.wrapped(to: width - column - indent.count)
            let first = ColumnFormat.trailing(row.left, column)
            return lines.enumerated().map { index, line in
                indent + (index == 0 ? first : String(repeating: " ", count: column)) + line
            }
        }
    }
}
