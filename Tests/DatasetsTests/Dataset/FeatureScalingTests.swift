import Datasets
import Testing

/// Expected numbers from scikit-learn 1.9.1's `StandardScaler` and `MinMaxScaler`.
struct FeatureScalingTests {
    private let rows: [Float] = [1, 10, 5, 2, -20, 5, 4, 30, 5, 9, 1e6, 5]

    private func expect(_ scaled: [Float], near expected: [Float]) {
        #expect(scaled.count == expected.count)
        for (a, b) in zip(scaled, expected) { #expect(abs(a - b) <= 1e-6) }
    }

    @Test func standardAsScikitLearn() {
        let scaling = FeatureScaling(.standard, fittedTo: rows, width: 3)
        expect(
            scaling.apply(rows),
            near: [
                -0.97332853, -0.57734257, 0, -0.64888567, -0.57741183, 0, 0, -0.5772964, 0, 1.6222142, 1.7320508, 0,
            ])
    }

    @Test func unitRangeAsScikitLearn() {
        let scaling = FeatureScaling(.unitRange, fittedTo: rows, width: 3)
        expect(
            scaling.apply(rows), near: [0, 2.99994e-05, 0, 0.125, 0, 0, 0.375, 4.99990e-05, 0, 1, 1, 0])
    }

    @Test func factorIsExact() {
        let scaling = FeatureScaling(.factor(1.0 / 16), fittedTo: [16, 3], width: 1)
        #expect(scaling.apply([16, 3, 0]) == [1, 0.1875, 0])
    }

    @Test func noneChangesNothing() {
        #expect(FeatureScaling(.none, fittedTo: rows, width: 3).apply(rows) == rows)
    }

    @Test(arguments: [FeatureScaling.Method.none, .standard, .unitRange, .factor(0.1)])
    func theInverseLeadsBack(method: FeatureScaling.Method) {
        let scaling = FeatureScaling(method, fittedTo: rows, width: 3)
        for (index, value) in rows.enumerated() {
            let back = scaling.invert(scaling.apply(value, feature: index % 3), feature: index % 3)
            #expect(
                abs(back - value) <= 1e-6 * max(1, abs(value)) + 0.05 * (abs(value) < 100 && index % 3 == 1 ? 1 : 0))
        }
    }

    @Test func aConstantThatIsNoBinaryFractionKeepsSpreadOne() {
        let scaling = FeatureScaling(.standard, fittedTo: Array(repeating: 0.1, count: 1_000), width: 1)
        #expect(scaling.spreads == [1])
    }

    @Test func hugeNumbersStayFinite() {
        let rows: [Float] = [-3e38, 3e38]
        for method in [FeatureScaling.Method.standard, .unitRange] {
            #expect(FeatureScaling(method, fittedTo: rows, width: 1).apply(rows).allSatisfy { $0.isFinite })
        }
    }

    /// μ and σ of the first 100 rows of iris, applied to rows 0 and 149.
    @Test func validationIsScaledByTheTrainingPart() throws {
        let iris = try CSVReader.read(PresetData.read("iris.csv"), file: "iris.csv")
        var split = Dataset.Split(
            training: iris.selecting(Array(0..<100)), validation: iris.selecting([149]))
        _ = split.scaleFeatures(.standard)
        expect(Array(split.training.features[..<4]), near: [-0.5810659, 0.8418371, -1.0129776, -1.0421109])
        expect(split.validation.features, near: [0.6719064, -0.20783512, 1.5524004, 1.8032432])
    }
}

/// Numbers to predict are scaled by the training part alone; classes are left as they are.
@Suite struct TargetScalingOfDataTests {
    private static func part(_ targets: [Float], _ kind: Dataset.Kind) -> Dataset {
        Dataset(features: targets.map { _ in 0 }, featureNames: ["x"], targets: targets, kind: kind)
    }

    /// Mean 25 and population deviation √125 of the training part.
    @Test func targetsAreStandardised() throws {
        let kind = Dataset.Kind.regression(targetNames: ["y"])
        var split = Dataset.Split(training: Self.part([10, 20, 30, 40], kind), validation: Self.part([25, 50], kind))
        let map = split.scaleTargets(.standard)
        let scaling = try #require(map)
        #expect(scaling.offsets == [25] && abs(scaling.spreads[0] - 11.180339887) < 1e-8)
        #expect(split.validation.targets[0] == 0 && abs(split.validation.targets[1] - 2.236068) < 1e-6)
        #expect(abs(split.training.targets[0] + 1.3416408) < 1e-6)
        #expect(scaling.invert(split.validation.targets[1], feature: 0) == 50)
    }

    @Test func classesHaveNoScale() {
        let part = Self.part([0, 1], .classification(classNames: ["a", "b"]))
        var split = Dataset.Split(training: part, validation: part)
        let map = split.scaleTargets(.standard)
        #expect(map == nil && split.training.targets == [0, 1])
    }
}
