import Backprop

extension Trainer {
    /// Makes the rule that the settings name, or drops the one there was; the rule goes on from a memory that fits it.
    ///
    /// A rule of second order works in a plan of its own, so that looking at the network while a step is under way finds
    /// the weights that the step began with.
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

    /// Whether a step has begun that is not yet done.
    package var isWithinStep: Bool { secondOrder?.reading.isWorking ?? false }

    /// The latest that is known of each figure: within a step the ratio and the length are those of the step before.
    var latestSecondOrder: SecondOrderReading? {
        guard var latest = secondOrder?.reading else { return nil }
        guard latest.isWorking, let former = reading.secondOrder else { return latest }
        latest.reductionRatio = latest.reductionRatio ?? former.reductionRatio
        latest.stepLength = latest.stepLength ?? former.stepLength
        return latest
    }

    /// Forgets the part of a step that has been made: the next one begins anew, from the same weights.
    func abandonStep() { secondOrder?.abandon() }

    /// Makes the next part of a step: loads the batch and takes its gradient, or lets the rule do one of its parts.
    func makePart(of rule: any SecondOrderRule) -> Outcome {
        let isBegun = rule.reading.isWorking
        if !isBegun, let failure = begin(rule) { return halt(by: failure) }
        guard isBegun ? rule.advance() : !rule.reading.isWorking else { return .working }
        return finishStep(of: rule)
    }

    /// Begins a step; says what is not finite, if anything is.
    private func begin(_ rule: any SecondOrderRule) -> Failure? {
        halt = nil
        let working = rule.plan
        working.vector(.parameters).assign(plan.vector(.parameters))
        working.pass = Pass(batch: 0, isTraining: true, seed: state.weightSeed, step: state.step)
        let batch = task.loadBatch(state.settings, at: state.position, into: working)
        reading.batch = batch
        let loss = working.forward(batch: batch)
        for index in probes.indices { probes[index].readActivations(of: working, batch: batch) }
        guard loss.isFinite else { return firstNonFiniteActivation(working, batch, loss) }
        let objective = Objective(working, batch: batch, l2: state.settings.regularization.l2)
        objective.differentiate()
        guard measureGradients(working).isFinite else { return firstNonFiniteGradient(working, batch) }
        reading.loss = Double(loss)
        reading.clippedGradientNorm = reading.gradientNorm
        rule.begin(objective, value: objective.presentValue)
        return nil
    }

    /// Takes over where the step has led.
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
        reading.effectiveLearningRate = rule.reading.stepLength ?? 0
        reading.secondOrder = rule.reading
        finishStep(loss: Float(reading.loss ?? 0), batch: reading.batch)
        return ending == nil ? .applied : .finished
    }
}

// MARK: - What second order asks for

extension Trainer {
    /// Why a change cannot be made, in words; nil where it can.
    func secondOrderProblem(with change: Change) -> String? {
        var changed = settings
        switch change {
        case .optimizer(let optimizer): changed.optimizer = optimizer
        case .truncation(let truncation): changed.truncation = truncation
        case .credit(let credit): changed.credit = credit
        default: return nil
        }
        return changed.secondOrderObstacle(
            loss: preset.loss, operation: task.lossOperation(preset.loss), parameters: plan.store.vectorCount)
    }

    /// The rules that can be chosen now.
    var possibleOptimizers: [OptimizerConfiguration.Rule] {
        OptimizerConfiguration.Rule.allCases.filter {
            secondOrderProblem(with: .optimizer(OptimizerConfiguration($0))) == nil
        }
    }
}

extension Settings {
    /// Why the rule cannot work with a loss and so many parameters, and what to do; nil where it can.
    func secondOrderObstacle(loss: Loss, operation: any Backprop.Operation, parameters: Int) -> String? {
        guard optimizer.rule.isSecondOrder else { return nil }
        let rule = optimizer.rule.rawValue
        if loss == .policyGradient {
            return "\(rule) compares values of one objective, but an agent's episodes are others in every step; take "
                + "another optimizer"
        }
        if optimizer.rule == .hessianFree, !(operation is any ConvexLoss) {
            return
                "hessian-free needs a loss that is convex and curved in the network's output, and \(loss.rawValue) is not; "
                + "take mean-squared-error, huber, binary-cross-entropy or softmax-cross-entropy, or the optimizer l-bfgs"
        }
        if credit != .backpropagation {
            return "\(rule) needs the true gradient, which \(credit.rawValue) does not give; take the credit "
                + "backpropagation, or another optimizer"
        }
        if truncation != nil {
            return
                "\(rule) looks at a batch several times in a step, but truncation carries states from one look to the "
                + "next; take truncation out, or another optimizer"
        }
        let count = optimizer.secondOrderMemoryCount(length: parameters)
        guard count <= PresetLimits.secondOrderNumbers else {
            return
                "\(rule) would keep \(count / max(1, parameters)) vectors of the length of all parameters, more than two "
                + "gigabytes; make \(optimizer.rule == .hessianFree ? "cg_iterations" : "history") or the network smaller"
        }
        return nil
    }
}
