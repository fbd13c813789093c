import Backprop

/// Environment for an agent: one action per time step, until the episode ends.
///
/// It draws no random numbers of its own: how an episode begins is a function of the given numbers and the episode's
/// number, and how it continues is a function of the actions, so that episodes can be run in any order, and repeated.
package protocol Simulator: Sendable {
    /// Number of values in an observation.
    static var observationCount: Int { get }
    /// Number of actions; an action is an index in 0 ..< actionCount.
    static var actionCount: Int { get }
    /// Number of time steps after which an episode is truncated.
    static var stepLimit: Int { get }

    /// Creates an environment; `reset` begins its first episode.
    init()

    /// Begins an episode.
    mutating func reset(_ random: CounterRandom, episode: UInt64)

    /// Takes an action; after a step that ended an episode, `reset` must come first.
    mutating func step(_ action: Int) -> SimulatorStep

    /// Writes the observation to a row.
    func observe(into observations: Matrix, row: Int)
}

/// Outcome of an action.
package struct SimulatorStep: Hashable, Sendable {
    /// Reward for the action.
    package var reward: Float
    /// Whether the episode has terminated, with no further reward possible; truncation at the limit does not count.
    package var isTerminal: Bool

    /// Creates the outcome of an action.
    package init(reward: Float, isTerminal: Bool) {
        self.reward = reward
        self.isTerminal = isTerminal
    }
}
