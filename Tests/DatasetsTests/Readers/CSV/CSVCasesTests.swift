import Datasets
import Testing

/// Tables as spreadsheets and data frames write them.
struct CSVCasesTests {
    private func read(
        _ text: String, _ options: CSVOptions = CSVOptions()
    ) throws -> (data: Dataset, remarks: [String]) {
        var remarks: [String] = []
        let data = try CSVReader.read(Array(text.utf8), file: "t.csv", options: options) { remarks.append($0) }
        return (data, remarks)
    }

    private func message(_ text: String, _ options: CSVOptions = CSVOptions()) -> String {
        do { return "\(try read(text, options).data.features)" } catch { return "\(error)" }
    }

    @Test(arguments: [
        "\u{FEFF}breite;laenge;baum\r\n-0,15;5,26;ash\r\n1,86;3;birch\r\n",
        "sep=;\nb;l;t\n-0,15;5,26;ash\n1,86;3;birch\n",
        "-0,15;5,26;ash\n1,86;3;birch\n", "b\tl\tt\n-0,15\t5,26\tash\n1,86\t3\tbirch\n",
    ])
    func decimalCommas(text: String) throws {
        let data = try read(text).data
        #expect(data.features == [-0.15, 5.26, 1.86, 3])
        #expect(data.classNames == ["ash", "birch"])
    }

    /// A Float holds only every 128th number of this size.
    @Test func timesWithDecimalCommasKeepTheirDifferences() throws {
        let data = try read("zeit;y\n1700000000,25;x\n1700000000,75;y\n1700000001,5;x\n").data
        #expect(data.features == [0, 0.5, 1.25] && data.featureOrigins == [1_700_000_000.25])
    }

    @Test func aCommaBesideAPointIsNoDecimalMark() {
        #expect(
            message("a;b;t\n1,5;2.5;x\n1;2;y\n")
                == "t.csv:2: column 1 (\"a\") holds \"1,5\", a number with a decimal comma; write 1.5")
    }

    @Test func aCommaThatMayGroupDigitsIsNoDecimalMark() {
        #expect(
            message("a;t\n1,500;x\n2,500;y\n")
                == "t.csv:2: column 1 (\"a\") holds \"1,500\", a number with a comma; write 1500 if the comma groups digits, "
                + "1.500 if it is a decimal comma")
    }

    @Test(arguments: ["sep=,\na,t\n1,x\n2,y\n", "\"sep=,\"\r\na,t\r\n1,x\r\n2,y\r\n", "SEP=;\na;t\n1;x\n2;y\n"])
    func theLineOfTheDelimiterIsObeyed(text: String) throws {
        #expect(try read(text, CSVOptions(delimiter: .tab)).data.features == [1, 2])
    }

    @Test(arguments: [
        ("a,b,t;\n1,2,x;\n3,4,y;\n", ["x;", "y;"]), ("1,2,x;\n3,4,y;\n", ["x;", "y;"]),
        ("Smith, J;1;x\nMiller, K;2;y\n", ["x", "y"]), ("a;t\n1,5;x\n2,25;y\n", ["x", "y"]),
    ])
    func theDelimiterIsFound(text: String, classes: [String]) throws {
        #expect(try read(text).data.classNames == classes)
    }

    @Test func linesCountFromTheFilesFirst() {
        #expect(message("sep=,\na,t\n1,x\nz,y\n3,y\n4,x\n").hasPrefix("t.csv:4: column 1 (\"a\") holds \"z\""))
        #expect(
            message("sep=|\na|t\n")
                == "t.csv:1: the line names the delimiter \"|\"; allowed are a comma, a semicolon and a tab")
    }

    @Test func aSemicolonInAFieldIsNoDelimiter() throws {
        #expect(try read("a,b\n1,x;y\n2,z\n").data.classNames == ["x;y", "z"])
        #expect(try read("a,b\n1,\"x;y\"\n2,\"y;x\"\n").data.classNames == ["x;y", "y;x"])
    }

    @Test(arguments: ["a,b,t,\n1,5,x,\n2,6,y,\n", ",a,b,t,,\n,1,5,x,,\n,2,6,y,,\n"])
    func emptyColumnsWithoutANameAreLeftOut(text: String) throws {
        let (data, remarks) = try read(text)
        #expect(data.featureNames == ["a", "b"])
        #expect(data.classNames == ["x", "y"])
        #expect(remarks.last?.hasSuffix(" has no values and is left out") == true)
        #expect(try read(text, CSVOptions(missing: .skip)).data.count == 2)
    }

    @Test(arguments: ["", "Unnamed: 0"])
    func aDataFramesRowNumbersAreLeftOut(name: String) throws {
        let (data, remarks) = try read("\(name),a,t\n0,5,x\n1,3,x\n2,4,y\n")
        #expect(data.featureNames == ["a"])
        #expect(remarks.count == 1)
        #expect(remarks[0].hasSuffix("only numbers the rows and is left out; give it another name to learn from it"))
        #expect(try read("\(name),a,t\n1,5,x\n2,3,x\n4,4,y\n").data.featureNames == ["a"], "a row was dropped")
    }

    /// Whatever the numbering is called, it would be learnt by heart.
    @Test(arguments: ["Nr", "id", "INDEX", "row_id"])
    func rowNumbersAreLeftOutByTheirName(name: String) throws {
        let (data, remarks) = try read("\(name),a,t\n1,5,x\n2,3,x\n3,4,y\n")
        #expect(data.featureNames == ["a"])
        #expect(
            remarks == [
                "column 1 (\"\(name)\") only numbers the rows and is left out; give it another name to learn from it"
            ])
    }

    /// They may mean something, such as a time.
    @Test func numbersInOrderUnderAnotherNameAreNoted() throws {
        let rows = (1...10).map { "\($0),\($0 * 7 % 10),\($0 % 2)\n" }
        let (data, remarks) = try read("week,a,t\n" + rows.joined())
        #expect(data.featureNames == ["week", "a"])
        #expect(
            remarks == [
                "column 1 (\"week\") numbers the rows; unless there is more to it, leave it out with \"ignore\": [\"week\"]"
            ])
        #expect(try read("week,a,t\n" + rows.dropLast().joined()).remarks.isEmpty)
        #expect(try read("week,a,t\n" + rows.joined(), CSVOptions(ignore: [.named("week")])).remarks.isEmpty)
    }

    @Test(arguments: ["id", "patient_id", "Customer ID"])
    func identifiersAreNoted(name: String) throws {
        let (data, remarks) = try read("\(name),a,t\n842302,5,x\n842517,3,x\n84300903,4,y\n")
        #expect(data.featureNames == [name, "a"])
        #expect(
            remarks == [
                "column 1 (\"\(name)\") looks like an identifier, which says nothing about other rows; unless there is "
                    + "more to it, leave it out with \"ignore\": [\"\(name)\"]"
            ])
    }

    /// Sodium is no missing value above numbers; a first row of data without a name stays one.
    @Test func aNameMayLookLikeAMissingValue() throws {
        let (data, _) = try read("RI,Na,kind\n1.5,13,x\n1.6,14,y\n")
        #expect(data.featureNames == ["RI", "Na"] && data.count == 2)
        #expect(try read("a,NA\nb,2\na,3\n", CSVOptions(target: .number(1), missing: .skip)).data.count == 2)
    }

    /// So a spreadsheet writes rows that were once longer than the header.
    @Test(arguments: [
        "a,b,t\n1,5,x,\n2,6,y,\n", "a;b;t\n1;5;x;;\n2;6;y;;\n", "a,b,t\n1,5,x,\n2,6,y\n", "1,5,x\n2,6,y,\"\", \n",
    ])
    func emptyFieldsBeyondTheFirstRowsAreLeftOut(text: String) throws {
        let (data, remarks) = try read(text)
        #expect(data.features == [1, 5, 2, 6] && data.classNames == ["x", "y"])
        #expect(remarks == ["rows end with empty fields that the first row does not have; they are left out"])
        #expect(try read(text, CSVOptions(missing: .skip)).data.count == 2)
    }

    @Test func aValueBeyondTheFirstRowIsNotLeftOut() {
        #expect(message("a,b,t\n1,5,x,\n2,6,y,7\n").hasPrefix("t.csv:3: the row has 4 columns, but line 1 has 3"))
        #expect(message("a,b,t\n1,5,x,,8\n2,6,y\n").hasPrefix("t.csv:2: the row has 5 columns, but line 1 has 3"))
    }

    @Test(arguments: [
        ("x,a,t\n0,5,x\n1,3,y\n", 2), ("id,a,t\n0.5,5,x\n1.5,3,y\n", 2), (",a,t\n0.5,5,x\n1.5,3,y\n", 2),
        (",a,t\n7,5,x\n3,3,y\n", 2),
        (",a,t\n1990,5,x\n1991,3,y\n", 2), (",t\n0,x\n1,y\n", 1),
    ])
    func otherNumbersStay(text: String, features: Int) throws {
        let (data, remarks) = try read(text)
        #expect(data.featureNames.count == features)
        #expect(remarks.isEmpty)
    }

    @Test(arguments: ["label", "Class", "target"])
    func theTargetIsFoundByItsName(name: String) throws {
        let (data, remarks) = try read("\(name),p1,p2\n0,1,2\n1,3,4\n")
        #expect(data.featureNames == ["p1", "p2"])
        #expect(data.classNames == ["0", "1"])
        #expect(remarks == ["column 1 (\"\(name)\") is what is learnt, for its name; name another with \"target\""])
        #expect(try read("\(name),p1,p2\n0,1,2\n1,3,4\n", CSVOptions(target: .named("p2"))).remarks.isEmpty)
    }

    @Test func twoSuchNamesSayNothing() throws {
        let (data, remarks) = try read("label,class,p\n0,1,2\n1,3,4\n")
        #expect(data.featureNames == ["label", "class"])
        #expect(remarks.isEmpty)
    }

    @Test(arguments: [
        "", "#N/A", "#DIV/0!", "#NV", "<NA>", "-nan", "1.#IND", "-1.#QNAN", "NaT", "None", ".", "-", "missing",
    ])
    func wordsForAMissingValue(word: String) throws {
        let text = "a,b,t\n1,5,x\n\(word),6,y\n3,7,x\n4,8,y\n"
        #expect(message(text).hasSuffix("fill it in, or leave such rows out with \"missing\": \"skip\""))
        #expect(try read(text, CSVOptions(missing: .skip)).data.features == [1, 5, 3, 7, 4, 8])
    }

    @Test func noneMayBeAClass() throws {
        #expect(try read("a,t\n1,none\n2,mild\n").data.classNames == ["mild", "none"])
    }

    @Test(arguments: [
        ("\"207,751\"", "a comma; write 207751 if the comma groups digits, 207.751 if it is a decimal comma"),
        ("\"1,5\"", "a decimal comma; write 1.5"), ("\"0,151\"", "a decimal comma; write 0.151"),
        ("\"1,207,751.5\"", "other marks; write 1207751.5"), ("1 234", "other marks; write 1234"),
        ("\"1.234,5\"", "other marks; write 1234.5"), ("1'234", "other marks; write 1234"),
        ("$12.50", "other marks; write 12.50"), ("12 %", "other marks; write 12"),
        ("-1 234", "other marks; write -1234"),
    ])
    func marksInNumbers(text: String, advice: String) {
        let found = text.filter { $0 != "\"" }
        let table = "a,b\n1,\(text)\n2,\(text)\n"
        #expect(message(table) == "t.csv:2: column 2 (\"b\") holds \"\(found)\", a number with \(advice)")
    }

    @Test(arguments: ["12-34", "1,2,3", "12 34", "2024.01.02", "5 apples", "3:15", "1234 567"])
    func otherTextsStayTexts(text: String) throws {
        #expect(try read("a,b\n1,\"\(text)\"\n2,z\n").data.classNames == [text, "z"].sorted())
    }

    /// A Float holds only every 128th second since 1970.
    @Test(arguments: [FeatureScaling.Method.standard, .unitRange])
    func timesAreCentredBeforeTheyAreRounded(method: FeatureScaling.Method) throws {
        func scaled(_ start: Int) throws -> (Dataset.Split, FeatureScaling) {
            let rows = (0..<40).map { "\(start + 10 * $0),\(Double($0) / 8)" }
            let data = try read("time,load\n" + rows.joined(separator: "\n")).data
            var split = data.splitInOrder(validationFraction: 0.25)
            let scaling = split.scaleFeatures(method)
            return (split, scaling)
        }
        let (late, scaling) = try scaled(1_763_596_800)
        let early = try scaled(0).0
        for (part, other) in [(late.training, early.training), (late.validation, early.validation)] {
            #expect(part.features == other.features)
            #expect(part.targets == other.targets)
        }
        #expect(scaling.offsets[0] >= 1_763_596_800)
        #expect(Double(scaling.invert(late.training.features[0], feature: 0)) == 1_763_596_800)
    }

    @Test(arguments: [FeatureScaling.Method.none, .standardOverall, .factor(2)])
    func withoutCentresOfTheirOwnTimesAreRounded(method: FeatureScaling.Method) throws {
        var split = try read("t,y\n1763596801,0.5\n1763596811,1.5\n").data.splitInOrder(validationFraction: 0)
        let scaling = split.scaleFeatures(method)
        #expect(Double(scaling.invert(split.training.features[0], feature: 0)) == 1_763_596_800)
    }
}
