import Datasets
import Testing

/// What the examples of a table have that makes figures mislead.
@Suite struct DataTraitsTests {
    private func traits(_ text: String, _ options: CSVOptions = CSVOptions()) throws -> DataTraits {
        DataTraits(try CSVReader.read(Array(text.utf8), file: "t.csv", options: options, fields: .entry))
    }

    /// Returns a table of sixty rows with a feature, one that says nothing, and a target.
    private func table(_ feature: (Int) -> Double, _ target: (Int) -> String) -> String {
        "a,b,t\n" + (0..<60).map { "\(feature($0)),\($0 * 7 % 11),\(target($0))\n" }.joined()
    }

    @Test func aRareClassIsKnown() throws {
        let rare = try traits(table({ Double($0 * 5 % 17) }, { $0 < 2 ? "yes" : "no" })).rareClass
        #expect(rare == DataTraits.ClassShare(name: "yes", count: 2, total: 60))
        #expect(try traits(table({ Double($0 * 5 % 17) }, { $0 < 3 ? "yes" : "no" })).rareClass == nil)
        #expect(try traits(table({ Double($0 * 5 % 17) }, { "\($0).5" })).rareClass == nil)
    }

    @Test func aFeatureThatTellsTheClassIsKnown() throws {
        #expect(try traits(table({ Double($0) / 3 }, { $0 < 25 ? "x" : $0 < 40 ? "y" : "z" })).tellingFeature == "a")
        #expect(try traits(table({ Double($0) / 3 }, { $0 < 25 || $0 > 40 ? "x" : "y" })).tellingFeature == nil)
        // Row 25 has the value of row 24, and another class.
        #expect(try traits(table({ Double($0 == 25 ? 24 : $0) / 3 }, { $0 < 25 ? "x" : "y" })).tellingFeature == nil)
    }

    @Test func aFeatureThatTellsTheNumberIsKnown() throws {
        #expect(try traits(table({ 0.5 - 3 * Double($0 * $0) }, { "\($0 * $0 + 2)" })).tellingFeature == "a")
        #expect(try traits(table({ Double($0 * 5 % 17) }, { "\($0 * $0 + 2)" })).tellingFeature == nil)
    }

    /// A single pixel may tell pictures apart, and means nothing by itself.
    @Test func nothingIsSaidOfPixels() throws {
        let text = table({ Double($0) / 3 }, { $0 < 25 ? "x" : "y" })
        var options = CSVOptions()
        #expect(try traits(text, options).tellingFeature == "a")
        options.image = ImageShape(width: 2, height: 1)
        #expect(try traits(text, options).tellingFeature == nil)
    }

    /// Thirty rows are the fewest; examples that are no table have no features with a meaning.
    @Test func littleIsSaidOfFewRowsOrOtherData() throws {
        let rows = (0..<29).map { "\($0).5,\($0 < 9 ? "x" : "y")\n" }.joined()
        #expect(try traits("a,t\n" + rows).tellingFeature == nil)
        let spread = (0..<40).map { Float($0) }
        let data = Dataset(
            features: spread, featureNames: ["a"], targets: spread, kind: .regression(targetNames: ["t"]))
        #expect(DataTraits(data) == DataTraits())
    }
}
