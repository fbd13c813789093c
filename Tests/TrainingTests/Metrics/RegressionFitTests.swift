import Testing

@testable import Training

/// Expected numbers from scikit-learn 1.9.1: `r2_score`, `mean_absolute_error`, √`mean_squared_error`.
@Suite struct RegressionFitTests {
    private static func fit(_ answers: [Double], _ targets: [Double], spread: Double = 1) -> RegressionFit? {
        var errors = RegressionFit.Accumulator()
        for (answer, target) in zip(answers, targets) { errors.add(answer, target: target) }
        return errors.fit(spread: spread)
    }

    @Test func asScikitLearn() throws {
        let fit = try #require(Self.fit([2.5, 0, 2, 8], [3, -0.5, 2, 7]))
        #expect(abs(try #require(fit.determination) - 0.9486081370449679) < 1e-12)
        #expect(abs(fit.rootMeanSquareError - 0.6123724356957945) < 1e-12 && fit.meanAbsoluteError == 0.5)
        let prices = try #require(
            Self.fit([450_000, 530_000, 390_000, 600_000, 420_000], [470_000, 512_000, 388_000, 655_000, 401_000]))
        #expect(abs(try #require(prices.determination) - 0.9111807732497388) < 1e-12)
        #expect(abs(prices.rootMeanSquareError - 28684.490582891653) < 1e-7 && prices.meanAbsoluteError == 22_800)
        #expect(Self.fit([3, 2, 1], [1, 2, 3])?.determination == -3)
    }

    @Test func errorsAreInTheUnitsOfTheData() throws {
        let fit = try #require(Self.fit([2.5, 0, 2, 8], [3, -0.5, 2, 7], spread: 200))
        #expect(fit.meanAbsoluteError == 100 && abs(fit.rootMeanSquareError - 122.4744871391589) < 1e-9)
        #expect(fit.words == "R² 0.949, RMSE 122, MAE 100")
    }

    /// Targets that are all the same leave nothing to explain.
    @Test func constantTargetsHaveNoShare() throws {
        let fit = try #require(Self.fit([1.5, 1], [1.1, 1.1]))
        #expect(fit.determination == nil && fit.words == "RMSE 0.292, MAE 0.250")
        #expect(Self.fit([], []) == nil)
    }
}
