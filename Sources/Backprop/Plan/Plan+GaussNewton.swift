/// Products with the Gauss–Newton matrix G = Jᵀ H_L J.
///
/// J is the Jacobian of the network's output with respect to the parameters, H_L the Hessian of the loss with respect
/// to that output.
///
/// G is positive semi-definite wherever the loss is convex, and equals the Hessian of the loss where the network is
/// linear in its parameters. Source: Schraudolph, "Fast curvature matrix-vector products for second-order gradient
/// descent" (Neural Computation 2002).
extension Plan {
    /// Whether the loss is convex, so that G is defined.
    package var hasCurvature: Bool { instructions.last?.operation is any ConvexLoss }

    /// Returns the loss of the latest forward pass, summed in double precision where the loss supports it.
    package func preciseLoss(batch: Int) -> Double {
        guard hasCurvature else { return Double(value(of: network.loss, batch: batch)[0]) }
        let (loss, convex) = curvature
        return convex.preciseValue(frame(instructions[loss], batch))
    }

    /// Computes gradients ← G v, where v is the vector of tangents, over the batch of the latest forward pass.
    ///
    /// One tangent pass gives ẏ = J v; the loss gives H_L ẏ; one backward pass from there, with the activations of the
    /// forward pass, gives Jᵀ H_L ẏ. δ comes from the segment above everywhere, whatever the segments' credit.
    package func multiplyByGaussNewton(batch: Int) {
        let (loss, convex) = curvature
        for index in 0..<loss {
            let instruction = instructions[index]
            instruction.operation.tangent(frame(instruction, batch))
        }
        convex.curvature(frame(instructions[loss], batch))
        backward(from: loss, batch: batch)
    }

    /// Computes gradients ← Jᵀ B z with B Bᵀ = H_L and random signs z; its squares estimate the diagonal of G without
    /// bias.
    ///
    /// Source: Chapelle and Erhan, "Improved preconditioner for Hessian free optimization" (NIPS workshop 2011).
    package func sampleGaussNewton(batch: Int, random: CounterRandom, at position: Int) {
        let (loss, convex) = curvature
        layout.tangent(of: network.output).matrix(in: arena, batch: batch).assignSigns(random, at: position)
        convex.curvatureRoot(frame(instructions[loss], batch))
        backward(from: loss, batch: batch)
    }

    /// Index of the loss among the instructions, and the loss itself.
    private var curvature: (index: Int, loss: any ConvexLoss) {
        let index = instructions.count - 1
        guard instructions[index].node == network.loss.index,
            let loss = instructions[index].operation as? any ConvexLoss
        else { preconditionFailure("a loss without curvature") }
        return (index, loss)
    }

    private func backward(from loss: Int, batch: Int) {
        for index in (0..<loss).reversed() where instructions[index].reachesLoss {
            let instruction = instructions[index]
            instruction.operation.backward(frame(instruction, batch))
        }
    }
}
