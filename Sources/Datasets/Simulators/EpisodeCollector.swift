import Backprop

/// Runs a policy in several simulated environments side by side, for one episode each.
///
/// The result is a function of the seed, the numbers of the episodes and the policy alone: nothing carries over from
/// one collection to the next.
package struct EpisodeCollector<Environment: Simulator>: Sendable {
    /// Experience of the latest collection.
    package private(set) var experience: Experience
    private var environments: [Environment]
    private let initialStates: CounterRandom
    private let actions: CounterRandom
    /// Environments whose episodes are still running, in the order of the batch's rows.
    private var active: [Int] = []

    /// Creates a collector with `count` environments.
    package init(_: Environment.Type = Environment.self, environments count: Int, seed: UInt64) {
        precondition(count > 0 && Environment.stepLimit < 1 << 16, "a step has 16 bits of a random number's position")
        experience = Experience(
            episodes: count, stepLimit: Environment.stepLimit, observationCount: Environment.observationCount)
        environments = Array(repeating: Environment(), count: count)
        active.reserveCapacity(count)
        initialStates = CounterRandom(seed: seed, stream: RandomStream.initialStates)
        actions = CounterRandom(seed: seed, stream: RandomStream.actions)
    }

    /// Number of episodes per collection.
    package var episodeCount: Int { environments.count }

    /// Maximum number of time steps in one collection, summed over its episodes.
    package var stepLimit: Int { environments.count * Environment.stepLimit }

    /// Runs the episodes numbered from `first` to their ends.
    ///
    /// At each time step, the observations of the running episodes are written to the first rows of `observations`, and
    /// `policy` returns its outputs for that many rows: a logit for each action, then the state's value.
    package mutating func collect(from first: UInt64, observations: Matrix, policy: (_ rows: Int) -> Matrix) {
        precondition(observations.rows >= environments.count, "a row of observations for each environment")
        begin(from: first)
        // The last pass only reads the value of the states in which episodes are truncated.
        for time in 0...Environment.stepLimit where !active.isEmpty {
            for (row, environment) in active.enumerated() {
                environments[environment].observe(into: observations, row: row)
            }
            let outputs = policy(active.count)
            precondition(
                outputs.rows >= active.count && outputs.columns == Environment.actionCount + 1, "logits and a value")
            if time < Environment.stepLimit {
                act(at: time, from: first, observations, outputs)
            } else {
                truncate(outputs)
            }
        }
    }

    /// Writes the advantage and the return of each step to the experience's targets.
    package mutating func estimate(_ estimate: AdvantageEstimate) { experience.estimate(estimate) }

    private mutating func begin(from first: UInt64) {
        experience.clear()
        active.removeAll(keepingCapacity: true)
        for environment in environments.indices {
            environments[environment].reset(initialStates, episode: first + UInt64(environment))
            active.append(environment)
        }
    }

    /// Takes one time step in every running episode, and drops the episodes that end.
    private mutating func act(at time: Int, from first: UInt64, _ observations: Matrix, _ outputs: Matrix) {
        var remaining = 0
        for row in active.indices {
            let environment = active[row]
            let position = (first + UInt64(environment)) << 16 | UInt64(time)
            let action = Policy.sample(outputs, row: row, uniform: actions.uniform(at: position))
            let step = environments[environment].step(action)
            experience.append(
                episode: environment, observation: observations, row: row, action: action, reward: step.reward,
                value: Policy.value(outputs, row: row))
            if step.isTerminal { continue }
            active[remaining] = environment
            remaining += 1
        }
        active.removeLast(active.count - remaining)
    }

    /// Truncates the episodes that have reached the limit.
    private mutating func truncate(_ outputs: Matrix) {
        for (row, environment) in active.enumerated() {
            experience.truncate(episode: environment, value: Policy.value(outputs, row: row))
        }
        active.removeAll(keepingCapacity: true)
    }
}
