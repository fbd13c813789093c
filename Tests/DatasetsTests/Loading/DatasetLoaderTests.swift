import Datasets
import Testing

struct DatasetLoaderTests {
    private struct Refused: Error {}

    @Test func generatorsNeedNoFile() throws {
        let source = DataSource.generator(name: "moons", parameters: ["count": 12, "noise": 0.1])
        let data = try DatasetLoader.load(source, resolve: { _ in throw Refused() }, seed: 4)
        #expect(try data == Generator.dataset("moons", parameters: ["count": 12, "noise": 0.1], seed: 4))
    }

    @Test func filesComeFromTheResolver() throws {
        let source = DataSource.csv(file: "pets.csv", options: CSVOptions())
        let data = try DatasetLoader.load(
            source, resolve: { Array("a,b\n1,\($0)\n2,y\n".utf8) }, seed: 0)
        #expect(data.classNames == ["pets.csv", "y"])
    }

    @Test func theResolversErrorIsPassedOn() {
        let source = DataSource.csv(file: "pets.csv", options: CSVOptions())
        #expect(throws: Refused.self) { try DatasetLoader.load(source, resolve: { _ in throw Refused() }, seed: 0) }
    }

    @Test func theFileIsNamedInErrors() {
        let source = DataSource.csv(file: "pets.csv", options: CSVOptions())
        #expect(throws: CSVError.self) { try DatasetLoader.load(source, resolve: { _ in [] }, seed: 0) }
    }
}
