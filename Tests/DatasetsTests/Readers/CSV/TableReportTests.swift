import Datasets
import Testing

/// What a report says of a table, by hand.
struct TableReportTests {
    private func inspect(_ text: String, _ options: CSVOptions = CSVOptions()) throws -> TableReport {
        try CSVReader.inspect(Array(text.utf8), file: "t.csv", options: options)
    }

    @Test func everyKindIsNamed() throws {
        let report = try inspect("id,a,user_id,c,e,color,t\n1,5,70,3,,red,x\n2,7,90,3,,blue,y\n3,6,80,3,,red,x\n")
        #expect(
            report.columns.map(\.kind) == [
                .rowNumbers, .number, .identifier, .constant, .empty, .category, .category,
            ])
        #expect(
            report.columns.map(\.use) == [.leftOut, .feature, .feature, .leftOut, .leftOut, .feature, .target])
        #expect(report.columns[1].range == 5...7)
        #expect(report.rowCount == 3 && report.hasHeader && report.target == 6)
        #expect(report.targetReason == "it is the last column that is used")
    }

    @Test func theReportSaysWhatTheReaderReads() throws {
        let text = "color;b;t\nred;1,5;x\nblue;2;y\n"
        let report = try inspect(text)
        #expect(try report.outcome.get() == CSVReader.read(Array(text.utf8), file: "t.csv"))
        #expect(report.columns[0].categories == ["blue", "red"])
        #expect(report.delimiter == ";" && report.decimalMark == ",")
        #expect(!report.hasByteOrderMark)
        #expect(try inspect("\u{FEFF}a,t\n1,x\n2,y\n").hasByteOrderMark)
    }

    @Test func missingValuesAreCountedWhereTheReaderRefusesThem() throws {
        let text = "a,b,t\n1,5,x\n#N/A,6,y\n3,None,x\n,8,y\n"
        #expect(try inspect(text).columns.map(\.fill) == [2, 6, nil])
        let report = try inspect(text, CSVOptions(missing: .error))
        #expect(report.columns.map(\.missing) == [2, 1, 0])
        #expect(throws: CSVError.self) { try report.outcome.get() }
        let kept = try inspect("a,b,t\n1,5,x\n#N/A,6,y\n3,7,x\n4,8,y\n", CSVOptions(missing: .skip))
        #expect(try kept.outcome.get().count == 3)
    }

    @Test func whatIsNotPlainIsNamed() throws {
        let rows = (0..<20).map {
            "2024-01-\(10 + $0);n\($0);\($0 % 2 == 0 ? "yes" : "no");1.\(200 + $0),5;\($0 % 3)\n"
        }
        let marks = try inspect(
            "sum;share;n;part;t\n"
                + (0..<20).map { "1.2\($0 + 10),50;\($0 * 3 % 20) %;\($0 * 7 % 20);0,\($0 + 10);\($0 % 3)\n" }.joined())
        #expect(
            marks.columns.map(\.reason).prefix(4) == [
                "numbers with decimal commas, grouped digits or signs", "numbers with grouped digits or signs",
                "every value is a number", "numbers with decimal commas",
            ])
        let report = try inspect("d;name;ok;sum;t\n" + rows.joined())
        #expect(report.columns.map(\.kind) == [.date, .freeText, .yesNo, .number, .number])
        #expect(report.columns[0].range == 19_732...19_751 && report.columns[3].range == 1_200.5...1_219.5)
        #expect(
            report.columns[3].reason == "numbers with decimal commas, grouped digits or signs"
                && report.decimalMark == ",")
    }

    @Test func wordsForTrueAndFalseAreClassesOfTexts() throws {
        let report = try inspect("a,t\n" + (0..<20).map { "\($0 * 7 % 20),\($0 % 3 == 0 ? "yes" : "no")\n" }.joined())
        #expect(report.columns[1].kind == .category && report.columns[1].reason == "every value is a text")
    }

    @Test func theTargetHasItsReason() throws {
        #expect(try inspect("label,a\n0,5\n1,6\n").targetReason == "its name says so")
        let named = try inspect("a,b\n0,5\n1,6\n", CSVOptions(target: .named("a")))
        #expect(named.targetReason == "it was named" && named.target == 0)
    }

    @Test(arguments: ["", "a,b\n", "a,b\n1,\"x\n", "1,2\n3\n", "1,\0\n", String(repeating: "1,", count: 100_000)])
    func whatIsNoTableIsThrown(text: String) {
        #expect(throws: CSVError.self) { try inspect(text) }
    }
}
