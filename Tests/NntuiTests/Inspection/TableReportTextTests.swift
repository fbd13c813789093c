import Datasets
import Testing

@testable import nntui

struct TableReportTextTests {
    private func report(_ text: String) throws -> TableReport {
        try CSVReader.inspect(Array(text.utf8), file: "t.csv")
    }

    @Test func aTableIsDescribedInEightyColumns() throws {
        let rows = (0..<10).map { "\($0).5,\($0 % 2 == 0 ? "red" : "blue"),\($0 < 6 ? "oak" : "ash")\n" }.joined()
        let text = TableReportText(file: "t.csv", report: try report("width,color,tree\n" + rows))
        #expect(
            text.lines.joined(separator: "\n") == """
                t.csv: 10 rows, 3 columns
                UTF-8, divided by commas, decimal point; the first row names the columns

                   column  taken for  use      values and why
                1  width   number     feature  0.5 to 9.5; every value is a number
                2  color   category   feature  blue, red; every value is a text
                3  tree    category   target   every value is a text

                learnt: column 3 (tree), because it is the last column that is used
                as 2 classes
                  ash  4  40.0%
                  oak  6  60.0%

                8 rows to train on and 2 kept back, as long as a preset does not say otherwise
                """)
        #expect(text.lines.allSatisfy { $0.count <= 80 })
    }

    /// A rare class is lifted in training, and both forms say so.
    @Test func weightsOfRareClassesAreSaid() throws {
        let rows = (0..<100).map { "\($0 * 7 % 13),\($0 % 25 == 0 ? "bad" : "good")\n" }
        let report = try report("a,y\n" + rows.joined())
        let lines = TableReportText(file: "t.csv", report: report).lines
        let text = lines.joined(separator: "\n")
        #expect(
            text.contains(
                """
                  good  96  96.0%
                in training the loss weighs rare classes more (mild): bad counts 1.8, good
                counts 0.97; --set class_weights=none weighs all the same
                """), "\(text)")
        #expect(TableReportJSON(file: "t.csv", report: report).line.contains(#""class_weights":"mild""#))
        let even = try self.report("a,y\n1,x\n2,z\n3,x\n4,z\n")
        #expect(!TableReportJSON(file: "t.csv", report: even).line.contains("class_weights"))
    }

    @Test func theSameAsJSON() throws {
        let line = TableReportJSON(file: "t.csv", report: try report("a,y\n1,0.5\n2,1.5\n")).line
        #expect(line.contains(#""name":"a","kind":"number","use":"feature""#))
        #expect(line.contains(#""target":2"#) && line.contains(#""training":1,"validation":1"#))
    }
}
