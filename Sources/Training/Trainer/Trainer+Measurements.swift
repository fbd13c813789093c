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

/// Tokens of text per second that a network writes, each the likeliest one after those before it.
package struct WritingSpeed: Sendable {
    /// Where the whole window is read again for each token.
    package var wholeWindows = 0.0
    /// Where each token is read once, until the window is full.
    package var firstWindow = 0.0
    /// Where each token is read once, in a text of four windows.
    package var longText = 0.0
}

extension Trainer {
    /// Measures how fast the network writes, by the processor time of the best runs within `seconds`.
    ///
    /// The result is nil for a network that cannot compute a sequence as it grows.
    package func writingSpeed(seconds: Double) -> WritingSpeed? {
        let timed = Plan(plan.network, capacity: 1)
        guard timed.predictsTimeSteps else { return nil }
        timed.adopt(stateOf: plan)
        let length = timed.network.graph.shape(of: timed.network.input).rows
        var speed = WritingSpeed()
        let end = MonotonicClock.seconds + seconds
        repeat {
            let times = (
                Self.seconds(toWrite: length, timed, wholeWindows: true), Self.seconds(toWrite: length, timed),
                Self.seconds(toWrite: 4 * length, timed)
            )
            speed.wholeWindows = max(speed.wholeWindows, Double(length) / times.0)
            speed.firstWindow = max(speed.firstWindow, Double(length) / times.1)
            speed.longText = max(speed.longText, Double(4 * length) / times.2)
        } while MonotonicClock.seconds < end
        return speed
    }

    /// Returns the processor time that this thread takes to write a text.
    private static func seconds(toWrite count: Int, _ plan: Plan, wholeWindows: Bool = false) -> Double {
        var reader = TokenReader(startingWith: 0, remembering: 0)
        reader.readsWholeWindows = wholeWindows
        let start = MonotonicClock.secondsOfThread
        for _ in 0..<count {
            let (scores, row) = reader.readScores(plan)
            reader.append(scores.largestColumn(inRow: row))
        }
        return MonotonicClock.secondsOfThread - start
    }
}
