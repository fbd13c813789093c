import Backprop
import Datasets
import Testing

/// Source of the literals: the sums in the definitions written out in NumPy 2.4.6, with γ = 0.9 and λ = 0.8.
@Suite struct AdvantageEstimateTests {
    private func experience(_ estimate: AdvantageEstimate) -> Experience {
        let desk = Desk(width: 2)
        var collector = EpisodeCollector(ScriptedEnvironment.self, environments: 3, seed: 1)
        collector.collect(from: 0, observations: desk.observations) { rows in
            desk.outputs(for: rows) { [0, 0, ScriptedEnvironment.values[Int($0[0])][Int($0[1])]] }
        }
        collector.estimate(estimate)
        return collector.experience
    }

    private func expect(_ experience: Experience, advantages: [Double], returns: [Double]? = nil) {
        #expect(experience.count == 9 && experience.targets.count == 27)
        for step in 0..<9 {
            #expect(abs(Double(experience.targets[3 * step + 1]) - advantages[step]) < 1e-6, "advantage \(step)")
            guard let returns else { continue }
            #expect(abs(Double(experience.targets[3 * step + 2]) - returns[step]) < 1e-6, "return \(step)")
        }
    }

    @Test func stepsAreInTheOrderOfTime() {
        let experience = experience(AdvantageEstimate(.returns))
        #expect(experience.observations == [0, 0, 1, 0, 2, 0, 0, 1, 1, 1, 2, 1, 0, 2, 2, 2, 2, 3])
        #expect(experience.episodeReturns == [0.5, 3, 4])
    }

    @Test func returnsLessABaseline() {
        expect(
            experience(AdvantageEstimate(.returns, discount: 0.9, isNormalized: false)),
            advantages: [0.14, 1.9, 2.689, -0.65, 1, 1.21, -0.5, 0.65, 0],
            returns: [0.64, 2.9, 3.439, -0.4, 1, 2.71, -1, 1.9, 1])
    }

    /// Episode 2 was truncated, so the value of its last state counts; the other two terminated.
    @Test func generalizedAdvantages() {
        expect(
            experience(AdvantageEstimate(.generalized(trace: 0.8), discount: 0.9, isNormalized: false)),
            advantages: [0.3218, 1.72, 3.0588064, -0.56, 1, 2.02612, -0.5, 1.946, 1.8],
            returns: [0.8218, 2.72, 3.8088064, -0.31, 1, 3.52612, -1, 3.196, 2.8])
    }

    @Test func normalizedAdvantages() {
        expect(
            experience(AdvantageEstimate(.generalized(trace: 0.8), discount: 0.9)),
            advantages: [
                -0.7578822725954026, 0.44681767533706757, 1.6003436375539593, -1.5176479814259365,
                -0.17353990048282852, 0.7105730379898266, -1.4659515167742785, 0.6415410255249792, 0.5157462948726113,
            ])
    }

    @Test func smallerRewards() {
        expect(
            experience(
                AdvantageEstimate(.generalized(trace: 0.8), discount: 0.9, rewardScale: 0.1, isNormalized: false)),
            advantages: [-0.43564, -0.728, 0.7083232, -0.362, 0.1, 0.01156, 0.4, 0.398, 0.9])
    }

    /// With λ = 1 and no truncated episode both estimates agree; with λ = 0 only one step counts.
    @Test func theTracesEnds() {
        let whole = experience(AdvantageEstimate(.generalized(trace: 1), discount: 0.9, isNormalized: false))
        let returns = experience(AdvantageEstimate(.returns, discount: 0.9, isNormalized: false))
        for step in [0, 1, 3, 4, 6] {
            #expect(abs(whole.targets[3 * step + 1] - returns.targets[3 * step + 1]) < 1e-6)
        }
        let short = experience(AdvantageEstimate(.generalized(trace: 0), discount: 0.9, isNormalized: false))
        expect(short, advantages: [0.725, 1, 1.6, -0.2, 1, 0.625, -0.5, 0.65, 1.8])
    }
}
