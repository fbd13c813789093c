import Backprop
import Presets
import TestSupport
import Testing

/// `Presets.md` names every key and every choice of a preset.
@Suite struct PresetGuideTests {
    private let guide: Guide

    init() throws { guide = try Guide("Presets.md") }

    @Test func theKeysAreThoseThatAreRead() throws {
        let rows = try guide.table("| key | value |")
        let keys = try AllowedKeys.read(PresetText.adding(#"  "unknown": 1,"#))
        #expect(rows.flatMap { Guide.words($0[0]) }.sorted() == keys.sorted())
        let data = try #require(rows.first { $0[0] == "`data`" })
        let kinds = try AllowedKeys.field("data", #""simulator": "cart-pole""#).prefix { $0 != "method" }
        #expect(Guide.words(data[1]) == Array(kinds))
    }

    private static let choices: [(field: String, names: [String])] = [
        ("layer", LayerDecoder.names), ("activation", Activation.allCases.map(\.rawValue)),
        ("loss", Loss.allCases.map(\.rawValue)), ("initializer", Initializer.names),
        ("optimizer", OptimizerConfiguration.Rule.allCases.map(\.rawValue)),
        ("schedule", Schedule.Kind.allCases.map(\.rawValue)), ("credit", CreditRule.allCases.map(\.rawValue)),
        ("clipping", Clipping.Mode.allCases.map(\.rawValue)),
    ]

    @Test func theChoicesAreComplete() throws {
        let rows = try guide.table("| field | choices |")
        #expect(rows.map { $0[0] } == Self.choices.map(\.field))
        for (row, choice) in zip(rows, Self.choices) {
            #expect(row[1].components(separatedBy: ", ").sorted() == choice.names.sorted(), "\(choice.field)")
        }
    }

    @Test(arguments: ["optimizer", "schedule", "clipping"])
    func theKeysOfObjectsAreComplete(_ field: String) throws {
        #expect(try guide.words(after: "- `\(field)` has ").sorted() == AllowedKeys.field(field).sorted())
    }

    @Test func theKeysOfLayersAreComplete() throws {
        var keys: [String: [String]] = [:]
        for row in try guide.table("| layer | its own keys |") {
            for name in row[0].components(separatedBy: ", ") { keys[name] = Guide.words(row[1]) }
        }
        for name in LayerDecoder.names {
            let own = try read(name).filter { $0 != "layer" && $0 != "repeat" }
            #expect(keys[name, default: []].sorted() == own.sorted(), "\(name)")
        }
        let plain = try #require(guide.lines.first { $0.hasPrefix("The others (") })
        let others = plain.dropFirst("The others (".count).prefix { $0 != ")" }.components(separatedBy: ", ")
        #expect(others.sorted() == LayerDecoder.names.filter { keys[$0] == nil }.sorted())
    }

    /// Returns the keys of a layer.
    private func read(_ name: String) throws -> [String] {
        let inner = name == "residual" ? #""layers": [{"layer": "flatten"}], "# : ""
        let needed = #""units": 4, "filters": 2, "kernel": 3, "size": 2, "rate": 0.1, "heads": 1, "branches": [[], []]"#
        return try AllowedKeys.read(
            PresetText.replacing(
                #""units": 4"#, by: #"    {"layer": "\#(name)", \#(inner)\#(needed), "unknown": 1},"#))
    }
}
