import Backprop
import Presets
import Text
import Training

extension Diagnosis {
    /// Reports gradients that shrink from layer to layer on their way back.
    static func vanishing(_ evidence: Evidence) -> Diagnosis? {
        let layers = evidence.layers(.vanishing)
        guard let first = layers.first, let output = evidence.snapshot.layers.last(where: { $0.parameterCount > 0 })
        else {
            return nil
        }
        let share = first.typicalGradientNorm / output.typicalGradientNorm
        return Diagnosis(
            kind: .vanishing, severity: evidence.hasLearnt ? .note : .serious,
            headline: "Vanishing gradients in \(Wording.names(layers))",
            explanation: "\(first.name) receives \(NumberFormat.rough(share)) of the output layer's gradient "
                + "and hardly moves. \(reasonForVanishing(evidence, at: first))",
            figure: "\(first.name) receives \(NumberFormat.rough(share)) of the output's",
            advice: [
                Advice(.changeActivation, "ReLU passes δ on undiminished where z > 0"),
                Advice(.changeInitializer, "He or Xavier keeps the size of δ from layer to layer"),
                Advice(.changeOptimizer, "Adam divides by each gradient's own size"),
            ])
    }

    private static func reasonForVanishing(_ evidence: Evidence, at layer: LayerReading) -> String {
        let behind = evidence.snapshot.layers.drop { $0.name != layer.name }
        let depth = behind.count { $0.activation == layer.activation }
        switch layer.activation {
        case .sigmoid:
            let bound = NumberFormat.rough(Wording.power(0.25, depth))
            return "Each sigmoid on the way back multiplies δ by σ′(z) = σ(1 − σ) ≤ ¼, "
                + "\(depth) of them by ¼^\(depth) ≈ \(bound) at most; the weights between them do not make up for it."
        case .tanh:
            return "Every tanh on the way back multiplies δ by tanh′(z) = 1 − a² ≤ 1, "
                + "and by far less where |z| is large; over \(depth) layers the factors multiply."
        default:
            return "On the way back δ is multiplied by Wᵀ and f′(z) at every layer; "
                + "with small weights the product shrinks \(depth) times over."
        }
    }

    /// Reports gradients that are far too large.
    static func exploding(_ evidence: Evidence) -> Diagnosis? {
        guard case .halted = evidence.snapshot.phase else { return explodingGradients(evidence) }
        return nil
    }

    private static func explodingGradients(_ evidence: Evidence) -> Diagnosis? {
        let layers = evidence.layers(.exploding)
        guard let worst = layers.max(by: { $0.updateRatio < $1.updateRatio }) else { return nil }
        // The median lags behind a gradient that grows with every step.
        let norm = max(worst.typicalGradientNorm, worst.gradientNorm)
        return Diagnosis(
            kind: .exploding, severity: .critical,
            headline: "Exploding gradients in \(Wording.names(layers))",
            explanation: "\(worst.name)'s gradient norm is \(NumberFormat.rough(norm)), "
                + "its weights' norm \(NumberFormat.rough(worst.weightNorm)): a step moves it by "
                + "\(NumberFormat.roughPercent(worst.updateRatio)) of its size. On the way back δ is multiplied by Wᵀ at every "
                + "layer; where that makes it longer, it grows exponentially with the depth.",
            figure: "a step moves \(worst.name) by \(NumberFormat.roughPercent(worst.updateRatio))",
            advice: [
                Advice(.changeClipping, "by norm, it bounds the step and keeps its direction"),
                Advice(.lowerLearningRate, "makes every step shorter"),
                Advice(.changeInitializer, "He or Xavier weights, then restart, keep δ's size"),
            ])
    }

    /// Reports units that output 0 for every example.
    static func dead(_ evidence: Evidence) -> Diagnosis? {
        let layers = evidence.layers(.dead)
        guard let worst = layers.max(by: { $0.dead < $1.dead }) else { return nil }
        return Diagnosis(
            kind: .dead, severity: evidence.hasLearnt ? .note : .serious,
            headline: "Dead units in \(Wording.names(layers))",
            explanation:
                "\(NumberFormat.roughPercent(worst.dead)) of \(worst.name)'s units gave 0 for every recent example. "
                + "Where z < 0, ReLU′(z) = 0: no gradient reaches their weights, so these no longer learn.",
            figure: "\(NumberFormat.roughPercent(worst.dead)) of \(worst.name) gives 0",
            advice: [
                Advice(.changeActivation, "leaky ReLU or ELU let some gradient through where z < 0"),
                Advice(.lowerLearningRate, "a step that is too long throws biases far below 0"),
                Advice(.restartWithNewWeights, "once the cause is gone"),
            ])
    }

    /// Reports units on the flat parts of their activation.
    static func saturated(_ evidence: Evidence) -> Diagnosis? {
        let layers = evidence.layers(.saturated).filter { $0.gradientNorm > 0 }
        guard let worst = layers.max(by: { $0.saturated < $1.saturated }) else { return nil }
        let derivative = worst.activation == .tanh ? "tanh′(z) = 1 − a²" : "σ′(z) = σ(1 − σ)"
        return Diagnosis(
            kind: .saturated, severity: evidence.hasLearnt ? .note : .warning,
            headline: "Saturated units in \(Wording.names(layers))",
            explanation:
                "\(NumberFormat.roughPercent(worst.saturated)) of \(worst.name)'s outputs lie where \(derivative) is almost 0, "
                + "so hardly any gradient passes through them. Its z are too large: the weights, or the numbers that it is given, are.",
            figure: "\(NumberFormat.roughPercent(worst.saturated)) of \(worst.name) is flat",
            advice: [
                Advice(.changeInitializer, "Xavier keeps z near 0 at the start; restart to draw them"),
                Advice(.changeWeightDecay, "pulls the weights back towards 0"),
                Advice(.lowerLearningRate, "steps that are too long push units onto the flat parts"),
            ])
    }

    /// Reports normalization over a batch of a single row, whose mean is the row itself.
    static func batchOfOne(_ evidence: Evidence) -> Diagnosis? {
        let layers = evidence.snapshot.layers.filter { $0.normalizedRows == 1 }
        guard let first = layers.first, evidence.snapshot.step > 0 else { return nil }
        return Diagnosis(
            kind: .batchOfOne, severity: .serious,
            headline: "Batch normalization of a batch of one in \(Wording.names(layers))",
            explanation:
                "\(first.name) subtracts the batch's mean, and the mean of one example is the example itself: its output "
                + "in training is always the same, and no gradient passes it. With one example in a batch, "
                + "layer-normalization does what is meant.",
            advice: [Advice(.changeBatchSize, "16 or more have a mean and a deviation that say something")])
    }

    /// Reports layers that receive no gradient at all, unless another finding says why.
    static func blocked(_ evidence: Evidence) -> Diagnosis? {
        let layers = evidence.layers(.blocked)
        // Models that have not learnt yet predict a δ of 0.
        if evidence.snapshot.settings.credit == .syntheticGradients, !evidence.isSettled { return nil }
        guard let last = layers.last, batchOfOne(evidence) == nil, symmetric(evidence) == nil,
            evidence.layers(.dead).isEmpty,
            let above = evidence.snapshot.layers.drop(while: { $0.name != last.name }).first(where: {
                $0.parameterCount > 0 && $0.gradientNorm > 0
            })
        else { return nil }
        return Diagnosis(
            kind: .blocked, severity: evidence.hasLearnt ? .note : .serious,
            headline: "No gradient reaches \(Wording.names(layers))",
            explanation:
                "It is exactly 0 there, while \(above.name) receives \(NumberFormat.rough(above.gradientNorm)). "
                + "Somewhere between them every factor of δ is 0: weights of 0, or units where the activation is flat.",
            advice: [
                Advice(.changeInitializer, "He or Xavier weights are not 0; restart to draw them"),
                Advice(.changeActivation, "one that is nowhere flat lets some gradient through"),
            ])
    }

    /// Reports units that all start the same and therefore stay the same.
    static func symmetric(_ evidence: Evidence) -> Diagnosis? {
        let snapshot = evidence.snapshot
        let trained = snapshot.layers.filter { $0.parameterCount > 0 }
        guard trained.count > 1, snapshot.step > 0, !evidence.hasLearnt else { return nil }
        let areAlike = trained.dropLast().contains(where: \.unitsAreAlike)
        let isStuckAtZero = trained.dropLast().allSatisfy { $0.weightNorm < 1e-9 && $0.gradientNorm == 0 }
        guard areAlike || isStuckAtZero else { return nil }
        return Diagnosis(
            kind: .symmetric, severity: .serious,
            headline: "All units of a layer are the same",
            explanation: "They started with equal weights, so they compute the same a and receive the same δ: "
                + "every step keeps them equal, and the layer is worth one unit. "
                + "With all weights 0, Wᵀδ = 0 and nothing reaches the hidden layers at all.",
            advice: [
                Advice(.changeInitializer, "random weights break the symmetry: He for ReLU, Xavier for tanh"),
                Advice(.restartWithNewWeights, "an initializer takes effect at a restart"),
            ])
    }
}
