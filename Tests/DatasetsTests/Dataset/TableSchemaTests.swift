import Datasets
import Testing

struct TableSchemaTests {
    private let table = """
        id,born,colour,kind
        1,1700000001,red,cat
        2,1700000002,"light blue",dog
        3,1700000003,red,dog
        """

    @Test func columnsKeepTheirNamesNumbersAndMeanings() throws {
        let data = try CSVReader.read(Array(table.utf8), file: "t.csv")
        let schema = try #require(data.schema)
        #expect(schema.hasHeader)
        var born = TableSchema.Column(name: "born", number: 2, values: .numbers(origin: 1_700_000_001))
        born.fill = 1_700_000_002
        #expect(
            schema.features == [
                born,
                .init(name: "colour", number: 3, values: .texts(["light blue", "red"])),
            ])
        #expect(schema.target == .init(name: "kind", number: 4, values: .texts(["cat", "dog"])))
        #expect(schema.featureCount == data.featureCount)
    }

    @Test func partsOfATableKeepIt() throws {
        let data = try CSVReader.read(Array(table.utf8), file: "t.csv")
        var split = data.split(validationFraction: 0.3, seed: 1)
        _ = split.scaleFeatures(.standard)
        #expect(split.training.schema == data.schema)
        #expect(split.validation.schema == data.schema)
    }

    @Test func columnsWithoutAHeaderHaveNoNames() throws {
        let data = try CSVReader.read(Array("1,2,0\n3,4,1\n5,6,1\n".utf8), file: "t.csv")
        let schema = try #require(data.schema)
        #expect(schema.features.map(\.name) == [nil, nil])
        #expect(schema.target == .init(name: nil, number: 3, values: .texts(["0", "1"])))
    }
}
