import Backprop
import Datasets

/// Deterministic environment: episode 0 terminates after three steps, 1 after two, and 2 is truncated after four.
struct ScriptedEnvironment: Simulator {
    static var observationCount: Int { 2 }
    static var actionCount: Int { 2 }
    static var stepLimit: Int { 4 }

    /// Rewards of each episode's steps, and below V before each step and after the last.
    static let rewards: [[Float]] = [[1, 0.5, -1], [2, 1], [1, 1, 1, 1]]
    static let values: [[Float]] = [[0.5, 0.25, -0.5], [1, 0], [0.75, 1.5, 1.25, 1, 2]]

    private var episode = 0
    private var time = 0

    init() {}

    mutating func reset(_ random: CounterRandom, episode: UInt64) {
        self.episode = Int(episode)
        time = 0
    }

    mutating func step(_ action: Int) -> SimulatorStep {
        let rewards = Self.rewards[episode]
        defer { time += 1 }
        return SimulatorStep(reward: rewards[time], isTerminal: time == rewards.count - 1 && episode != 2)
    }

    func observe(into observations: Matrix, row: Int) {
        observations[row, 0] = Float(episode)
        observations[row, 1] = Float(time)
    }
}

/// Inputs and outputs of a policy for tests.
final class Desk {
    private let arena = Arena(count: 4096)
    var observations: Matrix { arena.matrix(at: 0, rows: 16, columns: width) }
    let width: Int

    init(width: Int) { self.width = width }

    /// Returns outputs with the given rows of logits and values.
    func outputs(_ rows: [[Float]]) -> Matrix {
        let outputs = arena.matrix(at: 1024, rows: rows.count, columns: rows[0].count)
        outputs.copy(from: rows.flatMap { $0 })
        return outputs
    }

    /// Returns outputs computed by a function of each observed row.
    func outputs(for rows: Int, _ policy: ([Float]) -> [Float]) -> Matrix {
        outputs((0..<rows).map { row in policy((0..<width).map { observations[row, $0] }) })
    }
}
