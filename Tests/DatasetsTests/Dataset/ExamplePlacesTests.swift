import Testing

@testable import Datasets

struct ExamplePlacesTests {
    private let data = Dataset(
        features: [1, 2, 3, 4], featureNames: ["x"], targets: [0, 1, 0, 1],
        kind: .classification(classNames: ["a", "b"]), places: .lines([2, 3, 5, 9]))

    @Test func placesGoWithTheirRows() {
        #expect(data.selecting([3, 0]).places == .lines([9, 2]))
        let split = data.split(validationFraction: 0.5, seed: 1)
        for part in [split.training, split.validation] {
            let lines = part.features.map { [1: 2, 2: 3, 3: 5, 4: 9][$0] ?? 0 }
            #expect(part.places == .lines(lines))
        }
        #expect(split.training.joined(split.validation).places?.count == 4)
        #expect(data.joined(data.numbered).places == .lines([2, 3, 5, 9, 2, 3, 5, 9]))
        #expect(data.mirrored.places == data.places && data.replacingFeatures([4, 3, 2, 1]).places == data.places)
    }

    @Test func placesHaveNames() {
        let files = ExamplePlaces.files(["a.png", "b.png"])
        #expect(files.name == "file" && "\(files[1])" == "b.png" && files.selecting([1]) == .files(["b.png"]))
        #expect(ExamplePlaces.lines([7]).name == "line" && ExamplePlaces.rows([7]).name == "row")
        #expect(ExamplePlaces.rows([1]).joined(files) == nil)
        let unnamed = Dataset(features: [1, 2], featureNames: ["x"], targets: [0, 1], kind: data.kind)
        #expect(unnamed.places == nil && unnamed.numbered.places == .rows([1, 2]))
    }
}
