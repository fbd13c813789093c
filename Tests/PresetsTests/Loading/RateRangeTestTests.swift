import Datasets
import TestSupport
import Testing

@testable import Presets

/// Steps with rising rates, from which a safe rate follows.
@Suite struct RateRangeTestTests {
    private static let count = 400

    /// Examples of two features, whose sum is the target.
    private func data(factor: Float = 1) -> Dataset {
        let features = (0..<Self.count).flatMap { row -> [Float] in
            let (first, second) = (row * 37 % 101 - 50, row * 13 % 29 - 14)
            return [factor * Float(first) / 30, factor * Float(second) / 8]
        }
        return Dataset(
            features: features, featureNames: ["x", "y"],
            targets: (0..<Self.count).map { row -> Float in features[2 * row] + features[2 * row + 1] },
            kind: .regression(targetNames: ["z"]))
    }

    /// Returns the safe rate of gradient descent on a linear network.
    private func rate(_ data: Dataset, parameters: Int = 3) throws -> Double? {
        let preset = try PresetText.decode(
            """
            {"data": {"generator": "line"}, "network": [{"layer": "dense", "units": 1}], "loss": "mean-squared-error",
            "optimizer": {"name": "sgd", "learning_rate": 0.01}, "batch_size": 32}
            """)
        return RateRangeTest(preset, training: data, parameterCount: parameters)?.safeRate()
    }

    @Test func theRateIsAlwaysTheSameAndUseful() throws {
        let rate = try #require(try rate(data()))
        #expect(try rate == self.rate(data()))
        #expect((1e-3...1.0 / 3).contains(rate), "\(rate)")
    }

    /// The longest useful rate goes with the inverse of the squared features.
    @Test func largeFeaturesTakeShorterSteps() throws {
        let (usual, large) = (try #require(try rate(data())), try #require(try rate(data(factor: 10))))
        #expect(large < usual / 20, "\(large), \(usual)")
    }

    @Test func aNetworkWhoseStepsTakeLongIsNotTested() throws {
        #expect(try rate(data(), parameters: 1 << 26) == nil)
    }
}
