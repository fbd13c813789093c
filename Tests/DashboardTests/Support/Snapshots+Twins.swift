import Presets

@testable import Training

extension Snapshots {
    /// Run with vanishing gradients beside one with another activation, which parted from it at step 40.
    static func twins() -> Snapshot {
        var snapshot = vanishing(step: 240)
        let other = afterRepair()
        var ghost = Ghost(run: other.run, view: other.view, departure: .twin, branch: -1)
        ghost.twin = TwinReading(
            letter: "B", label: "sigmoid→relu", start: 40,
            distance: WeightDistance(share: 0.31, farthestLayer: "dense8", farthestShare: 0.7))
        snapshot.ghosts = [ghost]
        return snapshot
    }

    /// Two agents side by side, of which the second learns more slowly.
    static func agents() -> Snapshot {
        var snapshot = cartPole()
        let other = cartPole(episodes: 400, mean: 187)
        var ghost = Ghost(run: other.run, view: other.view, departure: .twin, branch: -1)
        ghost.run.step = snapshot.step
        ghost.twin = TwinReading(
            letter: "B", label: "η 0.005→0.015", start: 0,
            distance: WeightDistance(share: 0.5, farthestLayer: "dense1", farthestShare: 0.6))
        snapshot.ghosts = [ghost]
        return snapshot
    }

    /// Four runs with learning rates a factor of 3 apart, the last of which has stopped.
    static func fourRuns() -> Snapshot {
        var snapshot = digits(step: 300)
        snapshot.ghosts = (1...3).map { index in
            var run = digits(step: 300).run
            run.trainingLoss = history(300) { 2 / Float(index + 1) / (1 + Float($0) / 40) + 0.1 * noise($0 + index) }
            run.validationLoss = 0.5 / Double(index)
            if index == 3 { run.halt = NonFinite(step: 300, layer: nil, what: "the loss is infinite") }
            var ghost = Ghost(run: run, view: snapshot.view, departure: .twin, branch: -index)
            ghost.twin = TwinReading(
                letter: TwinReading.letter(index), label: "η 0.01→\([0.03, 0.09, 0.27][index - 1])", start: 0,
                distance: WeightDistance(
                    share: 0.1 * Double(index), farthestLayer: "dense2", farthestShare: 0.2 * Double(index)))
            return ghost
        }
        return snapshot
    }
}
