/// Texts of `--help`, made of the tables of options.
enum HelpText {
    /// Columns of the narrowest terminal that the dashboard is made for.
    private static let width = 80

    /// Help of a subcommand.
    static func text(of interface: CommandInterface) -> String {
        let paragraphs = [
            forms(interface.forms), paragraph(interface.introduction), table(interface.options),
            paragraph(interface.notes),
        ]
        return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// Help of the program: its dashboard's options and a line for each subcommand.
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

    /// Two columns, of which the second is wrapped within its own.
    private static func aligned(_ rows: [(left: String, right: String)], indent: String) -> [String] {
        let column = (rows.map(\.left.count).max() ?? 0) + 2
        return rows.flatMap { row in
            guard !row.right.isEmpty else { return [indent + row.left] }
            let lines = row.right.wrapped(to: width - column - indent.count)
            let first = row.left + String(repeating: " ", count: column - row.left.count)
            return lines.enumerated().map { index, line in
                indent + (index == 0 ? first : String(repeating: " ", count: column)) + line
            }
        }
    }
}
