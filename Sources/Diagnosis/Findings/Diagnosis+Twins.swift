import Presets
import Text
import Training

/// Run among twins, with its letter and its difference.
private typealias TwinRun = (letter: String, label: String, run: RunReading)

extension Diagnosis {
    /// Returns what twins differ in, the clearest difference first; nil without any.
    static func twins(_ snapshot: Snapshot, of information: PresetInformation) -> Diagnosis? {
        let all = snapshot.runsSideBySide
        guard all.count > 1, let first = snapshot.ghosts.first?.twin else { return nil }
        let headline = "A beside \(names(snapshot.ghosts.compactMap(\.twin)))"
        if snapshot.farthestStep == first.start {
            return Diagnosis(
                kind: .twins, severity: .note, headline: headline,
                explanation: "They part here, at step \(NumberFormat.grouped(first.start)): space trains.", advice: [])
        }
        let runs = all.filter { $0.run.halt == nil }
        // Where there are more than two, the question is which is best.
        let comparisons = runs.count > 2 ? [loss, gradient] : [gradient, loss]
        let told = [stopped(all)] + comparisons.map { $0(runs) }
        let sentences = (told + [distances(snapshot)] + faults(snapshot, information)).compactMap(\.self)
        return Diagnosis(
            kind: .twins, severity: .note, headline: headline,
            explanation: (sentences + ["They parted at step \(NumberFormat.grouped(first.start))."])
                .joined(separator: " "),
            figure: sentences.first ?? "", advice: [])
    }

    /// Returns the letters with the differences; what all of these begin with is written once.
    private static func names(_ twins: [TwinReading]) -> String {
        let parts = twins.map { twin in
            twin.label.lastIndex(of: "→").map { (twin.label[...$0], twin.label[$0...].dropFirst()) } ?? (
                "", twin.label[...]
            )
        }
        let beginnings = Set(parts.map(\.0))
        guard twins.count > 1, beginnings.count == 1, let beginning = beginnings.first, !beginning.isEmpty else {
            return twins.map { "\($0.letter) (\($0.label))" }.joined(separator: ", ")
        }
        let letters = twins.map(\.letter).joined(separator: ", ")
        return "\(letters) (\(beginning)\(parts.map(\.1).joined(separator: ", ")))"
    }

    /// Says which runs have stopped, and why.
    private static func stopped(_ runs: [TwinRun]) -> String? {
        let stops = runs.compactMap { run in
            run.run.halt.map { halt in
                "\(run.letter) stopped at step \(NumberFormat.grouped(run.run.step)), where "
                    + (halt.cause == .length ? "the step was too long" : "a number was not finite")
            }
        }
        guard !stops.isEmpty else { return nil }
        let others = runs.filter { $0.run.halt == nil }.map(\.letter)
        let rest =
            others.isEmpty ? "" : "; \(others.joined(separator: ", ")) \(others.count == 1 ? "trains" : "train") on"
        return stops.joined(separator: "; ") + rest + "."
    }

    /// Compares the gradients of the layer in which they differ most, if that is by more than a factor of ten; one that
    /// receives none at all comes first.
    private static func gradient(_ runs: [TwinRun]) -> String? {
        var clearest: (text: String, ratio: Double)?
        for layer in runs.first?.run.layers ?? [] where layer.parameterCount > 0 {
            let norms = runs.compactMap { run in
                run.run.layers.first { $0.name == layer.name }.map { (run.letter, $0.typicalGradientNorm) }
            }
            .filter(\.1.isFinite)
            guard let least = norms.min(by: { $0.1 < $1.1 }), let most = norms.max(by: { $0.1 < $1.1 }), most.1 > 0
            else { continue }
            let ratio = least.1 / most.1
            if ratio == 0 {
                return "No gradient reaches \(least.0)'s \(layer.name); \(most.0)'s receives "
                    + "\(NumberFormat.rough(most.1))."
            }
            if ratio < 0.1, ratio < (clearest?.ratio ?? 1) {
                let share = NumberFormat.rough(ratio)
                clearest = (
                    "\(least.0)'s \(layer.name) receives \(share) of the gradient that \(most.0)'s does.", ratio
                )
            }
        }
        return clearest?.text
    }

    /// Compares the losses of the runs that have learnt most and least.
    private static func loss(_ runs: [TwinRun]) -> String? {
        if runs.contains(where: { $0.run.returns != nil }) { return returns(runs) }
        let validated = runs.compactMap { run in run.run.best.map { (run.letter, $0.loss) } }
        let isValidated = validated.count == runs.count
        let losses = isValidated ? validated : runs.compactMap { run in run.run.latestLoss.map { (run.letter, $0) } }
        guard losses.count == runs.count, let best = losses.min(by: { $0.1 < $1.1 }),
            let worst = losses.max(by: { $0.1 < $1.1 }), best.0 != worst.0
        else { return nil }
        let name = isValidated ? "lowest validation loss" : "loss"
        let (low, high) = (NumberFormat.significant(best.1, 2), NumberFormat.significant(worst.1, 2))
        if low == high { return "The \(name) of all is \(low) so far." }
        return "\(best.0)'s \(name) is \(low), \(worst.0)'s \(high)."
    }

    /// Compares the returns of agents, whose losses say nothing about how well they do.
    private static func returns(_ runs: [TwinRun]) -> String? {
        let means = runs.compactMap { run in run.run.bestMeanReturn.map { (run.letter, $0) } }
        guard means.count == runs.count, let best = means.max(by: { $0.1 < $1.1 }),
            let worst = means.min(by: { $0.1 < $1.1 }), best.0 != worst.0
        else { return nil }
        return "\(best.0)'s best mean return is \(NumberFormat.significant(best.1, 3)), "
            + "\(worst.0)'s \(NumberFormat.significant(worst.1, 3))."
    }

    /// Says how far the weights have moved apart, and where most; nil for runs that have stopped.
    private static func distances(_ snapshot: Snapshot) -> String? {
        guard snapshot.halt == nil else { return nil }
        let found = snapshot.ghosts.filter { $0.run.halt == nil }.compactMap { ghost in
            ghost.twin.flatMap { twin in twin.distance.map { (twin, $0) } }
        }
        guard let (twin, distance) = found.max(by: { $0.1.share < $1.1.share }), distance.share > 0 else { return nil }
        return "\(twin.letter)'s weights differ from A's by \(words(distance.share)), most in "
            + "\(distance.farthestLayer) (\(words(distance.farthestShare)))."
    }

    /// Returns a share of A's norm in words.
    private static func words(_ share: Double) -> String {
        share < 9.5 ? NumberFormat.roughPercent(share) : "\(NumberFormat.rough(share)) times their size"
    }

    /// Says what is wrong with the twins by themselves; what is wrong with A is a finding of its own.
    private static func faults(_ snapshot: Snapshot, _ information: PresetInformation) -> [String] {
        snapshot.ghosts.filter { $0.run.halt == nil }.compactMap { ghost in
            let worst = findings(in: Snapshot(ghost.run), of: information).first { $0.severity >= .warning }
            return worst.flatMap { worst in ghost.twin.map { "\($0.letter): \(worst.headline)." } }
        }
    }
}

extension RunReading {
    /// Smoothed training loss of now; that of the latest step where there is no curve yet.
    fileprivate var latestLoss: Double? { smoothedTrainingLoss().last { $0.isFinite } ?? loss }
}
