import Backprop
import Presets

extension Trainer {
    /// Creates the second-order rule that the settings name, with its memory if given, or removes the previous rule.
    ///
    /// A second-order rule works in a plan of its own, so that views of the network during a step show the weights that
    /// the step began with.
    func prepareSecondOrder(memory: SecondOrderMemory? = nil) {
        let configuration = settings.optimizer
        reading.secondOrder = nil
        guard configuration.rule.isSecondOrder else {
            secondOrder = nil
            return
        }
        let isHessianFree = configuration.rule == .hessianFree
        let working = Plan(plan.network, capacity: plan.capacity, tangents: isHessianFree)
        working.adopt(stateOf: plan)
        secondOrder = configuration.secondOrderRule(in: working)
        if let memory { secondOrder?.restore(memory) }
    }

    /// Whether a step has begun but is not complete.
    package var isWithinStep: Bool { secondOrder?.reading.isWorking ?? false || accumulated != nil }

    /// Latest value of each figure; within a step, ratio and length are those of the previous step.
    var latestSecondOrder: SecondOrderReading? {
        guard var latest = secondOrder?.reading else { return nil }
        guard latest.isWorking, let former = reading.secondOrder else { return latest }
        latest.reductionRatio = latest.reductionRatio ?? former.reductionRatio
        latest.stepLength = latest.stepLength ?? former.stepLength
        return latest
    }

    /// Discards the completed part of a step; the next step begins from the same weights.
    func abandonStep() {
        secondOrder?.abandon()
        abandonAccumulation()
    }

    /// Discards the batches of an incomplete step, which begins again with the same ones.
    func abandonAccumulation() {
        if accumulated != nil { takeBackPasses() }
    }

    /// Takes back what the passes of an incomplete step have changed, batches that were added included.
    func takeBackPasses() {
        accumulated = nil
        stepGuard.restore()
        task.forget(after: state.position)
    }

    /// Makes the next part of a step: loads the batch and computes its gradient, or runs one part of the rule.
    func makePart(of rule: any SecondOrderRule) -> Outcome {
        let isBegun = rule.reading.isWorking
        if !isBegun, let failure = begin(rule) { return halt(by: failure) }
        guard isBegun ? rule.advance() : !rule.reading.isWorking else { return .working }
        return finishStep(of: rule)
    }

    /// Begins a step; returns a failure if a number is not finite.
    private func begin(_ rule: any SecondOrderRule) -> Failure? {
        halt = nil
        stepGuard.keep()
        let working = rule.plan
        working.vector(.parameters).assign(plan.vector(.parameters))
        working.copyStates(from: plan)
        working.pass = Pass(batch: 0, isTraining: true, seed: state.settings.seed, step: state.step)
        reading.batch = task.loadBatch(batchShape, at: state.position, into: working)
        let batch = reading.batch.count
        let loss = working.forward(batch: batch)
        for index in probes.indices { probes[index].readActivations(of: working, batch: batch) }
        guard loss.isFinite else { return firstNonFiniteActivation(working, batch, loss) }
        let objective = Objective(working, batch: batch, l2: state.settings.regularization.l2)
        objective.differentiate()
        guard measureGradients(working).isFinite else { return firstNonFiniteGradient(working, batch) }
        reading.loss = Double(loss)
        reading.clippedGradientNorm = reading.gradientNorm
        rule.begin(objective, value: objective.currentValue)
        return nil
    }

    /// Adopts the weights that the step led to.
    private func finishStep(of rule: any SecondOrderRule) -> Outcome {
        for index in probes.indices {
            var (updates, weights) = (0.0, 0.0)
            for entry in probes[index].entries where plan.isLearnt(entry) {
                let moved = rule.plan.line(.parameters, entry)
                updates += moved.squaredDistance(to: plan.line(.parameters, entry))
                weights += moved.sumOfSquares
            }
            guard weights.isFinite else { return halt(by: .weights(probes[index].name)) }
            probes[index].weightNorm = weights.squareRoot()
            probes[index].updateRatio = weights > 0 ? (updates / weights).squareRoot() : 0
        }
        plan.vector(.parameters).assign(rule.plan.vector(.parameters))
        plan.copyStates(from: rule.plan)
        reading.effectiveLearningRate = rule.reading.stepLength ?? 0
        reading.secondOrder = rule.reading
        finishStep(loss: Float(reading.loss ?? 0))
        return ending == nil ? .applied : .finished
    }
}

// MARK: - Requirements of second-order rules

extension Trainer {
    /// Returns a sentence explaining why the optimizer of some settings cannot train this network; nil if it can.
    func secondOrderProblem(with settings: Settings) -> String? {
        settings.secondOrderObstacle(
            loss: preset.loss, operation: task.lossOperation(preset.loss), parameters: plan.store.vectorCount)
    }

    /// Rules that can be chosen now.
    var possibleOptimizers: [OptimizerConfiguration.Rule] {
        OptimizerConfiguration.Rule.allCases.filter { rule in
            var settings = settings
            settings.optimizer = OptimizerConfiguration(rule)
            return secondOrderProblem(with: settings) == nil
        }
    }
}
