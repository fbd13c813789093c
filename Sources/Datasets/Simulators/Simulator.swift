import Backprop

/// A world that an agent acts in: one action a step, until the episode ends.
///
/// It draws nothing by itself: how an episode begins is a function of the random numbers and the episode's number, and
/// how it goes on one of the actions, so that episodes can be had in any order, and again.
package protocol Simulator: Sendable {
    /// Numbers that the agent sees at each step.
    static var observationCount: Int { get }
    /// Actions to choose from: 0 ..< actionCount.
    static var actionCount: Int { get }
    /// Steps after which an episode is broken off.
    static var stepLimit: Int { get }

    init()

    /// Begins an episode.
    mutating func reset(_ random: CounterRandom, episode: UInt64)

    /// Takes an action. After a step that was the end, begin another episode first.
    mutating func step(_ action: Int) -> SimulatorStep

    /// Writes what the agent sees to a row.
    func observe(into observations: Matrix, row: Int)
}

/// What came of an action.
package struct SimulatorStep: Hashable, Sendable {
    package var reward: Float
    /// Whether the episode is over, and nothing that could be won lies behind it. Being broken off is not such an end.
    package var isEnd: Bool

    package init(reward: Float, isEnd: Bool) {
        self.reward = reward
        self.isEnd = isEnd
    }
}
