import Datasets
import Testing

/// Tables whose columns are to be those that a model learnt.
@Suite struct DatasetArrangingTests {
    private func read(_ text: String) throws -> Dataset {
        try CSVReader.read(Array(text.utf8), file: "t.csv", options: CSVOptions(), fields: .entry)
    }

    private func message(_ text: String) throws -> String {
        let learnt = try read(
            "a,colour,t\n" + (0..<12).map { "\($0).5,\($0 % 2 == 0 ? "red" : "blue"),\($0 % 3)\n" }.joined())
        let none = FeatureScaling(.none, fittedTo: learnt.features, width: learnt.featureCount)
        let signature = ModelSignature(
            inputShape: learnt.inputShape, kind: learnt.kind, featureNames: learnt.featureNames, scaling: none,
            targetScaling: nil, schema: learnt.schema)
        do {
            return "\(try read(text).arranged(as: signature).featureNames)"
        } catch let error as ArrangementError {
            return error.description
        }
    }

    @Test func columnsAreFoundByTheirNames() throws {
        let moved = "colour,t,a\n" + (0..<12).map { "\($0 % 2 == 0 ? "red" : "blue"),\($0 % 3),\($0).5\n" }.joined()
        let target = moved.replacing("colour,t,a", with: "colour,label,a")
        #expect(try message(target) == #"["a", "colour=blue", "colour=red"]"#)
    }

    @Test func aTextOfAKnownColumnIsNamedAsSuch() throws {
        let rows = (0..<12).map { "\($0).5,\(["red", "blue", "pink"][$0 % 3]),\($0 % 2)\n" }.joined()
        #expect(
            try message("a,colour,t\n" + rows)
                == "the data have \"colour=pink\", which the run has not learnt; take these rows out, or train anew")
    }

    /// Columns of tables without a header have numbers.
    @Test func aColumnMoreWithoutANameHasItsNumber() throws {
        func table(_ hasMore: Bool) -> String {
            (0..<12).map { "\($0).5,\($0 * 5 % 7),\(hasMore ? "\($0 * 3 % 5)," : "")\($0 % 3)\n" }.joined()
        }
        let learnt = try read(table(false))
        let none = FeatureScaling(.none, fittedTo: learnt.features, width: learnt.featureCount)
        let signature = ModelSignature(
            inputShape: learnt.inputShape, kind: learnt.kind, featureNames: learnt.featureNames, scaling: none,
            targetScaling: nil, schema: learnt.schema)
        #expect(throws: ArrangementError.unknownColumns(["3"])) { try read(table(true)).arranged(as: signature) }
    }

    @Test func aColumnMoreIsLeftOutByItsName() throws {
        let rows = (0..<12).map {
            "\($0).5,\($0 % 2 == 0 ? "red" : "blue"),\(["u", "v", "w"][$0 * 5 % 7 % 3]),\($0 % 3)\n"
        }
        #expect(
            try message("a,colour,kind,t\n" + rows.joined())
                == "the data have the column \"kind\", which the run has not learnt; leave it out with data.ignore")
    }
}
