import Backprop
import Text

extension Settings {
    /// Returns the reason why the optimizer cannot work with a loss and this many parameters; nil if it can.
    package func secondOrderObstacle(loss: Loss, operation: any Backprop.Operation, parameters: Int) -> String? {
        guard optimizer.rule.isSecondOrder else { return nil }
        let rule = optimizer.rule.rawValue
        if loss.targets == .decisions {
            return "\(rule) compares values of one objective, but an agent's episodes are others in every step; take "
                + "another optimizer"
        }
        if optimizer.rule == .hessianFree, !(operation is any ConvexLoss) {
            return
                "hessian-free needs a loss that is convex and curved in the network's output, and \(loss.rawValue) is not; "
                + "take \(Wording.choice(among: Loss.convex.map(\.rawValue))), or the optimizer l-bfgs"
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
