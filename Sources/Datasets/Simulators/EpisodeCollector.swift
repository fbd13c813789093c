import Backprop

/// Runs a policy in several simulated environments side by side, for one episode each.
///
/// The result is a function of the seed, the numbers of the episodes and the policy alone: nothing carries over from
/// one collection to the next.
package struct EpisodeCollector<World: Simulator>: Sendable {
    /// Experience of the latest collection.
    package private(set) var experience: Experience
    private var worlds: [World]
    private let beginnings: CounterRandom
    private let actions: CounterRandom
    /// Environments whose episodes are still running, in the order of the batch's rows.
    private var active: [Int] = []

    /// Creates a collector with `count` environments.
    package init(_: World.Type = World.self, worlds count: Int, seed: UInt64) {
        precondition(count > 0 && World.stepLimit < 1 << 16, "a step has 16 bits of a random number's position")
        experience = Experience(
            episodes: count, stepLimit: World.stepLimit, observationCount: World.observationCount)
        worlds = Array(repeating: World(), count: count)
        active.reserveCapacity(count)
        beginnings = CounterRandom(seed: seed, stream: RandomStream.beginnings)
        actions = CounterRandom(seed: seed, stream: RandomStream.actions)
    }

    /// Number of episodes per collection.
    package var episodeCount: Int { worlds.count }

    /// Maximum number of time steps in one collection, summed over its episodes.
    package var stepLimit: Int { worlds.count * World.stepLimit }

    /// Runs the episodes numbered from `first` to their ends.
    ///
    /// At each time step, the observations of the running episodes are written to the first rows of `observations`, and
    /// `policy` returns its outputs for that many rows: a logit for each action, then the state's value.
    package mutating func collect(from first: UInt64, observations: Matrix, policy: (_ rows: Int) -> Matrix) {
        precondition(observations.rows >= worlds.count, "a row of observations for each world")
        begin(from: first)
        // The last pass only reads the value of the states in which episodes are truncated.
        for time in 0...World.stepLimit where !active.isEmpty {
            for (row, world) in active.enumerated() { worlds[world].observe(into: observations, row: row) }
            let outputs = policy(active.count)
            precondition(outputs.rows >= active.count && outputs.columns == World.actionCount + 1, "logits and a value")
            if time < World.stepLimit {
                act(at: time, from: first, observations, outputs)
            } else {
                breakOff(outputs)
            }
        }
    }

    /// Writes the advantage and the return of each step to the experience's targets.
    package mutating func estimate(_ estimate: AdvantageEstimate) { experience.estimate(estimate) }

    private mutating func begin(from first: UInt64) {
        experience.clear()
        active.removeAll(keepingCapacity: true)
        for world in worlds.indices {
            worlds[world].reset(beginnings, episode: first + UInt64(world))
            active.append(world)
        }
    }

    /// Takes one time step in every running episode, and drops the episodes that end.
    private mutating func act(at time: Int, from first: UInt64, _ observations: Matrix, _ outputs: Matrix) {
        var remaining = 0
        for row in active.indices {
            let world = active[row]
            let position = (first + UInt64(world)) << 16 | UInt64(time)
            let action = Policy.sample(outputs, row: row, uniform: actions.uniform(at: position))
            let step = worlds[world].step(action)
            experience.append(
                episode: world, observation: observations, row: row, action: action, reward: step.reward,
                value: Policy.value(outputs, row: row))
            if step.isEnd { continue }
            active[remaining] = world
            remaining += 1
        }
        active.removeLast(active.count - remaining)
    }

    /// Truncates the episodes that have reached the limit.
    private mutating func breakOff(_ outputs: Matrix) {
        for (row, world) in active.enumerated() {
            experience.breakOff(episode: world, value: Policy.value(outputs, row: row))
        }
        active.removeAll(keepingCapacity: true)
    }
}
