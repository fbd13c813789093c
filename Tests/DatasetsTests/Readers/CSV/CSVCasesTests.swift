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
            message("a;t\n1,5;x\n2.5;y\n")
                == "t.csv:2: column 1 (\"a\") holds \"1,5\", a number with a decimal comma; write 1.5; "
                + "\"decimal\" says which mark is meant")
    }

    @Test func aCommaThatMayGroupDigitsIsNoDecimalMark() {
        #expect(
            message("a;t\n1,500;x\n2,500;y\n")
                == "t.csv:2: column 1 (\"a\") holds \"1,500\", a number with a comma; write 1500 if the comma groups digits, "
                + "1.500 if it is a decimal comma; \"decimal\" says which mark is meant")
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
            message("sep=:\na:t\n")
                == "t.csv:1: the line names the delimiter \":\"; allowed are a comma, a semicolon, a tab and a bar")
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
        let key = name.isEmpty ? "1" : "\"\(name)\""
        #expect(remarks[0].hasSuffix("only numbers the rows and is left out; keep it with \"keep\": [\(key)]"))
        #expect(try read("\(name),a,t\n1,5,x\n2,3,x\n4,4,y\n").data.featureNames == ["a"], "a row was dropped")
    }

    /// Whatever the numbering is called, it would be learnt by heart.
    @Test(arguments: ["Nr", "id", "INDEX", "row_id"])
    func rowNumbersAreLeftOutByTheirName(name: String) throws {
        let (data, remarks) = try read("\(name),a,t\n1,5,x\n2,3,x\n3,4,y\n")
        #expect(data.featureNames == ["a"])
        #expect(
            remarks == [
                "column 1 (\"\(name)\") only numbers the rows and is left out; keep it with \"keep\": [\"\(name)\"]"
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

    @Test(arguments: ["label", "Class", "target", "Species", "diagnosis", "y"])
    func theTargetIsFoundByItsName(name: String) throws {
        let (data, remarks) = try read("\(name),p1,p2\n0,1,2\n1,3,4\n")
        #expect(data.featureNames == ["p1", "p2"])
        #expect(data.classNames == ["0", "1"])
        #expect(remarks == ["column 1 (\"\(name)\") is what is learnt, for its name; name another with \"target\""])
        #expect(try read("\(name),p1,p2\n0,1,2\n1,3,4\n", CSVOptions(target: .named("p2"))).remarks.isEmpty)
    }

    @Test(arguments: [
        ("y,x,kind\n1,2,a\n3,4,b\n", "kind"), ("class,survived,p\n1,0,2\n3,1,4\n", "survived"),
        ("y,x1,x2\n0,2,5\n1,4,6\n", "y"), ("price,y,z\n0,2,5\n1,4,6\n", "z"),
    ])
    func aNameMayMeanSomethingElse(text: String, target: String) throws {
        #expect(try read(text).data.schema?.target.name == target)
    }

    @Test func twoSuchNamesSayNothing() throws {
        let (data, remarks) = try read("label,target,p\n0,1,2\n1,3,4\n")
        #expect(data.featureNames == ["label", "target"])
        #expect(remarks.isEmpty)
    }

    @Test(arguments: [
        "", "#N/A", "#DIV/0!", "#NV", "<NA>", "-nan", "1.#IND", "-1.#QNAN", "NaT", "None", ".", "-", "missing",
    ])
    func wordsForAMissingValue(word: String) throws {
        let text = "a,b,t\n1,5,x\n\(word),6,y\n3,7,x\n4,8,y\n"
        #expect(message(text, CSVOptions(missing: .error)).hasSuffix("leave such rows out with \"missing\": \"skip\""))
        #expect(try read(text).data.features == [1, 5, 3, 6, 3, 7, 4, 8])
        #expect(try read(text, CSVOptions(missing: .skip)).data.features == [1, 5, 3, 7, 4, 8])
    }

    @Test func noneMayBeAClass() throws {
        #expect(try read("a,t\n1,none\n2,mild\n").data.classNames == ["mild", "none"])
    }

    /// Numbers with marks in a column that agrees.
    @Test(
        arguments: [
            ("\"207,751\"", 207_751), ("\"1,5\"", 1.5), ("\"0,151\"", 0.151), ("\"1,207,751.5\"", 1_207_751.5),
            ("1 234", 1_234), ("\"1.234,5\"", 1_234.5), ("1'234", 1_234), ("$12.50", 12.5), ("12 %", 12),
            ("-1 234", -1_234), ("1.234.567", 1_234_567), ("\"1,234,567\"", 1_234_567), ("€ 7", 7), ("99 USD", 99),
            ("\"(1,250.75)\"", -1_250.75), ("-$3.50", -3.5), ("\"−2,5\"", -2.5), ("1\u{202F}234", 1_234),
        ] as [(String, Float)])
    func numbersWithMarks(text: String, value: Float) throws {
        #expect(try read("a,t\n\(text),0.5\n\(text),1.5\n").data.features == [value, value])
        #expect(try read("\(text),0.5\n\(text),1.5\n").data.features == [value, value])
    }

    @Test func commasThatMayGroupDigitsDoSoWhereCommasSeparateColumns() throws {
        let text =
            "area,rooms,price\n110.6,4,\"207,751\"\n110.9,4,\"201,689\"\n154.2,1,\"237,282\"\n"
            + (0..<20).map { "\(100 + $0).5,3,\"\(200 + $0),500\"\n" }.joined()
        let (data, remarks) = try read(text)
        #expect(data.kind == .regression(targetNames: ["price"]))
        #expect(data.targets.prefix(3) == [207_751, 201_689, 237_282])
        #expect(
            remarks == [
                "grouped digits and signs in column 3 (\"price\") are read as numbers"
            ])
        #expect(
            try read("a,price\n1,\"207,751\"\n2,\"201,689\"\n").remarks == [
                "commas in the numbers of column 2 (\"price\") group digits; if they are decimal commas, say "
                    + "\"decimal\": \"comma\""
            ])
        var options = CSVOptions()
        options.decimal = .comma
        #expect(try read("a,price\n1,\"207,751\"\n2,\"201,689\"\n", options).data.targets == [207.751, 201.689])
    }

    @Test(arguments: [
        ("a,t\n12 %,0.5\n0.1,1.5\n", "\"12 %\", a number with a sign; write 12"),
        ("a,t\n$1,0.5\n€1,1.5\n", "\"$1\", a number with a sign; write 1"),
    ])
    func columnsThatDisagreeAreRefused(text: String, words: String) {
        #expect(message(text) == "t.csv:2: column 1 (\"a\") holds \(words)")
    }

    @Test(
        arguments: [
            ("1970-01-02", 1), ("2024-02-29", 19_782), ("1969-12-31", -1), ("2024/02/29", 19_782), ("1949-01", -7_670),
            ("29.02.2024", 19_782), ("29/02/2024", 19_782), ("02-29-24", 19_782), ("31/12/1999", 10_956),
            ("1970-01-02T00:00:30", 86_430), ("1970-01-01 2:30 PM", 52_200), ("1970-01-01T12:00:00.5Z", 43_200.5),
            ("1970-01-01 02:00+02:00", 0),
        ] as [(String, Double)])
    func dates(text: String, number: Double) throws {
        let data = try read("when,a,y\n\(text),1,0.5\n\(text),2,1.5\n", kept("when")).data
        #expect(Double(data.features[0]) + (data.featureOrigins.first ?? 0) == number)
        #expect(data.featureNames == ["when", "a"])
    }

    private func kept(_ name: String) -> CSVOptions {
        var options = CSVOptions()
        options.keep = [.named(name)]
        return options
    }

    @Test(arguments: ["2023-02-29", "32.01.2024", "13/13/2024", "2024-1", "12:30", "2024-01-01 25:00", "1/2/3"])
    func noDates(text: String) throws {
        #expect(try read("when,y\n\(text),0.5\nz,1.5\n\(text),2.5\n").data.featureCount == 2)
    }

    @Test func aMonthThatCannotBeToldFromADayIsSaid() throws {
        let text = "d,y\n03/04/2024,0.5\n05/06/2024,1.5\n"
        let (data, remarks) = try read(text)
        // From March 4 to May 6, and from April 3 to June 5.
        #expect(data.features == [19_786, 19_849])
        #expect(
            remarks == [
                "column 1 (\"d\"): dates become days since 1970-01-01",
                "column 1 (\"d\"): the month is taken to come first; otherwise say \"dates\": \"day-first\"",
            ])
        var options = CSVOptions()
        options.dates = .dayFirst
        let dayFirst = try read(text, options)
        #expect(dayFirst.data.features == [19_816, 19_879] && dayFirst.remarks.count == 1)
        options.dates = .text
        #expect(try read(text, options).data.featureNames == ["d=03/04/2024", "d=05/06/2024"])
        #expect(try read("d,y\n03/04/2024,0.5\n25/06/2024,1.5\n").remarks.count == 1)
    }

    @Test func wordsForTrueAndFalseAreNumbersOrClasses() throws {
        let (data, remarks) = try read("a,smokes,t\n1,Yes,TRUE\n2,no,FALSE\n3,YES,TRUE\n")
        #expect(data.featureNames == ["a", "smokes"])
        #expect(data.features == [1, 1, 2, 0, 3, 1])
        #expect(data.classNames == ["FALSE", "TRUE"])
        #expect(remarks == ["column 2 (\"smokes\"): words such as yes and no become 1 and 0"])
        var options = CSVOptions()
        options.text = [.named("smokes")]
        #expect(
            try read("a,smokes,t\n1,yes,x\n2,no,y\n", options).data.featureNames == ["a", "smokes=no", "smokes=yes"])
        #expect(try read("a,smokes,t\n1,yes,x\n2,,y\n3,no,x\n").data.featureNames.count == 4)
    }

    @Test func missingValuesAreFilled() throws {
        let text = "a,color,t\n1,red,x\n#N/A,blue,y\n2,,x\n9,red,y\n5,red,n/a\n"
        let (data, remarks) = try read(text)
        #expect(data.featureNames == ["a", "color=(missing)", "color=blue", "color=red"])
        #expect(data.features == [1, 0, 0, 1, 2, 0, 1, 0, 2, 1, 0, 0, 9, 0, 0, 1])
        #expect(data.targets == [0, 1, 0, 1])
        #expect(
            remarks == [
                "1 missing value of column 1 (\"a\") is filled with the median; leave such rows out with "
                    + "\"missing\": \"skip\"",
                "1 missing value of column 2 (\"color\") is a category of their own; leave such rows out with "
                    + "\"missing\": \"skip\"",
                "1 row is left out, where column 3 (\"t\"), which is learnt, is missing",
            ])
        let schema = try #require(data.schema)
        #expect(schema.features[0].fill == 2)
        #expect(schema.features[1].values == .texts(["", "blue", "red"]))
    }

    @Test func theMedianIsOfTheUsedRowsAndKeepsLargeNumbers() throws {
        let data = try read("a,y\n1700000000,0.5\n1700000010,1.5\n?,2.5\n1700000001,\n1700000030,3.5\n").data
        #expect(data.features == [0, 10, 10, 30])
        #expect(data.schema?.features[0].fill == 1_700_000_010)
        #expect(try read("a,y\n1,0.5\n-,1.5\n4,2.5\n").data.features == [1, 2.5, 4])
    }

    @Test(arguments: ["-", "?", "none", "."])
    func amongTextsAMarkIsACategory(mark: String) throws {
        #expect(try read("a,t\n1,x\n2,\(mark)\n").data.classNames == [mark, "x"])
        #expect(try read("c,y\nx,0.5\n\(mark),1.5\nx,2.5\n").data.featureNames == ["c=\(mark)", "c=x"])
        #expect(try read("a,b,y\n\(mark),1,0.5\n\(mark),2,1.5\n3,3,2.5\n4,4,3.5\n").data.features.count == 8)
    }

    @Test func constantColumnsAreLeftOut() throws {
        let text = "a,b,c,t\n1,7,u,x\n2,7,u,y\n"
        let (data, remarks) = try read(text)
        #expect(data.featureNames == ["a"])
        #expect(
            remarks == [
                "columns \"b\", \"c\" have the same value in every row and are left out; keep what is left out with \"keep\""
            ])
        #expect(try read(text, kept("b")).data.featureNames == ["a", "b"])
        let pixels = try read("p,q,t\n0,5,x\n0,6,y\n", CSVOptions(image: ImageShape(width: 2, height: 1)))
        #expect(pixels.data.featureNames == ["p", "q"] && pixels.remarks.isEmpty)
    }

    @Test func textsThatHardlyRepeatAreLeftOut() throws {
        let text = "name,a,t,note\n" + (0..<20).map { "n\($0),\($0 * 7 % 20),\($0 % 2),r\($0)\n" }.joined()
        let (data, remarks) = try read(text)
        #expect(data.featureNames == ["a"])
        #expect(data.classNames == ["0", "1"])
        #expect(
            remarks == [
                "columns \"name\", \"note\" hold texts that hardly repeat and are left out; take them for categories with "
                    + "\"text\""
            ])
        var options = CSVOptions(target: .named("t"))
        options.text = [.named("name")]
        #expect(try read(text, options).data.featureCount == 21)
    }

    /// A column called label that is not learnt is named beside the one that is.
    @Test func aTargetThatIsLeftOutIsNoted() throws {
        let rows = (0..<600).map { "\($0 * 7 % 20),\($0 * $0 % 11).5,k\($0 % 300)\n" }.joined()
        let (data, remarks) = try read("a,b,label\n" + rows)
        #expect(data.kind == .regression(targetNames: ["b"]))
        #expect(
            remarks.contains(
                "column 2 (\"b\") is what is learnt, since column 3 (\"label\") holds texts that hardly repeat; learn it all "
                    + "the same with \"target\": \"label\""), "\(remarks)")
        #expect(try read("a,b,label\n" + rows, CSVOptions(target: .named("label"))).data.classNames?.count == 300)
        let empty = try read("a,b,label\n1,2.5,\n2,3.5,\n3,1.5,\n").remarks
        #expect(
            empty.contains(
                "column 2 (\"b\") is what is learnt, since column 3 (\"label\") has no values; name another with "
                    + "\"target\""), "\(empty)")
    }

    /// Of a number to predict that never changes there is nothing to learn.
    @Test func aConstantTargetIsRefused() throws {
        #expect {
            try read("a,t\n1,3.5\n2,3.5\n")
        } throws: {
            "\($0)"
                == "t.csv: column 2 (\"t\") holds 3.5 in every row, so that there is nothing to learn; name another "
                + "column to learn with \"target\""
        }
    }

    /// Of columns with decimal commas is said what else they have, and only of those that have it.
    @Test func marksBesideDecimalCommasAreNoted() throws {
        let rows = (0..<30).map { "1.2\($0 + 10),50;\($0 * 3 % 20) %;\($0 * 7 % 20);0,\($0 * 3 % 8)5\n" }.joined()
        let remarks = try read("sum;share;n;y\n" + rows).remarks
        #expect(
            remarks == [
                "commas in the numbers are decimal commas",
                "grouped digits and signs in columns \"sum\", \"share\" are read as numbers",
            ])
    }

    @Test func namesThatHardlyDifferAreNoted() throws {
        #expect(
            try read("a,t\n1,Yes\n2,yes\n3,No\n").remarks == [
                "column 2 (\"t\") has \"Yes\" and \"yes\", which differ in capitals or blanks alone; they count as different"
            ])
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

    /// Targets as large as times, whose differences a Float does not hold.
    @Test(arguments: [FeatureScaling.Method.standard, .unitRange])
    func targetsAreCentredBeforeTheyAreRounded(method: FeatureScaling.Method) throws {
        func scaled(_ start: Double) throws -> (Dataset.Split, FeatureScaling) {
            let rows = (0..<40).map { "\(Double($0) / 8),\(start + 0.25 * Double($0))" }
            let data = try read("x,y\n" + rows.joined(separator: "\n")).data
            var split = data.splitInOrder(validationFraction: 0.25)
            let scaling = split.scaleTargets(method)
            return (split, try #require(scaling))
        }
        let (late, scaling) = try scaled(1_763_596_800)
        let (early, other) = try scaled(0)
        #expect(late.training.targets == early.training.targets)
        #expect(late.validation.targets == early.validation.targets)
        #expect(scaling.offsets[0] == other.offsets[0] + 1_763_596_800 && scaling.spreads == other.spreads)
        let table = "x,y\n1,1763596800\n2,1763596801\n"
        var again = try read(table, CSVOptions(task: .regression)).data.splitInOrder(validationFraction: 0)
        let map = again.scaleTargets(method, as: scaling)
        #expect(map == scaling)
        let step = again.training.targets[1] - again.training.targets[0]
        #expect(abs(step - Float(1 / scaling.spreads[0])) < 1e-6)
    }

    @Test func unscaledTargetsAreRounded() throws {
        var split = try read("x,y\n1,1763596801\n2,1763596811.5\n").data.splitInOrder(validationFraction: 0)
        #expect(split.training.targetOrigins == [1_763_596_801])
        let map = split.scaleTargets(.none)
        #expect(map?.offsets == [0])
        #expect(split.training.targets == [1_763_596_800, 1_763_596_800] && split.training.targetOrigins.isEmpty)
    }

    @Test(arguments: [FeatureScaling.Method.none, .standardOverall, .factor(2)])
    func withoutCentresOfTheirOwnTimesAreRounded(method: FeatureScaling.Method) throws {
        var split = try read("t,y\n1763596801,0.5\n1763596811,1.5\n").data.splitInOrder(validationFraction: 0)
        let scaling = split.scaleFeatures(method)
        #expect(Double(scaling.invert(split.training.features[0], feature: 0)) == 1_763_596_800)
    }
}
