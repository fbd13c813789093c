import Backprop
import Presets

/// Cost of a product with the Gauss–Newton matrix, compared with that of a gradient.
package struct CurvatureCost: Sendable {
    /// Seconds of a forward and a backward pass.
    package var gradient = Double.infinity
    /// Seconds of a product, given the stored forward pass.
    package var product = Double.infinity
}

extension Trainer {
    /// Measures both on the next batch, keeping the shortest times within `seconds`; nil for a loss without curvature.
    package func curvatureCost(seconds: Double) -> CurvatureCost? {
        let timed = Plan(plan.network, capacity: plan.capacity, tangents: true)
        guard timed.hasCurvature else { return nil }
        timed.adopt(stateOf: plan)
        timed.pass = Pass(batch: 0, isTraining: true, seed: state.settings.seed, step: step)
        let batch = task.loadBatch(batchShape, at: state.position, into: timed).count
        timed.vector(.tangents).assign(timed.vector(.parameters))
        var cost = CurvatureCost()
        let end = MonotonicClock.seconds + seconds
        Subnormals.flushed {
            repeat {
                let start = MonotonicClock.seconds
                _ = timed.forward(batch: batch)
                timed.backward(batch: batch)
                let middle = MonotonicClock.seconds
                timed.multiplyByGaussNewton(batch: batch)
                cost.gradient = min(cost.gradient, middle - start)
                cost.product = min(cost.product, MonotonicClock.seconds - middle)
            } while MonotonicClock.seconds < end
        }
        return cost
    }
}

extension Trainer {
    /// Checks the gradients of the current weights on the first training examples; returns one row per layer.
    package func checkGradients(examples: Int = 16) -> [GradientCheck.Row] {
        let batch = min(examples, task.trainingCount)
        let checked = Plan(plan.network, capacity: batch, tangents: true)
        checked.adopt(stateOf: plan)
        checked.resetState()
        checked.pass = Pass(batch: batch, isTraining: true, seed: state.settings.seed, step: step)
        task.loadFirst(batch, into: checked)
        return GradientCheck(seed: state.settings.seed).run(checked, batch: batch)
    }
}
