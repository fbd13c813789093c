import Backprop
import Presets

extension Trainer {
    /// Returns the state of the run between two steps, as far as it is known without another pass through the network.
    package func runReading() -> RunReading {
        needsAlignment = true
        var run = RunReading(
            network: networkSummary, parameterCount: parameterCount, trainingCount: task.trainingCount,
            validationCount: task.validationCount, settings: settings)
        (run.step, run.epoch, run.ending, run.halt) = (step, epoch, ending, halt)
        run.length = length
        run.isSolved = task.isSolved
        run.isWithinStep = isWithinStep
        run.isRepaired = isRepaired
        run.source = preset.data
        run.hasConstantInputs = task.hasConstantInputs
        (run.baseline, run.targetScale, run.traits) = (task.baseline, task.targetScale, task.traits)
        run.loss = reading.loss
        // A file holds the latest loss in its curve alone.
        run.validationLoss = reading.validationLoss ?? validationLoss.latest.map { Double($0) }
        (run.validationAccuracy, run.validationFit) = (reading.validationAccuracy, reading.validationFit)
        run.best = restorePoints.lowestValidation
        run.effectiveLearningRate = reading.effectiveLearningRate
        run.gradientNorm = reading.gradientNorm
        run.clippedGradientNorm = reading.clippedGradientNorm
        run.clippedShare = reading.clippedShare
        (run.secondOrder, run.optimizers) = (latestSecondOrder, possibleOptimizers)
        run.sequenceLength = plan.recurrentLength
        (run.returns, run.bestMeanReturn) = (task.returns?.history, task.returns?.bestMean)
        (run.layersDropout, run.memory) = (Double(layers.droppedShare), plan.activationMemory)
        run.layers = layerReadings
        (run.trainingLoss, run.validationLossHistory, run.marks) = (trainingLoss, validationLoss, marks)
        run.undoable = undoable
        return run
    }

    /// Number of steps after which the preset ends the run; nil if it has no limit.
    package var length: Int? {
        let epochs = preset.epochLimit.map { limit in
            let steps = limit.multipliedReportingOverflow(by: stepsPerEpoch)
            return steps.overflow ? Int.max : steps.partialValue
        }
        return [preset.stepLimit, epochs].compactMap { $0 }.min()
    }

    /// Share of the steps of the length, 0 to 1, of the run that is farthest beside its twins; nil as for a single one.
    var farthestProgress: Double? { runs.first { $0.step == farthestStep }?.progress }

    /// Share of the steps of the run's length, 0 to 1; nil beyond its end or without one.
    var progress: Double? {
        guard let length, step <= length else { return nil }
        return Double(step) / Double(max(1, length))
    }

    /// Number of examples in a whole batch.
    private var examplesInStep: Int { max(1, min(settings.batchSize, task.trainingCount)) }

    /// Whether all settings of the preset's repair are in effect.
    private var isRepaired: Bool {
        !preset.repair.isEmpty && preset.repair.allSatisfy { settings.value(like: $0) == $0 }
    }

    private var layerReadings: [LayerReading] {
        probes.indices.map { index in
            var reading = probes[index].layerReading
            reading.cell = plan.cellKind(ofLayer: index)
            reading.unitsAreAlike = probes[index].hasAlikeUnits(in: plan)
            reading.normalizedRows = probes[index].normalizedRows.map { $0 * examplesInStep }
            reading.gradientOverTime = plan.gradientOverTime(ofLayer: index)
            reading.directGradientOverTime = plan.directGradientOverTime(
                ofLayer: index, batch: self.reading.batch.count)
            reading.syntheticError = plan.synthetic?.model(ofLayer: index)?.error
            return reading
        }
    }

    /// Network in one line.
    private var networkSummary: String {
        plan.network.summary(of: layers, isChain: preset.topology.isChain, activation: settings.activation)
    }
}

extension Network {
    /// Returns the widths of the layers and the hidden activation, with equal neighbours counted:
    /// `2-[16]×20-2 sigmoid`.
    func summary(of layers: [any Layer], isChain: Bool, activation: Activation?) -> String {
        let ends = [input, output].map { "\(graph.shape(of: $0))" }
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
        return parts.joined(separator: "-") + (activation.map { " \($0.rawValue)" } ?? "")
    }
}

extension LayerProbe {
    /// Readings of the probe for a snapshot.
    var layerReading: LayerReading {
        var result = LayerReading(name: name, summary: summary, parameterCount: parameterCount, activation: activation)
        result.gradientNorm = gradientNorm
        result.clippedGradientNorm = clippedGradientNorm
        result.gradientShares = gradientShares
        result.weightNorm = weightNorm
        result.updateRatio = updateRatio
        result.activationMean = moments.mean
        result.activationDeviation = moments.deviation
        result.saturated = saturated
        result.dead = deadUnits.share
        result.trend = trend.points
        result.alignment = alignment
        result.alignmentTrend = alignmentTrend.points
        return result
    }
}
