import Datasets
import Testing

struct SplitTests {
    /// Returns rows whose feature is their index, so that each can be recognized after the split.
    private func numbered(_ labels: [Int], classes: Int) -> Dataset {
        Dataset(
            features: labels.indices.map { Float($0) }, featureNames: ["row"], targets: labels.map { Float($0) },
            kind: .classification(classNames: (0..<classes).map { "class \($0)" }))
    }

    private var uneven: Dataset { numbered((0..<100).map { $0 < 70 ? 0 : $0 < 98 ? 1 : 2 }, classes: 3) }

    @Test(arguments: [0.0, 0.1, 0.2, 0.5, 0.9])
    func everyRowIsInExactlyOnePart(fraction: Double) {
        let split = uneven.split(validationFraction: fraction, seed: 3)
        #expect((split.training.features + split.validation.features).sorted() == uneven.features)
    }

    @Test func rowsKeepTheirTargets() {
        let split = uneven.split(validationFraction: 0.2, seed: 3)
        for part in [split.training, split.validation] {
            for row in 0..<part.count { #expect(part.targets[row] == uneven.targets[Int(part.features[row])]) }
        }
    }

    @Test func eachClassGivesItsShare() {
        let validation = uneven.split(validationFraction: 0.2, seed: 3).validation
        let counts = (0..<3).map { label in validation.targets.count { $0 == Float(label) } }
        #expect(counts == [14, 6, 1])
    }

    @Test(arguments: [0.01, 0.9])
    func smallClassesStayInBothParts(fraction: Double) {
        let split = numbered([0, 0, 1, 1, 1], classes: 2).split(validationFraction: fraction, seed: 1)
        #expect(Set(split.training.targets) == [0, 1])
        #expect(Set(split.validation.targets) == [0, 1])
    }

    @Test func aClassOfOneRowIsLearned() {
        let split = numbered([0, 1, 1, 1], classes: 2).split(validationFraction: 0.5, seed: 1)
        #expect(split.training.targets.contains(0))
        #expect(!split.validation.targets.contains(0))
    }

    @Test func zeroKeepsNothingBack() {
        let split = uneven.split(validationFraction: 0, seed: 3)
        #expect(split.validation.isEmpty)
        #expect(split.training.count == 100)
    }

    @Test func theSeedDecides() {
        let split = uneven.split(validationFraction: 0.2, seed: 3)
        #expect(split == uneven.split(validationFraction: 0.2, seed: 3))
        #expect(split != uneven.split(validationFraction: 0.2, seed: 4))
        #expect(split.training.features != split.training.features.sorted())
    }

    @Test func aRegressionGivesItsShare() throws {
        let split = try Generator.dataset("sine", parameters: ["count": 50], seed: 0)
            .split(validationFraction: 0.3, seed: 0)
        #expect(split.validation.count == 15)
        #expect(split.training.count == 35)
        #expect(Set(split.training.features).isDisjoint(with: split.validation.features))
    }
}
