import Backprop
import Text

extension Change {
    /// The change in a few characters, for the plot and for undo, given the change that would take it back.
    func label(replacing old: Change) -> String {
        switch (old, self) {
        case (.learningRate(let a), .learningRate(let b)): "η \(NumberFormat.brief(a))→\(NumberFormat.brief(b))"
        case (.optimizer(let a), .optimizer(let b)): Self.label(a, b)
        case (_, .schedule(let schedule)): schedule.kind.rawValue
        case (_, .clipping(let clipping)):
            clipping.mode == .none
                ? "clip off" : "clip \(clipping.mode.rawValue) \(NumberFormat.brief(clipping.threshold))"
        case (_, .regularization(let r)): "decay \(NumberFormat.brief(r.weightDecay)) L2 \(NumberFormat.brief(r.l2))"
        case (.batchSize(let a), .batchSize(let b)): "batch \(a)→\(b)"
        case (_, .credit(let rule)): rule.shortName
        case (_, .truncation(let truncation)): truncation.map { "BPTT \($0.stride)/\($0.window)" } ?? "BPTT whole"
        case (_, .dropout(let share)): "dropout \(share.map(NumberFormat.brief) ?? "as it was")"
        case (_, .earlyStopping(let patience)): "early stopping \(patience.map { "\($0)" } ?? "off")"
        case (_, .checkpointing(let checkpointing)): "checkpoints \(checkpointing.text)"
        case (_, .temperature(let temperature)): "τ \(NumberFormat.brief(temperature))"
        case (_, .activation(let activation)): activation.rawValue
        case (_, .initializer(let initializer)): initializer.name
        case (_, .seed(let seed)): "seed \(seed)"
        default: ""
        }
    }

    /// The rule, or what changed of its constants where that says more.
    private static func label(_ old: OptimizerConfiguration, _ new: OptimizerConfiguration) -> String {
        guard old.rule == new.rule, new.rule.isSecondOrder else { return new.rule.rawValue }
        if old.damping != new.damping { return "damping λ \(NumberFormat.brief(new.damping))" }
        return new.rule == .hessianFree ? "CG \(old.iterations)→\(new.iterations)" : "m \(old.history)→\(new.history)"
    }
}
