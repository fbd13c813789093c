import Backprop
import Datasets
import Presets

extension Trainer {
    /// Computes the loss and the gradient of a step, or adds those of its next batch if it takes several.
    ///
    /// Returns a failure if a number is not finite. After the last batch the loss and the gradient are those of all:
    /// ∂L/∂θ = Σ n_k ∂L_k/∂θ ∕ Σ n_k over batches k of n_k examples: the gradient of all their examples as one batch,
    /// if the loss is a mean over examples and no layer normalizes over the batch. The memory is that of one batch and
    /// of one more gradient, which the first such step allocates.
    func differentiate(_ plan: Plan, loss: inout Float) -> Failure? {
        let count = state.settings.accumulation
        guard count > 1 else { return differentiate(plan, at: state.position, passNumber: step, loss: &loss) }
        var progress = accumulated ?? AccumulatedStep(position: state.position)
        let gradients = plan.vector(.gradients)
        let sum = gradientSum(of: gradients.count)
        if progress.batches == 0 { sum.fill(0) }
        // Each batch has its own random numbers.
        let number = step &* count &+ progress.batches
        if let failure = differentiate(plan, at: progress.position, passNumber: number, loss: &loss) { return failure }
        sum.add(gradients, times: Float(reading.batch.count))
        progress.add(reading.batch, loss: loss)
        guard progress.batches == count else {
            accumulated = progress
            return nil
        }
        accumulated = nil
        gradients.assign(sum)
        gradients.scale(by: 1 / Float(progress.examples))
        loss = Float(progress.lossSum / Double(progress.examples))
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

/// Batches of a step whose gradients have been added.
struct AccumulatedStep {
    /// Position of the next batch.
    private(set) var position: BatchSampler.Position
    /// Number of batches so far.
    private(set) var batches = 0
    /// Number of examples in them.
    private(set) var examples = 0
    /// Sum of their losses, each times its number of examples.
    private(set) var lossSum = 0.0

    init(position: BatchSampler.Position) { self.position = position }

    mutating func add(_ batch: LoadedBatch, loss: Float) {
        batches += 1
        examples += batch.count
        lossSum += Double(loss) * Double(batch.count)
        position = batch.next
    }
}
