import TUI
import Testing
import Training

@testable import Dashboard

@Suite struct LossHistoryTests {
    private func history(
        _ reading: RunReading, _ scale: ValueAxis.Scale = .linear, halfLife: Double = 3
    ) -> LossHistory {
        LossHistory(reading, CourseAxis(reading, [], ViewState(), duration: 0), scale, halfLife: halfLife)
    }

    /// Between 1 and 10,000 a logarithmic axis has 100 in the middle, a linear one 5,000.
    @Test(arguments: [(ValueAxis.Scale.linear, 5_000.5), (.logarithmic, 100)])
    func theCurveIsSmoothedAsItsAxisShowsIt(_ scale: ValueAxis.Scale, _ middle: Double) {
        var reading = Snapshots.digits(step: 3).run
        reading.trainingLoss = Snapshots.history(3) { $0 == 2 ? 10_000 : 1 }
        let curve = history(reading, scale, halfLife: 1e9).training.map(\.mean)
        #expect(curve[1...].allSatisfy { abs($0 / middle - 1) < 1e-6 })
    }

    /// Neither the first step nor what came before a change colours the others.
    @Test func theFirstStepAndChangesAreNotSmoothedAway() {
        var reading = Snapshots.digits(step: 6).run
        reading.trainingLoss = Snapshots.history(6) { $0 == 1 ? 100 : $0 <= 4 ? 2 : 1 }
        reading.marks = [Mark(step: 4, label: "η 0.1→0.05")]
        #expect(history(reading).training.map(\.mean) == [100, 2, 2, 2, 1, 1])
        #expect(history(reading).steps.count == 6 && history(reading, halfLife: 0).steps.isEmpty)
    }

    @Test func theBestIsTheLowestValidationLoss() throws {
        let best = try #require(history(Snapshots.afterRepair().run).best)
        #expect(best.step == 150 && best.point.x == 150)
    }
}
