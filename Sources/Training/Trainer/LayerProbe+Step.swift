import Backprop

/// What a step does with the probes of all layers.
///
/// Each function asks once for the memory of the probes, and not for every number of every layer.
extension [LayerProbe] {
    /// Measures the layers' outputs after a forward pass.
    mutating func readActivations(of plan: Plan, batch: Int) {
        var layers = mutableSpan
        for index in layers.indices { layers[index].readActivations(of: plan, batch: batch) }
    }

    /// Reads each layer's gradient norm, and returns the square of that of all layers.
    mutating func readGradients(of plan: Plan) -> Double {
        var layers = mutableSpan
        var squares = 0.0
        for index in layers.indices {
            layers[index].readGradient(of: plan)
            squares += layers[index].gradientNorm * layers[index].gradientNorm
        }
        return squares
    }

    /// Computes each layer's gradient norm after clipping, and returns the square of that of all layers.
    ///
    /// If the gradient is clipped by value, it has been clipped and its norms read.
    mutating func clip(by clipping: Clipping, globalNorm: Double) -> Double {
        var layers = mutableSpan
        var squares = 0.0
        for index in layers.indices {
            let norm = layers[index].gradientNorm
            if clipping.mode != .value {
                let scale = clipping.scale(
                    layerNorm: norm, weightNorm: layers[index].weightNorm, globalNorm: globalNorm)
                layers[index].clippedGradientNorm = norm * Double(scale)
            }
            squares += layers[index].clippedGradientNorm * layers[index].clippedGradientNorm
        }
        return squares
    }

    /// Largest norm of a layer's weights.
    var largestWeightNorm: Double {
        let layers = span
        var largest = 0.0
        for index in layers.indices { largest = Swift.max(largest, layers[index].weightNorm) }
        return largest
    }

    /// Sets the factors by which the next update shortens the layers' gradients.
    func setUpdateScales(of plan: Plan, areClippedByValue: Bool) {
        let layers = span
        for index in layers.indices {
            let (norm, clipped) = (layers[index].gradientNorm, layers[index].clippedGradientNorm)
            let scale = !areClippedByValue && norm > 0 ? Float(clipped / norm) : 1
            plan.setUpdateScale(scale, ofEntries: layers[index].entries)
        }
    }

    /// Reads the sizes of the layers' weights and of their latest update.
    ///
    /// Returns the name of a layer with a weight that is not finite.
    mutating func readUpdates(of plan: Plan) -> String? {
        var layers = mutableSpan
        for index in layers.indices.reversed() {
            let measure = plan.updateMeasure(ofEntries: layers[index].entries)
            var weights = measure.weightSquares
            if !weights.isFinite {
                // Squares overflow 32 bits before the weights do.
                guard layers[index].entries.allSatisfy({ plan.line(.parameters, $0).isFinite }) else {
                    return layers[index].name
                }
                weights = layers[index].weightSquares(of: plan)
            }
            layers[index].weightNorm = weights.squareRoot()
            layers[index].updateRatio = weights > 0 ? (measure.updateSquares / weights).squareRoot() : 0
        }
        return nil
    }

    /// Records the step's gradient norms.
    mutating func record() {
        var layers = mutableSpan
        var outputNorm = 0.0
        for index in layers.indices where layers[index].parameterCount > 0 { outputNorm = layers[index].gradientNorm }
        for index in layers.indices { layers[index].record(outputNorm: outputNorm) }
    }
}
