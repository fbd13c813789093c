import Datasets
import Testing

/// `Data.md` names every kind of data with its keys.
@Suite struct DataGuideTests {
    private let guide: Guide

    init() throws { guide = try Guide("Data.md") }

    /// Returns the keys of a kind of data, without those of the kinds themselves.
    private func keys(_ kind: String, _ value: String) throws -> [String] {
        let allowed = try AllowedKeys.field("data", "\"\(kind)\": \"\(value)\"")
        return Array(allowed.drop { $0 != kind }.dropFirst())
    }

    @Test func everyFileHasARow() throws {
        let kinds = try AllowedKeys.field("data", #""simulator": "cart-pole""#).prefix { $0 != "simulator" }
        let rows = try guide.table("| data | preset key | what to pass |")
        #expect(rows.flatMap { Guide.words($0[1]) }.sorted() == kinds.filter { $0 != "generator" }.sorted())
    }

    @Test func theOptionsOfFilesAreComplete() throws {
        let options =
            try keys("file", "a") + keys("text", "a") + keys("recordings", "a") + keys("arrays", "a")
            + keys("pictures", "a")
        #expect(try guide.words(after: "For a CSV file, `data` may also have ") == options)
        for kind in ["names", "images"] { #expect(try keys(kind, "a").isEmpty, "\(kind)") }
    }

    @Test func theGeneratorsAreComplete() throws {
        let rows = try guide.table("| generator | its keys |")
        #expect(rows.map { Guide.words($0[0]) } == Generator.all.map { [$0.name] })
        #expect(rows.map { Guide.words($0[1]) } == Generator.all.map { $0.parameters.map(\.key) })
    }

    @Test func theSimulatorsAreComplete() throws {
        let names = EpisodeOptions.simulators
        #expect(try guide.words(after: "The simulator is ").prefix(names.count) == names[...])
        let options = try keys("simulator", names[0])
        let words = try guide.words(after: "The simulator is ")
        #expect(Array(words.dropFirst(names.count).prefix(options.count)) == options)
    }
}
