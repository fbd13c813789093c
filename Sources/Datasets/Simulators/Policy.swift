import Backprop

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a network's outputs as a policy: a logit for each action, then the state's value.
package enum Policy {
    /// Samples an action from π = softmax(z), given `uniform` from [0, 1).
    ///
    /// Returns the first action at which the cumulative probability exceeds `uniform`.
    package static func sample(_ outputs: Matrix, row: Int, uniform: Float) -> Int {
        let actions = outputs.columns - 1
        let peak = outputs[row, best(outputs, row: row)]
        var total: Float = 0
        for action in 0..<actions { total += exp(outputs[row, action] - peak) }
        var remaining = uniform * total
        for action in 0..<actions - 1 {
            remaining -= exp(outputs[row, action] - peak)
            if remaining < 0 { return action }
        }
        return actions - 1
    }

    /// Returns the most likely action.
    package static func best(_ outputs: Matrix, row: Int) -> Int {
        var best = 0
        for action in 1..<outputs.columns - 1 where outputs[row, action] > outputs[row, best] { best = action }
        return best
    }

    /// Returns the state's value V.
    package static func value(_ outputs: Matrix, row: Int) -> Float { outputs[row, outputs.columns - 1] }
}
