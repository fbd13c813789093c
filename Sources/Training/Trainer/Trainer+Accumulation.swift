import Backprop
import Datasets
import Presets

extension Trainer {
    /// Computes the loss and the gradient of a step, over one batch or several; returns a failure if a number is not
    /// finite.
    ///
    /// ∂L/∂θ = Σ n_k ∂L_k/∂θ ∕ Σ n_k over batches k of n_k examples: the gradient of all their examples as one batch,
    /// if the loss is a mean over examples and no layer normalises over the batch. The memory is that of one batch and
    /// of one more gradient, which the first such step allocates.
    func differentiate(_ plan: Plan, loss: inout Float) -> Failure? {
        let count = state.settings.accumulation
        guard count > 1 else { return differentiate(plan, at: state.position, passNumber: step, loss: &loss) }
        let gradients = plan.vector(.gradients)
        let sum = gradientSum(of: gradients.count)
        sum.fill(0)
        var (position, examples, lossSum) = (state.position, 0, 0.0)
        for index in 0..<count {
            // Each batch has its own random numbers.
            let failure = differentiate(plan, at: position, passNumber: step &* count &+ index, loss: &loss)
            if let failure { return failure }
            sum.add(gradients, times: Float(reading.batch.count))
            lossSum += Double(loss) * Double(reading.batch.count)
            examples += reading.batch.count
            position = reading.batch.next
        }
        gradients.assign(sum)
        gradients.scale(by: 1 / Float(examples))
        loss = Float(lossSum / Double(examples))
        return nil
    }

    /// Makes the forward and the backward pass of the batch at a position.
    private func differentiate(
        _ plan: Plan, at position: BatchSampler.Position, passNumber: Int, loss: inout Float
    ) -> Failure? {
        beginPass(training: true, number: passNumber)
        reading.batch = task.loadBatch(batchShape, at: position, into: plan)
        let batch = reading.batch.count
        loss = forward(plan, batch: batch)
        guard loss.isFinite else { return firstNonFiniteActivation(plan, batch, loss) }
        let measuresAlignment = alignmentIsDue
        if measuresAlignment { plan.keepTrueGradient(batch: batch) }
        plan.backward(batch: batch)
        if measuresAlignment { readAlignments(plan) }
        return nil
    }

    /// Returns the memory in which the batches' gradients are added.
    private func gradientSum(of count: Int) -> Matrix {
        let arena = accumulatedGradients.flatMap { $0.count >= count ? $0 : nil } ?? Arena(count: count)
        accumulatedGradients = arena
        return arena.matrix(at: 0, rows: 1, columns: count)
    }
}
