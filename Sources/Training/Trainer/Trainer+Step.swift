import Backprop
import Datasets
import Presets

extension Trainer {
    /// Outcome of one call of `advance` or `advancePart`.
    package enum Outcome: Hashable, Sendable {
        /// Step was applied; step was not applied because a number is not finite; run has ended.
        case applied, halted, finished
        /// Part of the step was made, and the step is not complete.
        case working
    }

    /// Makes one step: batch, forward, backward, clipping, update, readings.
    ///
    /// It allocates nothing. A step whose loss or gradient is not finite leaves everything as it was.
    package func advance() -> Outcome {
        var outcome = Outcome.working
        while outcome == .working { outcome = advancePart() }
        return outcome
    }

    /// Makes one step, or the next part of a second-order step, so that commands need not wait long.
    package func advancePart() -> Outcome {
        if ending != nil { return .finished }
        if let workerPool, secondOrder == nil, plan.shardCount(ofTrainingBatch: settings.batchSize) > 1 {
            workerPool.wake()
        }
        defer { workerPool?.release() }
        // Inside every step, so that the bits of a run do not depend on the thread that makes it.
        return Subnormals.flushed {
            if let secondOrder { return makePart(of: secondOrder) }
            return makeStep()
        }
    }

    private func makeStep() -> Outcome {
        halt = nil
        // Read once, since every access to the property counts a reference.
        let plan = self.plan
        var loss: Float = 0
        if accumulated == nil { stepGuard.keep() }
        if let failure = differentiate(plan, loss: &loss) { return halt(by: failure) }
        if accumulated != nil { return .working }
        addPenalties(plan)
        let norm = measureGradients(plan)
        guard norm.isFinite else { return halt(by: firstNonFiniteGradient(plan, reading.batch.count)) }
        let rate = state.settings.learningRate * state.settings.schedule.factor(at: step, drops: state.plateau.drops)
        clip(plan)
        let length = rate * max(1, reading.clippedGradientNorm)
        guard length < Self.largestUpdate else { return halt(by: .update(length)) }
        reading.loss = Double(loss)
        reading.effectiveLearningRate = rate
        if let failure = update(plan, rate: rate) { return halt(by: failure) }
        workerPool?.release()
        finishStep(loss: loss)
        return ending == nil ? .applied : .finished
    }

    /// Number of steps that pass every training example once.
    package var stepsPerEpoch: Int {
        let batches = task.stepsPerEpoch(state.settings.batchSize)
        return (batches - 1) / state.settings.accumulation + 1
    }

    /// Size of a batch from the settings; reading them one by one avoids reference counting.
    var batchShape: BatchShape {
        BatchShape(size: state.settings.batchSize, truncation: state.settings.truncation)
    }

    /// Length of an update from which on the weights would be too large to multiply in 32 bits.
    private static var largestUpdate: Double { 1e15 }

    /// Sets whether the following passes train, and the pass number from which their random numbers are drawn.
    ///
    /// The number is that of the step unless a step makes several passes.
    func beginPass(training: Bool, number: Int? = nil) {
        plan.pass = Pass(batch: 0, isTraining: training, seed: state.settings.seed, step: number ?? state.step)
    }

    private func addPenalties(_ plan: Plan) {
        let penalty = state.settings.regularization
        guard penalty.l1 != 0 || penalty.l2 != 0 else { return }
        for index in plan.store.entries.indices where plan.isWeight(index) {
            plan.matrix(.gradients, index).addPenaltyGradient(
                of: plan.matrix(.parameters, index), l1: Float(penalty.l1), l2: Float(penalty.l2))
        }
    }

    /// Measures each layer's gradient norm and returns that of all layers.
    func measureGradients(_ plan: Plan) -> Double {
        plan.measureGradients()
        reading.gradientNorm = probes.readGradients(of: plan).squareRoot()
        return reading.gradientNorm
    }

    /// Applies clipping to the readings, and also to the gradient itself if it is clipped by value.
    private func clip(_ plan: Plan) {
        let clipping = state.settings.clipping
        if clipping.mode == .value { clip(plan, byValue: Float(clipping.threshold)) }
        if clipping.mode == .adaptive {
            for index in probes.indices { probes[index].measureWeights(of: plan) }
        }
        let squares = probes.clip(by: clipping, globalNorm: reading.gradientNorm)
        reading.clippedGradientNorm = squares.squareRoot()
        let clipped = reading.clippedGradientNorm < reading.gradientNorm * (1 - 1e-6)
        reading.clippingSteps = min(100, reading.clippingSteps + 1)
        reading.clippedShare += ((clipped ? 1 : 0) - reading.clippedShare) / Double(reading.clippingSteps)
    }

    private func clip(_ plan: Plan, byValue limit: Float) {
        for index in probes.indices {
            for entry in probes[index].entries { plan.line(.gradients, entry).clamp(to: limit) }
        }
        plan.measureGradients()
        for index in probes.indices {
            let norm = probes[index].gradientNorm
            probes[index].readGradient(of: plan)
            probes[index].gradientNorm = norm
        }
    }

    /// Updates the weights; returns a failure if they are no longer finite.
    private func update(_ plan: Plan, rate: Double) -> Failure? {
        let longest = probes.largestWeightNorm
        stepGuard.keepVectors(
            of: plan, update: rate * max(1, reading.gradientNorm), gradient: reading.gradientNorm, weights: longest)
        var optimizer = Optimizer(
            state.settings.optimizer, regularization: state.settings.regularization, time: state.optimizerTime)
        optimizer.beginStep(rate: rate)
        probes.setUpdateScales(of: plan, areClippedByValue: state.settings.clipping.mode == .value)
        plan.update(by: optimizer)
        if let layer = probes.readUpdates(of: plan) { return .weights(layer) }
        state.optimizerTime = optimizer.time
        plan.synthetic?.update()
        return nil
    }

    func finishStep(loss: Float) {
        let begun = state.position.epoch
        state.position = reading.batch.next
        state.step += 1
        probes.record()
        trainingLoss.append(step: step, value: loss)
        if step % evaluationInterval == 0 { evaluate() }
        if step % RestorePoints.interval == 0, keepsRestorePoints { restorePoints.keepIfBest(self) }
        checkLimits(epochBefore: begun)
        if ending != nil, step % evaluationInterval != 0 { measureEnd() }
    }

    /// Ends the run at a limit or at its goal; whoever continues beyond it is not stopped again.
    private func checkLimits(epochBefore: Int) {
        if task.isSolved, !wasSolved { (ending, wasSolved) = (.solved(episodes: Int(epoch)), true) }
        if let limit = preset.stepLimit, step == limit { ending = .stepLimit(limit) }
        if let limit = preset.epochLimit, epochBefore < limit, state.position.epoch >= limit {
            ending = .epochLimit(limit)
        }
    }
}
