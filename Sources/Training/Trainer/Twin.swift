import Backprop
import Presets

/// Run that makes the same steps as another one, on the same batches, with one difference.
struct Twin {
    let trainer: Trainer
    /// Difference between the two.
    let change: Change
    /// Difference in words, such as `η 0.1→0.3`.
    let label: String
    /// Step at which they parted, and the number of records that the journal had there.
    let start: (step: Int, recordCount: Int)
}

extension WeightDistance {
    /// Measures the distance of a trainer's weights from another one's; nil if their layers differ.
    init?(from trainer: Trainer, to other: Trainer) {
        guard trainer.probes.count == other.probes.count,
            trainer.plan.store.entries.count == other.plan.store.entries.count
        else { return nil }
        var (squares, norms) = (0.0, 0.0)
        var farthest = (name: "", share: 0.0)
        for (probe, twin) in zip(trainer.probes, other.probes) {
            guard probe.entries == twin.entries else { return nil }
            var (distance, norm) = (0.0, 0.0)
            for entry in probe.entries {
                let (here, there) = (trainer.plan.line(.parameters, entry), other.plan.line(.parameters, entry))
                guard here.count == there.count else { return nil }
                distance += here.squaredDistance(to: there)
                norm += here.sumOfSquares
            }
            let share = norm > 0 ? (distance / norm).squareRoot() : 0
            if share > farthest.share { farthest = (probe.name, share) }
            (squares, norms) = (squares + distance, norms + norm)
        }
        guard norms > 0, (squares / norms).isFinite, squares == 0 || !farthest.name.isEmpty else { return nil }
        self.init(
            share: (squares / norms).squareRoot(), farthestLayer: farthest.name, farthestShare: farthest.share)
    }
}
