import Backprop

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How a network's outputs, a logit for each action and last the state's value, are read as a policy.
package enum Policy {
    /// The action that `uniform`, a number from [0, 1), comes to under π = softmax(z): the first at which the
    /// probabilities added up so far exceed it.
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

    /// The likeliest action.
    package static func best(_ outputs: Matrix, row: Int) -> Int {
        var best = 0
        for action in 1..<outputs.columns - 1 where outputs[row, action] > outputs[row, best] { best = action }
        return best
    }

    /// V.
    package static func value(_ outputs: Matrix, row: Int) -> Float { outputs[row, outputs.columns - 1] }
}
