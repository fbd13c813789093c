import Backprop

/// Steps of several episodes that ran side by side, and the targets to learn from them.
///
/// The steps are in order of time: all episodes' first steps, then all second steps, and so on. Memory is kept from one
/// collection to the next.
package struct Experience: Sendable {
    /// Number of values in an observation.
    package let observationCount: Int
    /// Sum of the rewards of each episode, not discounted.
    package private(set) var episodeReturns: [Double]
    /// Observation before each step, [count, observationCount].
    package private(set) var observations: [Float] = []
    /// Action, advantage and return of each step, [count, 3]: the targets of a policy gradient.
    package internal(set) var targets: [Float] = []

    /// Episode of each step.
    private(set) var episodes: [Int32] = []
    /// Reward of each step.
    private(set) var rewards: [Float] = []
    /// V of the state before each step.
    private(set) var values: [Float] = []
    /// V of the state in which each episode was truncated; 0 if it terminated.
    private(set) var lastValues: [Float]
    /// Two numbers per episode, scratch space of the estimators.
    var running: [SIMD2<Double>]

    /// Reserves memory for `count` episodes of up to `stepLimit` steps.
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

    /// Number of steps.
    package var count: Int { episodes.count }

    /// Removes all steps, but keeps the memory.
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

    /// Appends a step of an episode: the observation in a row, the action, its reward, and V of the state before it.
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

    /// Records the value of the state in which an episode was truncated.
    mutating func truncate(episode: Int, value: Float) { lastValues[episode] = value }
}
