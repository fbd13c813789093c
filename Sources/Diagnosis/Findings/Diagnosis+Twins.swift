import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Diagnosis {
    /// Returns what twins differ in, the clearest difference first; nil without any.
    static func twins(_ snapshot: Snapshot) -> Diagnosis? {
        let runs = TwinRun.all(in: snapshot)
        guard runs.count > 1, let first = snapshot.ghosts.first?.twin else { return nil }
        let clearest = stopped(runs) ?? gradient(runs) ?? loss(runs)
        let apart = distances(snapshot)
        let waiting = "They part at step \(NumberFormat.grouped(first.start)): space trains. "
        let explanation = snapshot.step == first.start ? waiting : (clearest.map { $0 + " " } ?? "") + apart
        return Diagnosis(
            kind: .twins, severity: .note, headline: "A beside \(names(snapshot.ghosts.compactMap(\.twin)))",
            explanation: explanation + "They make the same steps on the same batches.",
            figure: clearest ?? "", advice: [])
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

    /// Says which runs have stopped.
    private static func stopped(_ runs: [TwinRun]) -> String? {
        guard let halted = runs.first(where: { $0.run.halt != nil }),
            let other = runs.first(where: { $0.run.halt == nil })
        else { return nil }
        return
            "\(halted.letter) stopped at step \(NumberFormat.grouped(halted.run.step)), where its numbers were no longer "
            + "finite; \(other.letter) trains on."
    }

    /// Compares the gradients of the layer in which they differ most, if that is by more than a factor of ten.
    private static func gradient(_ runs: [TwinRun]) -> String? {
        var clearest: (text: String, ratio: Double)?
        for layer in runs[0].run.layers where layer.parameterCount > 0 {
            let norms = runs.compactMap { run in
                run.run.layers.first { $0.name == layer.name }.map { (run.letter, $0.typicalGradientNorm) }
            }
            .filter { $0.1 > 0 && $0.1.isFinite }
            guard let least = norms.min(by: { $0.1 < $1.1 }), let most = norms.max(by: { $0.1 < $1.1 }) else {
                continue
            }
            let ratio = least.1 / most.1
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
        let validated = runs.compactMap { run in run.run.validationLoss.map { (run.letter, $0) } }
        let isValidated = validated.count == runs.count
        let losses = isValidated ? validated : runs.compactMap { run in run.run.latestLoss.map { (run.letter, $0) } }
        guard losses.count == runs.count, let best = losses.min(by: { $0.1 < $1.1 }),
            let worst = losses.max(by: { $0.1 < $1.1 }), best.0 != worst.0
        else { return nil }
        let name = isValidated ? "validation loss" : "loss"
        let (low, high) = (NumberFormat.significant(best.1, 2), NumberFormat.significant(worst.1, 2))
        if low == high { return "The \(name) of all is \(low) so far." }
        return "\(best.0)'s \(name) is \(low), \(worst.0)'s \(high)."
    }

    /// Says how far the weights have moved apart, and where most.
    private static func distances(_ snapshot: Snapshot) -> String {
        let found = snapshot.ghosts.compactMap { ghost in
            ghost.twin.flatMap { twin in twin.distance.map { (twin, $0) } }
        }
        guard let (twin, distance) = found.max(by: { $0.1.share < $1.1.share }), distance.share > 0 else { return "" }
        let share = NumberFormat.roughPercent(distance.share)
        return "\(twin.letter)'s weights differ from A's by \(share), most in \(distance.farthestLayer) "
            + "(\(NumberFormat.roughPercent(distance.farthestShare))). "
    }
}

/// Run among twins, with its letter.
private struct TwinRun {
    let letter: String
    let run: RunReading
    let twin: TwinReading?

    static func all(in snapshot: Snapshot) -> [TwinRun] {
        [TwinRun(letter: TwinReading.letter(0), run: snapshot.run, twin: nil)]
            + snapshot.ghosts.compactMap { ghost in
                ghost.twin.map { TwinRun(letter: $0.letter, run: ghost.run, twin: $0) }
            }
    }
}

extension RunReading {
    /// Smoothed training loss of now; that of the latest step where there is no curve yet.
    fileprivate var latestLoss: Double? { smoothedTrainingLoss().last { $0.isFinite } ?? loss }
}
