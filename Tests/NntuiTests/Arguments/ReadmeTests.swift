import Foundation
import Presets
import Testing

@testable import nntui

/// The README's tables of subcommands and options say what the program's own tables say.
@Suite struct ReadmeTests {
    private let lines: [String]

    init() throws {
        let file = URL(fileURLWithPath: #filePath + "/../../../../README.md").standardizedFileURL
        lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    }

    /// Rows of the table whose first line is given, in Markdown.
    private func rows(below header: String) throws -> [String] {
        let start = try #require(lines.firstIndex(of: header))
        return Array(lines[(start + 2)...].prefix { $0.hasPrefix("|") })
    }

    @Test func theOptionsOfTrainAreItsTable() throws {
        let table = TrainCommand.interface.options.map { "| `\($0.usage)` | \($0.help) |" }
        #expect(try rows(below: "| option | meaning |") == table)
    }

    @Test func theCommandsAreSubcommands() throws {
        let forms = Program.subcommands.flatMap { $0.interface.forms }.map {
            $0.line.replacingOccurrences(of: " [options]", with: "")
        }
        let rows = try rows(below: "| command | what it does |")
        #expect(rows.count == 12)
        for row in rows {
            let command = row.components(separatedBy: "`")[1]
            #expect(forms.contains(command), "\(command)")
        }
    }

    @Test func thePresetsAreThoseOfTheCatalogue() throws {
        let names = PresetCatalog.names
        #expect(lines.contains { $0.hasSuffix("lists all \(names.count).") })
        let start = try #require(lines.firstIndex(of: "## Presets"))
        let list = lines[start...].prefix { !$0.hasPrefix("A preset is") }.dropFirst(3).joined(separator: "\n")
        let quoted = list.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        #expect(quoted.sorted() == names.sorted())
    }
}
