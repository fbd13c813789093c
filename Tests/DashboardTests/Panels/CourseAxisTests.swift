import Testing
import Training

@testable import Dashboard

@Suite struct CourseAxisTests {
    /// Run whose batch was doubled at step 100, after 2 of 9 epochs.
    private let run = Snapshots.afterRepair().run

    private func axis(_ unit: ViewState.Unit?, isLogarithmic: Bool = false) -> CourseAxis {
        var view = ViewState()
        (view.unit, view.isHorizontallyLogarithmic) = (unit, isLogarithmic)
        let anchors = [(0, 0.0), (100, 60), (240, 900)].map { StepTimes.Anchor(step: $0.0, seconds: $0.1) }
        return CourseAxis(run, anchors, view, duration: 900)
    }

    @Test func stepsAreTheUsualUnit() {
        let axis = axis(nil)
        #expect(axis.unit == "steps" && axis.isWhole && axis.x(120) == 120)
    }

    @Test func epochsAreProportionalBetweenChanges() {
        let axis = axis(.epochs)
        #expect(axis.unit == "epochs" && !axis.isWhole)
        #expect([0, 50, 100, 170, 240].map { axis.x($0) } == [0, 1, 2, 5.5, 9])
    }

    @Test func timeIsThatOfTheSnapshots() {
        let axis = axis(.time)
        #expect(axis.unit == "minutes" && [0, 50, 100, 240].map { axis.x($0) } == [0, 0.5, 1, 15])
    }

    @Test func aLogarithmicAxisBeginsWithTheFirstStep() {
        #expect(axis(nil, isLogarithmic: true).range(0, 240) == 1...240)
        #expect(axis(nil).range(0, 240) == 0...240)
        #expect(axis(nil).range(0, 0) == nil)
    }

    @Test func anAgentCountsEpisodes() {
        let agent = CourseAxis(Snapshots.cartPole().run, [], ViewState(), duration: 0)
        #expect(agent.unit == "episodes" && agent.isWhole)
        // 620 episodes in 9,800 steps.
        #expect(agent.x(4_900) == 310)
    }
}
