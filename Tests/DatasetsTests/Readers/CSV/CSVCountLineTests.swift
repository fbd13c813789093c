import Testing

@testable import Datasets

/// The first line of scikit-learn's own tables, which counts the rows and names the classes.
struct CSVCountLineTests {
    private func read(_ text: String) throws -> (data: Dataset, remarks: [String]) {
        var remarks: [String] = []
        let data = try CSVReader.read(Array(text.utf8), file: "t.csv", options: CSVOptions()) { remarks.append($0) }
        return (data, remarks)
    }

    @Test func aLineOfCountsIsPassedOver() throws {
        let (data, remarks) = try read("3,2,red,deep blue\r\n1.5,2,0\r\n3,4e1,1\r\n5,-6,1\r\n")
        #expect(data.features == [1.5, 2, 3, 40, 5, -6])
        #expect(data.targets == [0, 1, 1])
        #expect(
            remarks.first
                == "the first line counts the rows and names the classes, and is passed over: 0 is \"red\", 1 is \"deep blue\""
        )
    }

    /// The line may have as many fields as the rows, or fewer; errors count it.
    @Test func linesAreCountedWithIt() {
        #expect {
            try read("3,3,red,blue\n1,2,9,0\n3,4,z,1\n5,6,8,1\n")
        } throws: {
            "\($0)".hasPrefix("t.csv:3: column 3 holds \"z\"")
        }
    }

    @Test func ofManyClassesTheFirstAreListed() throws {
        let names = (0..<12).map { "c\($0)" }.joined(separator: ",")
        let remark = try #require(try read("2,1,\(names)\n0.5,11\n0.25,3\n").remarks.first)
        #expect(remark.hasSuffix("8 is \"c8\", 9 is \"c9\" and 2 more"))
    }

    /// The number of features must be that of the row below, which holds numbers and the index of one of the classes.
    @Test(arguments: [
        "3,1,red,blue\n1,2,7,0\n", "3,3,red,blue\n1,2,7,2\n", "3,3,red,blue\n1,x,7,0\n", "3,3,red,5\n1,2,7,0\n",
        "3,3,red,red\n1,2,7,0\n", "7,2,NA\n3,5,0\n", "7,2,red,?\n3,5,0\n",
    ])
    func otherLinesAreRows(text: String) {
        let remarks = (try? read(text + text).remarks) ?? []
        #expect(!remarks.contains { $0.contains("counts the rows") })
    }

    /// A table that is predicted piece by piece begins behind the line as well.
    @Test func streamedTablesBeginBehindIt() throws {
        let opening = try CSVOpening(Array("2,1,red,blue\n1,0\n2,1\n".utf8), file: "t.csv", .auto)
        #expect(opening.line == 2 && opening.start == 13)
    }
}
