import Presets
import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Effect of the latest change of a run, measured against what was before it.
package struct ChangeEffect: Hashable, Sendable {
    /// Change in a few words, for example `Repaired: sigmoid→relu`.
    package let change: String
    /// Change in as few words as possible, for example `Repaired`.
    package let briefChange: String
    /// What it did, in a sentence.
    package let result: String
    /// What it did, in a few words, for example `dense1's gradient 4e-10 → 1 of the output's`.
    package let figure: String

    /// Compares a run with the one that was left for it, or with its own loss before its latest change.
    ///
    /// It is nil if nothing was changed, or if too little has happened since.
    package init?(in snapshot: Snapshot) {
        if let mark = snapshot.marks.last {
            guard let result = Self.effect(of: mark, in: snapshot) else { return nil }
            (change, briefChange) = ("Since \(mark.label)", "Since \(mark.label)")
            (self.result, figure) = result
        } else {
            guard let before = snapshot.before, let change = Self.words(before, in: snapshot),
                let result = Self.difference(from: before.run, to: snapshot)
            else { return nil }
            self.change = change
            briefChange = before.departure == .repair ? "Repaired" : change
            (self.result, figure) = result
        }
    }

    /// Returns the change that leaving a run made; nil if the same run goes on.
    private static func words(_ before: Ghost, in snapshot: Snapshot) -> String? {
        let changes = snapshot.settings.changes(from: before.run.settings)
            .filter { $0.scope != .view }
            .map { $0.label(in: before.run.settings) }
        switch before.departure {
        case .repair: return changes.isEmpty ? "Repaired" : "Repaired: " + changes.joined(separator: ", ")
        case .newWeights where changes.isEmpty: return "Other initial weights"
        case .restart, .newWeights: return changes.isEmpty ? nil : "With " + changes.joined(separator: ", ")
        case .goBack, .undo, .travel, .choice, .twin, .load: return nil
        }
    }

    // MARK: - Against another run

    /// Sentence on what a change did, and the same in a few words.
    private typealias Result = (sentence: String, figure: String)

    private static func difference(from before: RunReading, to snapshot: Snapshot) -> Result? {
        guard snapshot.step >= HealthThresholds.stepsBeforeEffect else { return nil }
        // The gradients of a run that stopped are those of weights out of range.
        let comparisons = before.halt == nil ? [gradient, loss] : [stop, loss]
        return comparisons.lazy.compactMap { $0(before, snapshot) }.first
    }

    /// Compares the shares of the output layer's gradient that the layer farthest behind receives.
    private static func gradient(from before: RunReading, to snapshot: Snapshot) -> Result? {
        guard let former = before.smallestShare, let layer = snapshot.layers.first(where: { $0.name == former.name }),
            let share = snapshot.run.gradientShare(of: layer),
            share > HealthThresholds.clearChange * former.share
        else { return nil }
        // The order of magnitude, since the digits change with every step.
        let was = NumberFormat.rough(former.share)
        let (sentence, figure) =
            switch share {
            case ..<0.1:
                (
                    "\(NumberFormat.rough(decade(of: share))) of it",
                    "\(NumberFormat.rough(decade(of: share))) of the output's"
                )
            case ...10: ("about as much", "about 1 of the output's")
            default: ("over 10 times as much", "over 10 times the output's")
            }
        return (
            "\(layer.name)'s gradient went from \(was) of the output layer's to \(sentence).",
            "\(layer.name)'s gradient \(was) → \(figure)"
        )
    }

    /// Returns the largest power of ten up to a number.
    private static func decade(of share: Double) -> Double { pow(10, log10(share).rounded(.down)) }

    /// Says how much farther a run gets than one that stopped.
    private static func stop(from before: RunReading, to snapshot: Snapshot) -> Result? {
        guard let halt = before.halt, snapshot.step > halt.step, snapshot.halt == nil else { return nil }
        let step = NumberFormat.grouped(halt.step)
        return (
            "It has passed step \(step), where it stopped before"
                + (snapshot.loss.map { "; the loss is \(NumberFormat.significant($0, 2))." } ?? "."),
            "past step \(step), where it stopped before"
        )
    }

    /// Compares the losses at the same step, or at the last one that the former run reached.
    private static func loss(from before: RunReading, to snapshot: Snapshot) -> Result? {
        guard snapshot.returns == nil else { return nil }
        let step = min(snapshot.step, before.step)
        let validation = (before.validationLossHistory, snapshot.validationLossHistory, "validation loss")
        let training = (before.trainingLoss, snapshot.trainingLoss, "loss")
        let found = [validation, training].lazy.compactMap { former, now, name in
            former.mean(around: step).flatMap { former in now.mean(around: step).map { (former, $0, name) } }
        }.first
        guard let (former, now, name) = found else { return nil }
        let place = "step \(NumberFormat.grouped(step))"
        let losses = "\(NumberFormat.significant(now, 2)), not \(NumberFormat.significant(former, 2))"
        return ("At \(place) the \(name) is \(losses).", "\(name) \(losses), at \(place)")
    }

    // MARK: - Against the run itself

    private static func effect(of mark: Mark, in snapshot: Snapshot) -> Result? {
        let steps = snapshot.step - mark.step
        guard steps >= HealthThresholds.stepsBeforeEffect, snapshot.returns == nil,
            let (before, latest) = snapshot.run.smoothedLosses(before: mark.step)
        else { return nil }
        let (was, now) = (NumberFormat.significant(before, 2), NumberFormat.significant(latest, 2))
        return (
            "In \(Wording.counted(steps, "step")) the loss went from \(was) to \(now).",
            "loss \(was) → \(now) in \(Wording.counted(steps, "step"))"
        )
    }
}

extension RunReading {
    /// Layer that receives the smallest share of the output layer's gradient, with that share.
    fileprivate var smallestShare: (name: String, share: Double)? {
        layers.compactMap { layer in gradientShare(of: layer).map { (layer.name, $0) } }.min { $0.1 < $1.1 }
    }

    /// Returns a layer's gradient norm divided by the output layer's; nil for a layer without parameters.
    fileprivate func gradientShare(of layer: LayerReading) -> Double? {
        guard layer.parameterCount > 0, let output = layers.last(where: { $0.parameterCount > 0 }),
            output.typicalGradientNorm > 0
        else { return nil }
        return layer.typicalGradientNorm / output.typicalGradientNorm
    }
}

extension RunReading {
    /// Returns the smoothed training loss just before a step and that of now, as the plot shows them; nil without any.
    fileprivate func smoothedLosses(before step: Int) -> (Double, Double)? {
        let losses = smoothedTrainingLoss()
        guard let index = trainingLoss.buckets.lastIndex(where: { $0.firstStep <= step }), let last = losses.last,
            losses.indices.contains(index), losses[index].isFinite, last.isFinite
        else { return nil }
        return (losses[index], last)
    }
}

extension MetricHistory {
    /// Returns the mean of the values in a window of some steps that ends at `step`; nil without any.
    fileprivate func mean(around step: Int) -> Double? {
        let window = max(10, step / 20)
        let buckets = buckets.filter { $0.count > 0 && $0.lastStep > step - window && $0.firstStep <= step }
        guard !buckets.isEmpty else { return nil }
        return buckets.reduce(0) { $0 + $1.mean } / Double(buckets.count)
    }
}
