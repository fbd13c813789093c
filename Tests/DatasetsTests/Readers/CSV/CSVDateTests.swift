import Datasets
import Testing

/// Dates with names of months, dates of a new table, and dates in the last column.
struct CSVDateTests {
    private func read(_ text: String) throws -> (data: Dataset, remarks: [String]) {
        var remarks: [String] = []
        let data = try CSVReader.read(Array(text.utf8), file: "t.csv", fields: .option) { remarks.append($0) }
        return (data, remarks)
    }

    private func days(_ data: Dataset) -> [Double] {
        data.features.map { Double($0) + (data.featureOrigins.first ?? 0) }
    }

    /// Python's `date(2024, 3, 12).toordinal() - date(1970, 1, 1).toordinal()` is 19794.
    @Test(arguments: [
        "12 Mar 2024", "12-Mar-24", "12-mar-2024", "12. March 2024", "March 12, 2024", "MAR 12 2024", "Mar. 12, 2024",
        "12th March 2024", "2024-Mar-12", "12/Mar/2024",
    ])
    func monthsMayHaveNames(date: String) throws {
        let (data, remarks) = try read("day;y\n\"\(date)\";0.5\n1 Sept 1999;1.5\nApril 3, 2025;2.5\nMay 2024;3.5\n")
        #expect(days(data) == [19_794, 10_835, 20_181, 19_844])
        #expect(remarks == ["column 1 (\"day\"): dates become days since 1970-01-01"])
    }

    @Test func namesMayStandBeforeTimes() throws {
        let (data, remarks) = try read(
            "day;y\n12 Mar 2024 14:30;0.5\n12-Mar-2024 14:31;1.5\nMarch 13, 2024 00:00;2.5\n")
        #expect(days(data).map { $0 - 19_794 * 86_400 } == [52_200, 52_260, 86_400])
        #expect(remarks == ["column 1 (\"day\"): dates and times become seconds since 1970-01-01"])
    }

    @Test(arguments: ["31 Feb 2024", "March 2024 5", "12 Marsh 2024", "12 Mar", "Mar 45", "5 Mar 245", "Marathon 2024"])
    func whatIsNoDateIsAText(text: String) throws {
        let (data, _) = try read("day,y\n\(text),0.5\n12 Mar 2024,1.5\n\(text),2.5\n")
        #expect(data.featureNames.count == 2)
    }

    /// A month is a name where there are numbers below it.
    @Test func monthsMayBeNamesOfColumns() throws {
        let (data, _) = try read("Jan 2024,Feb 2024,2024-03\n1,5,0.5\n2.5,6,1.5\n4,8,2.5\n")
        #expect(data.featureNames == ["Jan 2024", "Feb 2024"] && data.count == 3)
    }

    private func message(_ text: String, _ learnt: String) throws -> String {
        let schema = try #require(try read(learnt).data.schema)
        let bytes = Array(text.utf8)
        do {
            let parser = try TableParser(.init(whole: bytes), file: "new.csv", schema: schema, wantsTarget: false)
            return "\(try parser.rows(in: bytes, line: 1, isFirst: true).features)"
        } catch {
            return "\(error)"
        }
    }

    /// The order of day and month is that which was learnt; dates whose order is plain have any.
    @Test func datesThatContradictTheirColumnAreNamed() throws {
        let days = "day,y\n02/01/1970,0.5\n15/01/1970,1.5\n04/01/1970,2.5\n"
        #expect(try message("day\n05/01/1970\n1970-01-07\n08.01.1970\n9 Jan 1970\n", days) == "[4.0, 6.0, 7.0, 8.0]")
        #expect(
            try message("day\n05/01/1970\n01/31/1970\n", days)
                == "new.csv:3: column 1 (\"day\") holds \"01/31/1970\", which is no day if the day comes first, as in the "
                + "table that was learnt; write dates with the year first, such as 2024-12-31")
        let months = days.replacing("15/01", with: "01/15")
        #expect(try message("day\n31/01/1970\n", months).contains("if the month comes first"))
        let years = "day,y\n1970-01-02,0.5\n1970-01-03,1.5\n1970-01-04,2.5\n"
        #expect(try message("day\n31/01/1970\n", years) == "[30.0]")
        #expect(
            try message("day\n02/01/1970\n", years)
                == "new.csv:2: column 1 (\"day\") holds \"02/01/1970\", where day and month could be exchanged; "
                + "write dates with the year first, such as 2024-12-31")
    }

    /// A word or a day that does not exist among dates makes a column of texts, which is said.
    @Test(arguments: ["soon", "2024-02-30"]) func whatKeepsAColumnFromBeingDatesIsNamed(text: String) throws {
        func table(_ third: String) -> String {
            "d,t\n" + (0..<20).map { "\($0 == 3 ? third : "2024-01-\(10 + $0)"),\($0 * 7 % 20).5\n" }.joined()
        }
        #expect(
            try read(table(text)).remarks.contains(
                "column 1 (\"d\") holds dates, but also \"\(text)\", so that it is taken for texts; correct what is no date, or "
                    + "empty it where the date is not known"))
        #expect(try !read(table("")).remarks.contains { $0.contains("taken for texts") })
    }

    @Test(arguments: ["18322", "1970-02-31", "soon", "1,5"]) func whatIsNoDateIsNamed(text: String) throws {
        let years = "day,y\n1970-01-02,0.5\n1970-01-03,1.5\n1970-01-04,2.5\n"
        #expect(
            try message("day\n\"\(text)\"\n", years)
                == "new.csv:2: column 1 (\"day\") holds \"\(text)\", where a date belongs; write one with the year first, "
                + "such as 2024-12-31")
    }

    @Test func aLastColumnOfDatesIsNotLearnt() throws {
        let (data, remarks) = try read("a,kind,day\n1,x,2024-01-05\n2,y,2024-01-06\n5,x,2024-01-09\n")
        #expect(data.classNames == ["x", "y"])
        #expect(
            remarks.contains(
                "column 2 (\"kind\") is what is learnt, since column 3 (\"day\") holds dates; "
                    + "name another with --set data.target=…"))
        var options = CSVOptions()
        options.target = .named("day")
        let named = try CSVReader.read(
            Array("a,day\n1,2024-01-05\n2,2024-01-06\n5,2024-01-09\n".utf8), file: "t.csv", options: options)
        #expect(named.featureNames == ["a"])
    }

    @Test func aLastColumnOfIdentifiersIsNotLearnt() throws {
        let (data, remarks) = try read("a,kind,customer_id\n1,x,1007\n2,y,1003\n5,x,1001\n")
        #expect(data.classNames == ["x", "y"])
        #expect(
            remarks.contains(
                "column 2 (\"kind\") is what is learnt, since column 3 (\"customer_id\") looks like an identifier; "
                    + "name another with --set data.target=…"))
    }

    @Test func datesAloneAreNotLearnt() {
        #expect {
            try read("from,to\n2024-01-05,2024-01-08\n2024-01-06,2024-02-01\n2024-01-07,2024-03-05\n")
        } throws: {
            "\($0)"
                == "t.csv: column 2 (\"to\"), which would be learnt since it is the last, holds dates; name the column to "
                + "learn with --set data.target=…"
        }
    }
}

/// Single quotation marks around texts.
struct CSVSingleQuotesTests {
    private static let text = "'size','kind','y'\n1,'red','a'\n2,'it''s','b'\n4,?,'a'\n"

    @Test func theyAreNoPartOfTheTexts() throws {
        var remarks: [String] = []
        let data = try CSVReader.read(Array(Self.text.utf8), file: "t.csv") { remarks.append($0) }
        #expect(data.featureNames == ["size", "kind=?", "kind=it''s", "kind=red"] && data.classNames == ["a", "b"])
        #expect(
            remarks == ["single quotation marks around the texts of columns \"kind\", \"y\" are no part of them"])
    }

    @Test func someOfThemArePartOfTheTexts() throws {
        let data = try CSVReader.read(Array("a,y\n'x',1.5\nx,2.5\n'x',3.5\n".utf8), file: "t.csv")
        #expect(data.featureNames == ["a='x'", "a=x"])
    }

    @Test(arguments: ["'size','kind','y'\n7,'red','b'\n", "kind,size,y\nred,7,b\n"])
    func newTablesMayHaveThemOrNot(text: String) throws {
        let schema = try #require(try CSVReader.read(Array(Self.text.utf8), file: "t.csv").schema)
        let bytes = Array(text.utf8)
        let parser = try TableParser(.init(whole: bytes), file: "new.csv", schema: schema, wantsTarget: true)
        let rows = try parser.rows(in: bytes, line: 1, isFirst: true)
        #expect(rows.features == [7, 0, 0, 1] && rows.targets == [1] && rows.unknownCount == 0)
    }
}
