import Datasets
import Testing

/// Tables that are compressed, as people send them.
struct PackedTableTests {
    private let table = Array("a,b\n1,x\n2,y\n".utf8)

    private func zip(_ files: [(name: String, file: [UInt8])]) -> [UInt8] { NPYFile.archive(files, suffix: "") }

    private func message(_ bytes: [UInt8]) -> String {
        do {
            return String(decoding: try PackedTable.expanded(bytes, file: "t.zip"), as: UTF8.self)
        } catch {
            return "\(error)"
        }
    }

    @Test func oneTableInAnArchive() {
        #expect(message(table) == "a,b\n1,x\n2,y\n")
        #expect(message(zip([("t", table)])) == "a,b\n1,x\n2,y\n")
        // A Mac and a careful author add files of their own.
        let others = [("README.md", [1]), ("__MACOSX/._t.csv", [2]), ("d/.DS_Store", [3])] as [(String, [UInt8])]
        #expect(message(zip(others + [("d/t.CSV", table)])) == "a,b\n1,x\n2,y\n")
    }

    /// Python 3.11.7, `gzip.compress(b"a,b\n1,x\n2,y\n", mtime=0)`.
    @Test func gzippedTables() throws {
        let bytes = Bytes.hex("1f8b08000000000002034bd449e232d4a9e032d2a9e40200c2967e9d0c000000")
        #expect(message(bytes) == "a,b\n1,x\n2,y\n")
        let data = try CSVReader.read(bytes, file: "t.csv.gz")
        #expect(data.features == [1, 2] && data.classNames == ["x", "y"])
        let error = #expect(throws: CSVError.self) { try CSVReader.read(Array(bytes.dropLast(9)), file: "t.csv.gz") }
        #expect(
            error?.description
                == "t.csv.gz: the compressed data break off here; the file was cut off, so copy it again")
    }

    @Test func severalTablesOrNone() {
        #expect(
            message(zip([("a.csv", table), ("b.csv", table)]))
                == "t.zip: there are 2 tables in this archive: a.csv, b.csv; unpack it, and name one of them")
        #expect(
            message(zip([("a.doc", table), ("b", table)]))
                == "t.zip: there is no table in this archive, whose name would end in .csv, .tsv or .txt; it holds a.doc, b"
        )
    }

    /// Other formats are named by the reader of tables.
    @Test func archivesOfOtherFormatsStayAsTheyAre() throws {
        let workbook = zip([("xl/workbook.xml", table)])
        #expect(try PackedTable.expanded(workbook, file: "t.xlsx") == workbook)
        #expect(throws: CSVError.self) { try CSVReader.read(workbook, file: "t.xlsx") }
    }
}
