import Backprop
import Datasets
import Testing

@Suite struct EpisodeCollectorTests {
    /// Reasonable policy that usually, but not always, pushes to the side to which the pole leans.
    private static func policy(_ seen: [Float]) -> [Float] { [0, 4 * seen[2] + seen[3], seen[0]] }

    private func collect(_ environments: Int, from first: UInt64, seed: UInt64 = 3) -> Experience {
        let desk = Desk(width: 4)
        var collector = EpisodeCollector(CartPole.self, environments: environments, seed: seed)
        collector.collect(from: first, observations: desk.observations) { desk.outputs(for: $0, Self.policy) }
        return collector.experience
    }

    /// Each episode is the same whichever other episodes run in parallel.
    @Test func episodesDoNotDependOnEachOther() {
        let together = collect(5, from: 40)
        var (steps, returns) = (Set<[Float]>(), [Double]())
        for episode in 40..<45 as Range<UInt64> {
            let alone = collect(1, from: episode)
            returns += alone.episodeReturns
            for step in 0..<alone.count { steps.insert(row(alone, step)) }
        }
        #expect(together.episodeReturns == returns && together.count == Int(returns.reduce(0, +)))
        let areSame = Set((0..<together.count).map { row(together, $0) }) == steps
        #expect(areSame, "the same steps in another order")
        #expect(Set(returns).count > 2)
    }

    private func row(_ experience: Experience, _ step: Int) -> [Float] {
        Array(experience.observations[4 * step..<4 * step + 4]) + [experience.targets[3 * step]]
    }

    @Test func nothingIsLeftFromTheCollectionBefore() {
        let desk = Desk(width: 4)
        var collector = EpisodeCollector(CartPole.self, environments: 3, seed: 3)
        for first in [0, 3, 6] as [UInt64] {
            collector.collect(from: first, observations: desk.observations) { desk.outputs(for: $0, Self.policy) }
        }
        let fresh = collect(3, from: 6)
        #expect(collector.experience.observations == fresh.observations)
        #expect(collector.experience.targets == fresh.targets)
        #expect(collector.experience.episodeReturns == fresh.episodeReturns)
        #expect(collect(3, from: 6, seed: 4).observations != fresh.observations)
    }

    /// An episode that never fails is truncated at the limit, and the policy is asked once more for the value of the
    /// last state.
    @Test func theLimitTruncates() {
        let desk = Desk(width: 4)
        var collector = EpisodeCollector(CartPole.self, environments: 2, seed: 3)
        var asked = 0
        collector.collect(from: 0, observations: desk.observations) { rows in
            asked += 1
            return desk.outputs(for: rows) { [0, 1000 * ($0[0] + 2 * $0[1] + 20 * $0[2] + 4 * $0[3]), 0.5] }
        }
        #expect(collector.experience.episodeReturns == [500, 500] && asked == 501)
        #expect(collector.experience.count == 1000 && collector.stepLimit == 1000)
        collector.estimate(AdvantageEstimate(.generalized(trace: 1), discount: 1, isNormalized: false))
        #expect(Array(collector.experience.targets.suffix(2)) == [1, 1.5])
        #expect(collector.experience.targets[2] == 500.5)
    }

    @Test func aPolicyThatIsNotANumberDoesNoHarm() {
        let desk = Desk(width: 4)
        var collector = EpisodeCollector(CartPole.self, environments: 2, seed: 3)
        collector.collect(from: 0, observations: desk.observations) { rows in
            desk.outputs(for: rows) { _ in [.nan, .infinity, .nan] }
        }
        #expect(collector.experience.count > 10)
        collector.estimate(AdvantageEstimate(.generalized(trace: 0.9)))
    }
}
