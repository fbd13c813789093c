import Backprop

extension Trainer {
    /// Everything that a screen or a log shows, as it is between two steps, but for what takes a pass through the network:
    /// the view and the training accuracy.
    package func snapshot(phase: Snapshot.Phase) -> Snapshot {
        alignmentIsAsked = true
        return Snapshot(
            network: networkSummary, parameterCount: parameterCount, trainingCount: task.trainingCount,
            validationCount: task.validationCount, phase: phase, step: step, epoch: epoch, stepsPerSecond: 0,
            trainingSeconds: 0, loss: reading.loss, validationLoss: reading.validationLoss,
            accuracy: nil, validationAccuracy: reading.validationAccuracy, settings: settings,
            activation: hiddenActivation, initializer: initializer, seed: state.weightSeed,
            effectiveLearningRate: reading.effectiveLearningRate, gradientNorm: reading.gradientNorm,
            clippedGradientNorm: reading.clippedGradientNorm, clippedShare: reading.clippedShare,
            secondOrder: latestSecondOrder, optimizers: possibleOptimizers,
            sequenceLength: plan.recurrentLength, returns: task.returns,
            bestMeanReturn: task.bestMeanReturn, dropout: settings.dropout ?? Double(layers.droppedShare),
            memory: plan.activationMemory, layers: layerReadings,
            trainingLoss: trainingLoss, validationLossHistory: validationLoss,
            marks: marks, view: .none, undoable: undoStack.last?.label, notice: nil)
    }

    private var layerReadings: [LayerReading] {
        probes.indices.map { index in
            var reading = probes[index].layerReading
            reading.gradientOverTime = plan.gradientOverTime(ofLayer: index)
            reading.syntheticError = plan.synthetic?.model(ofLayer: index)?.error
            return reading
        }
    }

    /// What the run is doing when nobody has paused it.
    package var phase: Snapshot.Phase {
        if let halt { return .halted(halt) }
        if let ending { return .finished(ending) }
        return .training
    }

    /// The widths of the layers and the hidden activation, equal neighbours counted: `2-[16]×20-2 sigmoid`.
    var networkSummary: String {
        let graph = plan.network.graph
        let ends = [plan.network.input, plan.network.output].map { "\(graph.shape(of: $0))" }
        let isChain = preset.topology.isChain
        let widths = [ends[0]] + (isChain ? layers.map(\.brief) : ["(\(layers.count) nodes)", ends[1]])
        var parts: [String] = []
        var index = 0
        while index < widths.count {
            var end = index
            while end < widths.count, widths[end] == widths[index] { end += 1 }
            let run = end - index
            parts += run > 2 ? ["[\(widths[index])]×\(run)"] : Array(repeating: "\(widths[index])", count: run)
            index = end
        }
        return parts.joined(separator: "-") + (hiddenActivation.map { " \($0.rawValue)" } ?? "")
    }
}

extension LayerProbe {
    /// The probe's readings for a snapshot.
    var layerReading: LayerReading {
        var result = LayerReading(name: name, summary: summary, parameterCount: parameterCount, activation: activation)
        result.gradientNorm = gradientNorm
        result.clippedGradientNorm = clippedGradientNorm
        result.peakGradientNorm = peakGradientNorm
        result.weightNorm = weightNorm
        result.updateRatio = updateRatio
        result.activationMean = moments.mean
        result.activationDeviation = moments.deviation
        result.saturated = saturated
        result.dead = dead
        result.trend = trend.points
        result.alignment = alignment
        result.alignmentTrend = alignmentTrend.points
        return result
    }
}
