import Datasets
import Testing

struct GeneratorTests {
    @Test(arguments: Generator.all.map(\.name))
    func theSeedDecides(name: String) throws {
        let hasNoise = try Generator.named(name).parameters.contains { $0.key == "noise" }
        let parameters = hasNoise ? ["count": 40.0, "noise": 0.2] : ["count": 40.0]
        let data = try Generator.dataset(name, parameters: parameters, seed: 7)
        #expect(data.count == 40)
        #expect(data.features.allSatisfy { $0.isFinite })
        #expect(try Generator.dataset(name, parameters: parameters, seed: 7) == data)
        #expect(try Generator.dataset(name, parameters: parameters, seed: 8) != data)
    }

    @Test(arguments: Generator.all.map(\.name))
    func defaultsLieInTheirRanges(name: String) throws {
        let generator = try Generator.named(name)
        let defaults = Dictionary(uniqueKeysWithValues: generator.parameters.map { ($0.key, $0.defaultValue) })
        #expect(try generator.dataset(seed: 1) == generator.dataset(defaults, seed: 1))
    }

    @Test(arguments: Generator.all.map(\.name))
    func bothEndsOfEachRangeWork(name: String) throws {
        let generator = try Generator.named(name)
        for parameter in generator.parameters where parameter.key != "count" {
            for value in [parameter.allowed.lowerBound, parameter.allowed.upperBound] {
                let data = try generator.dataset([parameter.key: value, "count": 20], seed: 0)
                #expect(data.features.allSatisfy { $0.isFinite } && data.targets.allSatisfy { $0.isFinite })
            }
        }
    }

    @Test(arguments: ["moons", "circles", "xor", "spirals", "blobs"])
    func classesTakeTurns(name: String) throws {
        let data = try Generator.dataset(name, parameters: ["count": 24], seed: 0)
        let classes = try #require(data.classNames).count
        for label in 0..<classes { #expect(data.targets.count { $0 == Float(label) } == 24 / classes) }
    }

    @Test func rowsDoNotDependOnHowManyThereAre() throws {
        let few = try Generator.dataset("blobs", parameters: ["count": 10], seed: 5)
        let many = try Generator.dataset("blobs", parameters: ["count": 1_000], seed: 5)
        #expect(Array(many.features[..<20]) == few.features)
    }

    @Test func noiseHasTheDeviationThatIsAskedFor() throws {
        let parameters = ["count": 20_000.0, "noise": 0.5, "radius": 0]
        let data = try Generator.dataset("blobs", parameters: parameters, seed: 9)
        let scaling = FeatureScaling(.standard, fittedTo: data.features, width: 2)
        for axis in 0..<2 {
            #expect(abs(scaling.offsets[axis]) < 0.02)
            #expect(abs(scaling.spreads[axis] - 0.5) < 0.02)
        }
    }
}
