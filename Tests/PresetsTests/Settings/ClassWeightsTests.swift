import Datasets
import Formats
import Presets
import TestSupport
import Testing

/// Weights of classes in a preset.
@Suite struct ClassWeightsTests {
    private func data(_ counts: [Int]) -> Dataset {
        let labels = counts.enumerated().flatMap { Array(repeating: Float($0), count: $1) }
        return Dataset(
            features: labels, featureNames: ["x"], targets: labels,
            kind: .classification(classNames: counts.indices.map { "c\($0)" }))
    }

    private func preset(_ weights: String) throws -> Preset {
        try PresetText.decode(PresetText.adding("  \"class_weights\": \(weights),"))
    }

    /// Source: scikit-learn 1.9, `compute_class_weight("balanced", classes=[0, 1, 2], y=[0] * 6 + [1] * 3 + [2])`.
    @Test func balancedWeightsAreThoseOfScikitLearn() throws {
        let weights = try #require(preset("\"balanced\"").classWeights?.weights(for: data([6, 3, 1])))
        #expect(zip(weights, [0.55555556, 1.11111111, 3.33333333]).allSatisfy { abs(Double($0) - $1) < 1e-6 })
        #expect(ClassWeights.balanced.weights(for: data([4, 0])) == [0.5, 1])
    }

    /// The balanced weights are 32 ÷ 62 and 16; the fourth root of 16 is 2, and the mean over 31 ones and a two is 33 ÷ 32.
    @Test func mildWeightsLiftWhatIsRare() throws {
        let weights = try #require(preset("\"mild\"").classWeights?.weights(for: data([31, 1])))
        #expect(abs(weights[0] - 32 / 33) < 1e-6 && abs(weights[1] - 64 / 33) < 1e-6, "\(weights)")
        #expect(ClassWeights.mild.weights(for: data([4, 0])) == [1, 1])
    }

    @Test func noneIsAWordAsWell() throws {
        #expect(try preset("\"none\"").classWeights == ClassWeights.none)
        #expect(ClassWeights.none.weights(for: data([6, 3, 1])) == nil)
    }

    /// Whoever did not choose the weights is told which they are, and how to be without.
    @Test func weightsThatFollowFromTheDataAreSaid() {
        #expect(
            ClassWeights.balanced.words(for: data([6, 3, 1]))
                == "the loss weighs rare classes more (balanced): c2 counts 3.3, c0 counts 0.56; "
                + "--set class_weights=none weighs all the same")
        #expect(ClassWeights.none.words(for: data([6, 3, 1])) == nil)
        #expect(ClassWeights.balanced.words(for: data([4, 4])) == nil)
        #expect(ClassWeights.values([1, 2, 3]).words(for: data([6, 3, 1])) == nil)
    }

    @Test func numbersAreTakenInTheOrderOfTheClasses() throws {
        let weights = try #require(preset("[1, 0.5]").classWeights)
        #expect(weights.weights(for: data([3, 3])) == [1, 0.5] && weights.weights(for: data([3, 3, 3])) == nil)
        #expect(try preset("[1, 0.5]").source["class_weights"]?.text() == "[1,0.5]")
        #expect(try PresetText.decode(PresetText.lines.joined(separator: "\n")).classWeights == nil)
    }

    @Test(arguments: [
        ("\"equal\"", "class_weights: found the text \"equal\""), ("[1]", "class_weights: found an array of 1"),
        ("[1, -2]", "class_weights[1]: found -2"), ("3", "class_weights: found 3"),
    ])
    func anythingElseIsRefused(weights: String, words: String) {
        let error = #expect(throws: ConfigurationError.self) { try preset(weights) }
        #expect(error.map { "\($0)" }?.contains(words) == true, "\(error.map { "\($0)" } ?? "")")
    }

    @Test func whatDoesNotFitTheDataIsRefused() throws {
        func refusal(_ weights: String, _ loss: String = "softmax-cross-entropy") throws -> [String] {
            var preset = try preset(weights)
            if loss == "hinge" { preset.loss = .hinge }
            return try PresetValidator(preset, training: data([9, 3]), validation: data([3, 1])).findings
                .filter { $0.keyPath == "class_weights" }.map(\.message)
        }
        #expect(try refusal("\"balanced\"").map { $0.prefix(25) } == ["the loss weighs rare clas"])
        #expect(try refusal("\"none\"").isEmpty && refusal("[1, 3]").isEmpty && refusal("\"none\"", "hinge").isEmpty)
        #expect(
            try refusal("[1, 3, 1]") == [
                "there are 3 weights, but the data have 2 classes; give each a weight, or take \"balanced\""
            ])
        #expect(
            try refusal("[1, 3]", "hinge") == [
                "hinge has no class weights; take softmax-cross-entropy, or leave them out"
            ])
    }
}
