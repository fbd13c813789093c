import Backprop

extension Change {
    /// The change in a few characters, for the plot and for undo, given the change that would take it back.
    func label(replacing old: Change) -> String {
        switch (old, self) {
        case (.learningRate(let a), .learningRate(let b)): "η \(Self.short(a))→\(Self.short(b))"
        case (.optimizer(let a), .optimizer(let b)): Self.label(a, b)
        case (_, .schedule(let schedule)): schedule.kind.rawValue
        case (_, .clipping(let clipping)):
            clipping.mode == .none ? "clip off" : "clip \(clipping.mode.rawValue) \(Self.short(clipping.threshold))"
        case (_, .regularization(let r)): "decay \(Self.short(r.weightDecay)) L2 \(Self.short(r.l2))"
        case (.batchSize(let a), .batchSize(let b)): "batch \(a)→\(b)"
        case (_, .credit(let rule)): rule.shortName
        case (_, .truncation(let truncation)): truncation.map { "BPTT \($0.stride)/\($0.window)" } ?? "BPTT whole"
        case (_, .dropout(let share)): "dropout \(share.map(Self.short) ?? "as it was")"
        case (_, .earlyStopping(let patience)): "early stopping \(patience.map { "\($0)" } ?? "off")"
        case (_, .checkpointing(let checkpointing)): "checkpoints \(checkpointing.text)"
        case (_, .temperature(let temperature)): "τ \(Self.short(temperature))"
        case (_, .activation(let activation)): activation.rawValue
        case (_, .initializer(let initializer)): initializer.name
        case (_, .seed(let seed)): "seed \(seed)"
        default: ""
        }
    }

    /// The rule, or what changed of its constants where that says more.
    private static func label(_ old: OptimizerConfiguration, _ new: OptimizerConfiguration) -> String {
        guard old.rule == new.rule, new.rule.isSecondOrder else { return new.rule.rawValue }
        if old.damping != new.damping { return "damping λ \(short(new.damping))" }
        return new.rule == .hessianFree ? "CG \(old.iterations)→\(new.iterations)" : "m \(old.history)→\(new.history)"
    }

    /// At most three significant digits.
    private static func short(_ number: Double) -> String {
        guard number != 0, number.isFinite else { return "\(number == 0 ? "0" : "\(number)")" }
        var magnitude = 1.0
        while abs(number) * magnitude < 100 && magnitude < 1e12 { magnitude *= 10 }
        let rounded = (number * magnitude).rounded() / magnitude
        let text = "\(rounded)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
