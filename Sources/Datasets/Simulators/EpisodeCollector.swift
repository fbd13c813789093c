import Backprop

/// Lets a policy act in several simulated worlds side by side, each for one episode.
///
/// What comes of it is a function of the seed, the numbers of the episodes and the policy alone: nothing of one collection
/// reaches the next.
package struct EpisodeCollector<World: Simulator>: Sendable {
    package private(set) var experience: Experience
    private var worlds: [World]
    private let beginnings: CounterRandom
    private let actions: CounterRandom
    /// The worlds whose episodes go on, in the order of the batch's rows.
    private var active: [Int] = []

    package init(_: World.Type = World.self, worlds count: Int, seed: UInt64) {
        precondition(count > 0 && World.stepLimit < 1 << 16, "a step has 16 bits of a random number's position")
        experience = Experience(
            episodes: count, stepLimit: World.stepLimit, observationCount: World.observationCount)
        worlds = Array(repeating: World(), count: count)
        active.reserveCapacity(count)
        beginnings = CounterRandom(seed: seed, stream: RandomStream.beginnings)
        actions = CounterRandom(seed: seed, stream: RandomStream.actions)
    }

    /// Episodes of one collection.
    package var episodeCount: Int { worlds.count }

    /// The most steps that one collection can have.
    package var stepLimit: Int { worlds.count * World.stepLimit }

    /// Runs the episodes from number `first` on to their ends.
    ///
    /// For each step the observations of the worlds that go on are written to the first rows of `observations`, and
    /// `policy` is asked for its outputs for so many rows: a logit for each action, and the state's value.
    package mutating func collect(from first: UInt64, observations: Matrix, policy: (_ rows: Int) -> Matrix) {
        precondition(observations.rows >= worlds.count, "a row of observations for each world")
        begin(from: first)
        // A last look at the worlds that are broken off, for their value.
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

    /// Writes advantage and return of each step of the experience.
    package mutating func estimate(_ estimate: AdvantageEstimate) { experience.estimate(estimate) }

    private mutating func begin(from first: UInt64) {
        experience.clear()
        active.removeAll(keepingCapacity: true)
        for world in worlds.indices {
            worlds[world].reset(beginnings, episode: first + UInt64(world))
            active.append(world)
        }
    }

    /// One step of every world that goes on; those that come to their end are left out from then on.
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

    /// Ends the episodes that have reached the limit.
    private mutating func breakOff(_ outputs: Matrix) {
        for (row, world) in active.enumerated() {
            experience.breakOff(episode: world, value: Policy.value(outputs, row: row))
        }
        active.removeAll(keepingCapacity: true)
    }
}
