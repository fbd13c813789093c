import Testing

@testable import Datasets

/// Rows that name the columns: by numbers, without a name for the first, and rows that only look like names.
struct CSVNamingTests {
    private func read(_ text: String) throws -> (data: Dataset, remarks: [String]) {
        var remarks: [String] = []
        let data = try CSVReader.read(Array(text.utf8), file: "t.csv", options: CSVOptions()) { remarks.append($0) }
        return (data, remarks)
    }

    /// pandas 3.1 writes `DataFrame([[.5, 7, "x"], [.25, 9, "y"], [.75, 8, "x"]])` so, with and without `index`.
    @Test(arguments: [",0,1,2\n0,0.5,7,x\n1,0.25,9,y\n2,0.75,8,x\n", "0,1,2\n0.5,7,x\n0.25,9,y\n0.75,8,x\n"])
    func numbersFromZeroNameTheColumns(text: String) throws {
        let (data, remarks) = try read(text)
        #expect(remarks.contains { $0.hasPrefix("the first row counts the columns from 0") } == !text.hasPrefix(","))
        #expect(data.featureNames == ["0", "1"] && data.features == [0.5, 7, 0.25, 9, 0.75, 8])
        #expect(data.classNames == ["x", "y"])
    }

    /// A single column of data, such as a series.
    @Test func aZeroNamesTheOnlyColumn() throws {
        let report = try CSVReader.inspect(Array(",0\n0,2.5\n1,1.5\n2,0.5\n".utf8), file: "t.csv")
        #expect(report.columns.map(\.name) == [nil, "0"])
    }

    @Test(arguments: ["0,1\n1,1\n2,0\n", "0,1,3\n5,1,2\n6,0,1\n", "1,2,3\n4,5,6\n7,8,10\n"])
    func otherNumbersAreValues(text: String) throws {
        #expect(try read(text).data.featureNames[0] == "column 1")
    }

    /// R 4 writes `write.table(data.frame(a = c(.5, .25), b = c(7, 9), y = c("x", "y")))` so, with each `sep` and `quote`.
    @Test(arguments: [
        "\"a\" \"b\" \"y\"\n\"1\" 0.5 7 \"x\"\n\"2\" 0.25 9 \"y\"\n", "a b y\n1 0.5 7 x\n2 0.25 9 y\n",
        "a,b,y\n1,0.5,7,x\n2,0.25,9,y\n", "a\tb\ty\n1\t0.5\t7\tx\n2\t0.25\t9\ty\n",
        "\"a\";\"b\";\"y\"\n\"1\";0,5;7;\"x\"\n\"2\";0,25;9;\"y\"\n",
    ])
    func theFirstNameMayBeMissing(text: String) throws {
        let (data, remarks) = try read(text)
        #expect(data.featureNames == ["a", "b"] && data.features == [0.5, 7, 0.25, 9])
        #expect(data.classNames == ["x", "y"])
        let remark = "the first row names all columns but the first, which is taken for the names of the rows"
        #expect(remarks.contains(remark), "\(remarks)")
    }

    /// Rows that end with an empty field, and a first row that is no header, are what they were.
    @Test func otherShortFirstRowsLackNoName() throws {
        let (data, remarks) = try read("a,b,y\n0.5,7,x,\n0.25,9,y,\n")
        #expect(data.featureNames == ["a", "b"] && data.features == [0.5, 7, 0.25, 9])
        #expect(!remarks.contains { $0.contains("names of the rows") })
        for text in [
            "1,2\n1,2,3\n4,5,6\n", "My table,2024\na,b,c\n1,2,x\n", "A,title\na,b,c\n1,2,x\n", "a\n1,2\n3,4\n",
            "a,b\nAnn,1,2\nAnn,3,4\nBob,5,6\n",
        ] {
            #expect(throws: CSVError.self) { try read(text) }
        }
    }

    /// Streams begin with the same header.
    @Test func streamsKnowTheMissingName() throws {
        let opening = try CSVOpening(Array("a b y\n1 0.5 7 x\n2 0.25 9 y\n".utf8), file: "t", .auto)
        #expect(opening.lacksFirstName && opening.delimiter == UInt8(ascii: " "))
    }

    /// A text that occurs below is no name.
    @Test func valuesAreNoNames() throws {
        let (data, _) = try read("Sat,2017-04-22 15:11,x\nSun,2017-04-23 10:00,y\nSat,2017-04-24 11:30,x\n")
        #expect(data.count == 3)
    }
}
