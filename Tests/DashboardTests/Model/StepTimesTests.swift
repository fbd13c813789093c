import Testing
import Training

@testable import Dashboard

@Suite struct StepTimesTests {
    private func snapshot(_ step: Int, _ seconds: Double) -> Snapshot {
        var snapshot = Snapshots.digits(step: step)
        snapshot.trainingSeconds = seconds
        return snapshot
    }

    private func times(_ readings: [(Int, Double)]) -> StepTimes {
        var times = StepTimes()
        for (step, seconds) in readings { times.record(snapshot(step, seconds)) }
        return times
    }

    @Test func eachStepHasItsTime() {
        let times = times([(0, 0), (10, 1), (10, 1), (30, 2), (40, .nan)])
        #expect(times.anchors.map(\.step) == [0, 10, 30] && times.anchors.map(\.seconds) == [0, 1, 2])
        #expect(times.former.isEmpty)
    }

    /// A session's clock runs on when a run starts over; the run's own starts at 0.
    @Test func aRestartedRunStartsAtZero() {
        let times = times([(0, 0), (10, 1), (30, 2), (0, 2.5), (20, 4.5)])
        #expect(times.anchors.map(\.step) == [0, 20] && times.anchors.map(\.seconds) == [0, 2])
        #expect(times.former.map(\.step) == [0, 10, 30])
    }

    @Test func aRunThatGoesBackTakesUpItsTime() {
        let times = times([(0, 0), (10, 1), (30, 2), (20, 5), (40, 6)])
        #expect(times.anchors.map(\.step) == [0, 10, 20, 40] && times.anchors.map(\.seconds) == [0, 1, 1.5, 2.5])
    }

    @Test func undoingARestartBringsItsTimesBack() {
        var times = times([(0, 0), (10, 1), (30, 2), (0, 2.5), (20, 4.5)])
        var undone = snapshot(30, 4.5)
        undone.before = Ghost(run: snapshot(20, 4.5).run, view: .none, departure: .undo)
        times.record(undone)
        #expect(times.anchors.map(\.step) == [0, 10, 30] && times.former.map(\.step) == [0, 20])
        (undone.step, undone.trainingSeconds) = (40, 5)
        times.record(undone)
        #expect(times.anchors.last == StepTimes.Anchor(step: 40, seconds: 2.5))
    }

    @Test func thousandsOfSnapshotsAreThinned() {
        let times = times((0...5_000).map { ($0, Double($0) / 10) })
        #expect(times.anchors.count <= 1_024 && times.anchors.first?.step == 0)
        #expect(times.anchors.allSatisfy { $0.seconds == Double($0.step) / 10 })
        #expect((4_900...5_000).contains(times.anchors.last?.step ?? 0))
    }

    @Test func betweenPointsTheFunctionIsLinear() {
        let function = PiecewiseLinear([(0, 0), (10, 1), (10, 2), (30, 4)])
        #expect([-5, 0, 5, 10, 20, 30, 99].map { function.value(at: $0) } == [0, 0, 0.5, 2, 3, 4, 4])
        #expect(PiecewiseLinear([]).value(at: 7) == 7)
    }
}
