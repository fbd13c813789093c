/// Norms of the gradient and updates of the parameters, which threads share where the vectors are long.
extension Plan {
    /// Measures ∂L/∂θ of every learnt parameter.
    package func measureGradients() {
        if sharesParameters {
            run(.measureGradients, parts: parameterParts.count)
        } else {
            measureGradients(0..<parameterParts.count)
        }
    }

    func measureGradients(_ parts: Range<Int>) { parameterParts.measureGradients(parts, vector(.gradients)) }

    /// Returns Σg² of some parameters' gradients, as last measured, in double precision.
    package func gradientSquares(ofEntries entries: Range<Int>) -> Double {
        parameterParts.gradientSquares(of: parameterParts.parts(ofEntries: entries), vector(.gradients))
    }

    /// Sets the factor of clipping on some parameters' gradients in the next update.
    package func setUpdateScale(_ scale: Float, ofEntries entries: Range<Int>) {
        parameterParts.setScale(scale, of: parameterParts.parts(ofEntries: entries))
    }

    /// Updates every learnt parameter.
    package func update(by optimizer: Optimizer) {
        if sharesParameters {
            run(.update(optimizer), parts: parameterParts.count)
        } else {
            update(0..<parameterParts.count, by: optimizer)
        }
    }

    func update(_ parts: Range<Int>, by optimizer: Optimizer) {
        optimizer.update(parts, of: parameterParts, updateVectors)
    }

    /// Returns the sizes of the latest update of some parameters.
    package func updateMeasure(ofEntries entries: Range<Int>) -> UpdateMeasure {
        parameterParts.updateMeasure(of: parameterParts.parts(ofEntries: entries))
    }

    /// Vectors of parameters, gradients and optimizer state.
    var updateVectors: UpdateVectors {
        UpdateVectors(
            weights: vector(.parameters), gradients: vector(.gradients), first: vector(.firstState),
            second: vector(.secondState))
    }
}

extension Optimizer {
    /// Updates one parameter of a plan; `scale` is the factor of clipping on its gradient.
    package func update(_ entry: Int, of plan: Plan, scale: Float) -> UpdateMeasure {
        let entries = entry..<entry + 1
        plan.setUpdateScale(scale, ofEntries: entries)
        plan.update(plan.parameterParts.parts(ofEntries: entries), by: self)
        return plan.updateMeasure(ofEntries: entries)
    }
}
