import TestSupport
import Testing

/// A table from the file alone, with the built program.
@Suite struct TableTests {
    private let folder = TemporaryFolder()

    private func write(_ name: String, _ target: (Int) -> String) throws -> String {
        let rows = (0..<60).map { "\($0 % 7),\($0 % 5),\(target($0))" }
        try folder.write((["width,length,kind"] + rows).joined(separator: "\n"), to: name)
        return folder.file(name)
    }

    @Test func inspectSaysWhatATableIs() throws {
        let result = try Shell.nntui("inspect", write("flowers.csv") { ["red", "blue"][$0 % 2] })
        #expect(result.status == 0 && result.errors.isEmpty)
        #expect(result.output.contains("flowers.csv: 60 rows"))
        #expect(result.output.contains("3  kind    category   target   every value is a text\n"))
        #expect(result.output.contains("  blue  30  50.0%\n  red   30  50.0%\n"))
        let json = try Shell.nntui("inspect", folder.file("flowers.csv"), "--target", "width", "--json")
        #expect(json.status == 0 && json.output.hasPrefix("{") && json.output.contains(#""target":1"#))
    }

    @Test func inspectNamesWhatCannotBeLearnt() throws {
        let broken = try Shell.nntui("inspect", write("gaps.csv") { $0 == 9 ? "" : "red" })
        #expect(
            broken.status == 2 && broken.errors.contains("gaps.csv: column 3 (\"kind\") holds only \"red\""),
            "\(broken.errors)")
        let empty = try Shell.nntui("inspect", folder.file("gaps.csv"), "--set", "data.missing=error")
        #expect(empty.status == 2 && empty.errors.contains("gaps.csv:11: column 3 (\"kind\")"), "\(empty.errors)")
        #expect(broken.output.contains("gaps.csv: 60 rows"))
        for result in [try Shell.nntui("inspect"), try Shell.nntui("inspect", folder.file("none.csv"))] {
            #expect(result.status == 2 && result.output.isEmpty && result.errors.hasPrefix("nntui: "))
        }
    }

    @Test func aFileIsEnoughToTrain() throws {
        let path = try write("prices.csv") { "\(1_000 + 10 * ($0 % 7) - 5 * ($0 % 5))" }
        let result = try Shell.nntui("train", path, "--set", "data.task=regression")
        #expect(result.status == 0 && result.output.hasPrefix("prices: 1,000 steps, loss "), "\(result.errors)")
        #expect(result.output.contains(", R² 0.9") || result.output.contains(", R² 1.000"), "\(result.output)")
        let shown = try Shell.nntui("presets", "show", path)
        #expect(shown.status == 0 && shown.output.contains(#""file": "prices.csv""#))
    }
}
