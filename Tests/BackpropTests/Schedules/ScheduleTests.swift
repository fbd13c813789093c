import Backprop
import Testing

/// Schedules compared with PyTorch's, whose learning rate is the factor if the base rate is 1.
@Suite struct ScheduleTests {
    private func schedule(_ kind: Schedule.Kind, period: Int, floor: Double = 0, warmUp: Int = 0) -> Schedule {
        var schedule = Schedule(kind)
        schedule.period = period
        schedule.floor = floor
        schedule.warmUp = warmUp
        return schedule
    }

    private func expect(_ schedule: Schedule, _ expected: [Int: Double]) {
        for (step, factor) in expected {
            #expect(abs(schedule.factor(at: step) - factor) < 1e-11, "\(schedule.kind.rawValue) at step \(step)")
        }
    }

    @Test func constant() { expect(Schedule(.constant), [0: 1, 1: 1, 1_000_000_000: 1]) }

    /// Source: PyTorch 2.15, `StepLR(o, 10, 0.5)`.
    @Test func step() {
        expect(
            schedule(.step, period: 10),
            [0: 1, 9: 1, 10: 0.5, 11: 0.5, 29: 0.25, 30: 0.125, 45: 0.0625, 99: 0.001953125, 100: 0.0009765625])
    }

    /// Source: PyTorch 2.15, `ExponentialLR(o, 0.5 ** (1 / 10))`; ours decays by the factor once per period.
    @Test func exponential() {
        expect(
            schedule(.exponential, period: 10),
            [
                0: 1, 1: 0.933032991537, 9: 0.535886731268, 10: 0.5, 11: 0.466516495768, 29: 0.133971682817, 30: 0.125,
                45: 0.0441941738242, 99: 0.00104665377201, 100: 0.0009765625,
            ])
    }

    /// Source: PyTorch 2.15, `CosineAnnealingLR(o, 100, eta_min=0.05)`; after the end PyTorch's rises again, whereas
    /// ours stays.
    @Test func cosine() {
        expect(
            schedule(.cosine, period: 100, floor: 0.05),
            [
                0: 1, 1: 0.999765616174, 9: 0.981139500697, 10: 0.97675184524, 11: 0.971918365253, 29: 0.816130850485,
                30: 0.804197994839, 45: 0.599306370894, 99: 0.0502343838263, 100: 0.05, 101: 0.05, 5_000: 0.05,
            ])
    }

    /// Source: PyTorch 2.15, `CosineAnnealingWarmRestarts(o, 10, 2, eta_min=0.05)`.
    @Test func warmRestarts() {
        expect(
            schedule(.warmRestarts, period: 10, floor: 0.05),
            [
                0: 1, 1: 0.97675184524, 5: 0.525, 9: 0.0732481547598, 10: 1, 11: 0.994151961783, 20: 0.525,
                29: 0.0558480382173, 30: 1, 31: 0.998535733523, 50: 0.525, 69: 0.0514642664768, 70: 1,
            ])
    }

    /// Source: PyTorch 2.15, `OneCycleLR(o, 1, total_steps=101, pct_start=31 / 101, cycle_momentum=False,
    /// final_div_factor=4)`. PyTorch's curve ends at step total_steps − 1 and peaks at pct_start · total_steps − 1;
    /// ours ends at step `period` and peaks at 0.3 · period, hence 101 steps with 31 before the peak for a period of
    /// 100.
    @Test func oneCycle() {
        expect(
            schedule(.oneCycle, period: 100, floor: 0.01),
            [
                0: 0.04, 1: 0.0426294902232, 10: 0.28, 29: 0.997370509777, 30: 1, 31: 0.999501567938,
                60: 0.615147862308, 99: 0.010498432062, 100: 0.01, 101: 0.01,
            ])
    }

    /// Source: PyTorch 2.15, `LinearLR(o, start_factor=1/8, end_factor=1, total_iters=7)`.
    @Test func warmUp() {
        var schedule = Schedule(.warmUp)
        #expect(schedule.warmUp == 500)
        schedule.warmUp = 8
        expect(
            schedule, [0: 0.125, 1: 0.25, 2: 0.375, 3: 0.5, 4: 0.625, 5: 0.75, 6: 0.875, 7: 1, 8: 1, 9: 1, 1_000: 1])
    }

    /// Source: PyTorch 2.15, `SequentialLR` of the above and `CosineAnnealingLR(o, 20)`, milestone 8.
    @Test func anyShapeMayFollowAWarmUp() {
        expect(
            schedule(.cosine, period: 20, warmUp: 8),
            [0: 0.125, 3: 0.5, 7: 1, 8: 1, 9: 0.993844170298, 18: 0.5, 27: 0.00615582970243])
    }

    @Test func plateauDropsMultiply() {
        let schedule = schedule(.reduceOnPlateau, period: 1, floor: 0.1)
        #expect([0, 1, 2, 3, 4].map { schedule.factor(at: 100, drops: $0) } == [1, 0.5, 0.25, 0.125, 0.1])
    }

    @Test(arguments: Schedule.Kind.allCases, [0.0, 0.25])
    func staysBetweenFloorAndOne(_ kind: Schedule.Kind, _ floor: Double) {
        for period in [0, 1, 2, 3, 100] {
            let schedule = schedule(kind, period: period, floor: floor, warmUp: kind == .warmUp ? 3 : 0)
            let isRising: Set<Schedule.Kind> = [.warmUp, .oneCycle]
            for step in Array(0...300) + [Int(Int32.max), Int.max / 2] {
                let factor = schedule.factor(at: step)
                #expect(
                    factor >= (isRising.contains(kind) ? 0 : floor) && factor <= 1, "period \(period), step \(step)")
            }
        }
    }
}
