import Backprop

/// What an agent went through in some episodes that ran side by side, and what it learns from that.
///
/// The steps are in the order of time: all episodes' first ones, then all second ones, and so on. Memory is kept from one
/// collection to the next.
package struct Experience: Sendable {
    package let observationCount: Int
    /// Σ of the rewards of each episode, not discounted.
    package private(set) var episodeReturns: [Double]
    /// What the agent saw before each step, [count, observationCount].
    package private(set) var observations: [Float] = []
    /// The action, its advantage and the return of each step, [count, 3]: the targets of a policy gradient.
    package internal(set) var targets: [Float] = []

    /// Of each step: which episode it belongs to, what it earned, and the value that the agent saw in the state before.
    private(set) var episodes: [Int32] = []
    private(set) var rewards: [Float] = []
    private(set) var values: [Float] = []
    /// V of the state in which an episode was broken off; 0 where it came to its end.
    private(set) var lastValues: [Float]
    /// Two numbers of each episode to work with.
    var running: [SIMD2<Double>]

    /// Room for so many episodes of so many steps.
    init(episodes count: Int, stepLimit: Int, observationCount: Int) {
        self.observationCount = observationCount
        episodeReturns = Array(repeating: 0, count: count)
        lastValues = Array(repeating: 0, count: count)
        running = Array(repeating: .zero, count: count)
        let steps = count * stepLimit
        observations.reserveCapacity(steps * observationCount)
        targets.reserveCapacity(steps * 3)
        episodes.reserveCapacity(steps)
        rewards.reserveCapacity(steps)
        values.reserveCapacity(steps)
    }

    /// How many steps there are.
    package var count: Int { episodes.count }

    /// Forgets everything, but keeps the memory.
    mutating func clear() {
        observations.removeAll(keepingCapacity: true)
        targets.removeAll(keepingCapacity: true)
        episodes.removeAll(keepingCapacity: true)
        rewards.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        for episode in episodeReturns.indices {
            episodeReturns[episode] = 0
            lastValues[episode] = 0
        }
    }

    /// Adds a step of an episode: what was seen, in a row, what was done, what it earned, and V of the state before.
    mutating func append(episode: Int, observation: Matrix, row: Int, action: Int, reward: Float, value: Float) {
        precondition(observation.columns == observationCount, "an observation of another width")
        for column in 0..<observationCount { observations.append(observation[row, column]) }
        targets.append(Float(action))
        targets.append(0)
        targets.append(0)
        episodes.append(Int32(episode))
        rewards.append(reward)
        values.append(value)
        episodeReturns[episode] += Double(reward)
    }

    /// Says what the state was worth in which an episode was broken off.
    mutating func breakOff(episode: Int, value: Float) { lastValues[episode] = value }
}
