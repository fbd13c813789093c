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
        #expect(try refusal("\"balanced\"").isEmpty && refusal("[1, 3]").isEmpty)
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
