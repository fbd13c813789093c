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
        #expect(
            try traits(table({ Double($0) / 3 }, { $0 < 25 ? "x" : $0 < 40 ? "y" : "z" })).tellingFeatures == [
                feature(.all)
            ])
        #expect(try traits(table({ Double($0) / 3 }, { $0 < 25 || $0 > 40 ? "x" : "y" })).tellingFeatures == [])
    }

    /// A threshold is right for all rows but one of sixty, and for all but two.
    @Test func aFeatureThatDecidesNearlyAllRowsIsKnown() throws {
        func found(_ wrong: ClosedRange<Int>) throws -> [TellingFeature] {
            try traits(table({ Double($0) / 3 }, { ($0 < 25) != wrong.contains($0) ? "x" : "y" })).tellingFeatures
        }
        #expect(try found(12...12) == [feature(.classes(59.0 / 60))])
        #expect(try found(12...13) == [])
        // Row 25 has the value of row 24, and another class.
        let text = table({ Double($0 == 25 ? 24 : $0) / 3 }, { $0 < 25 ? "x" : "y" })
        #expect(try traits(text).tellingFeatures == [feature(.classes(59.0 / 60))])
        // Always answering the commonest class is nearly as good.
        let common = table({ Double($0) / 3 }, { $0 < 4 && $0 != 2 ? "x" : "y" })
        #expect(try traits(common).tellingFeatures == [])
    }

    private func feature(_ telling: TellingFeature.Telling) -> TellingFeature {
        TellingFeature(name: "a", column: "\"a\"", telling: telling)
    }

    @Test func aFeatureThatTellsTheNumberIsKnown() throws {
        #expect(
            try traits(table({ 0.5 - 3 * Double($0 * $0) }, { "\($0 * $0 + 2)" })).tellingFeatures == [feature(.all)])
        // A logarithm rises with its number.
        #expect(try traits(table({ Double($0 * $0) }, { "\($0 * $0 * $0).5" })).tellingFeatures == [feature(.all)])
        #expect(try traits(table({ -Double($0 * $0) }, { "\($0 * $0 * $0).5" })).tellingFeatures == [feature(.all)])
        #expect(try traits(table({ Double($0 * $0 % 100) }, { "\($0 * $0 * $0).5" })).tellingFeatures == [])
        #expect(try traits(table({ Double($0 * 5 % 17) }, { "\($0 * $0 + 2)" })).tellingFeatures == [])
    }

    /// R² = 1 − 12 d² / (60² − 1 + 12 d²) for ranks of sixty rows that are off by d up and down in turn.
    @Test func aFeatureThatNearlyTellsTheNumberIsKnown() throws {
        func fit(_ error: Double) throws -> [TellingFeature] {
            let text = table({ Double($0) }, { "\(Double($0) + ($0 % 2 == 0 ? error : -error) + 0.25)" })
            return try traits(text).tellingFeatures
        }
        let found = try fit(0.75)
        guard case .line(let share) = try #require(found.first).telling, found.count == 1 else {
            Issue.record("found \(found)")
            return
        }
        #expect(abs(share - (1 - 12 * 0.5625 / (3_599 + 12 * 0.5625))) < 1e-4)
        #expect(try fit(1.25) == [])
    }

    /// Categories and columns without a name are left out by what `data.ignore` takes.
    @Test func columnsAreNamedAsTheyAreLeftOut() throws {
        let category =
            "a,b,t\n" + (0..<60).map { "\($0 < 25 ? "u" : "v"),\($0 * 7 % 11),\($0 < 25 ? "x" : "y")\n" }.joined()
        #expect(
            try traits(category).tellingFeatures == [TellingFeature(name: "a=u", column: "\"a\"", telling: .all)])
        let bare = (0..<60).map { "\(Double($0) / 3),\($0 * 7 % 11),\($0 < 25 ? "x" : "y")\n" }.joined()
        #expect(
            try traits(bare).tellingFeatures == [TellingFeature(name: "column 1", column: "1", telling: .all)])
    }

    /// Categories decide the class though none of them alone does, and names that need escapes are numbers.
    @Test func categoriesThatDecideTheClassAreKnown() throws {
        let kinds = ["u", "v", "w", "z"]
        func table(_ name: String, _ target: (Int) -> String) -> String {
            "\(name),b,t\n" + (0..<60).map { "\(kinds[$0 * 7 % 4]),\($0 * 7 % 11),\(target($0))\n" }.joined()
        }
        let text = table("\"say \"\"hi\"\"\"") { $0 * 7 % 4 < 2 ? "x" : "y" }
        #expect(
            try traits(text).tellingFeatures == [TellingFeature(name: "say \"hi\"", column: "1", telling: .all)])
        let nearly = table("a") { ($0 * 7 % 4 < 2) == ($0 != 5) ? "x" : "y" }
        #expect(
            try traits(nearly).tellingFeatures
                == [TellingFeature(name: "a", column: "\"a\"", telling: .classes(59.0 / 60))])
        #expect(try traits(table("a") { "\($0 / 3 % 2)" }).tellingFeatures == [])
    }

    /// Where nothing else would remain, nothing is left out.
    @Test func theOnlyFeatureIsNotNamed() throws {
        #expect(try traits("a,t\n" + (0..<60).map { "\($0).5,\(3 * $0).5\n" }.joined()).tellingFeatures == [])
    }

    /// A single pixel may tell pictures apart, and means nothing by itself.
    @Test func nothingIsSaidOfPixels() throws {
        let text = table({ Double($0) / 3 }, { $0 < 25 ? "x" : "y" })
        var options = CSVOptions()
        #expect(try traits(text, options).tellingFeatures == [feature(.all)])
        options.image = ImageShape(width: 2, height: 1)
        #expect(try traits(text, options).tellingFeatures == [])
    }

    /// Thirty rows are the fewest; examples that are no table have no features with a meaning.
    @Test func littleIsSaidOfFewRowsOrOtherData() throws {
        let rows = (0..<29).map { "\($0).5,\($0 < 9 ? "x" : "y")\n" }.joined()
        #expect(try traits("a,t\n" + rows).tellingFeatures == [])
        let spread = (0..<40).map { Float($0) }
        let data = Dataset(
            features: spread, featureNames: ["a"], targets: spread, kind: .regression(targetNames: ["t"]))
        #expect(DataTraits(data) == DataTraits())
    }
}
