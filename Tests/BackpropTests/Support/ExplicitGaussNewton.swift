import Backprop

/// Jᵀ H_L J as a matrix in double precision.
///
/// J comes from central differences of the network's output and H_L from second differences of the loss, so that
/// neither backpropagation nor tangents nor curvature are used.
struct ExplicitGaussNewton {
    /// Rows and columns for the entries' parameters in order.
    let matrix: [[Double]]

    init(_ plan: Plan, batch: Int) {
        let reference = ReferenceNetwork(plan, batch: batch)
        let (jacobian, hessian) = (Self.jacobian(plan, reference), Self.hessian(plan, reference, batch))
        matrix = jacobian.map { left in
            let product = hessian.map { row in zip(row, left).reduce(0) { $0 + $1.0 * $1.1 } }
            return jacobian.map { right in zip(product, right).reduce(0) { $0 + $1.0 * $1.1 } }
        }
    }

    /// Returns the derivative of every output with respect to each parameter.
    private static func jacobian(_ plan: Plan, _ reference: ReferenceNetwork) -> [[Double]] {
        plan.store.entries.indices.flatMap { entry in
            (0..<plan.matrix(.parameters, entry).count).map { index in
                let values = [1e-6, -1e-6].map {
                    reference.value(of: plan.network.output, adding: $0, at: index, ofEntry: entry).values
                }
                return zip(values[0], values[1]).map { ($0 - $1) / 2e-6 }
            }
        }
    }

    private static func hessian(_ plan: Plan, _ reference: ReferenceNetwork, _ batch: Int) -> [[Double]] {
        let output = reference.value(of: plan.network.output)
        let target = ReferenceTensor(plan.value(of: plan.network.target, batch: batch))
        guard let loss = plan.network.graph.nodes[plan.network.loss.index].operation else { return [] }
        let step = 1e-4
        func value(_ changes: (Int, Double)...) -> Double {
            var changed = output
            for (index, change) in changes { changed.values[index] += change }
            return loss.reference(inputs: [changed, target], parameters: [], pass: Pass(batch: batch)).values[0]
        }
        return output.values.indices.map { i in
            output.values.indices.map { j in
                (value((i, step), (j, step)) - value((i, step), (j, -step)) - value((i, -step), (j, step))
                    + value((i, -step), (j, -step))) / (4 * step * step)
            }
        }
    }

    func times(_ vector: [Double]) -> [Double] {
        matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
    }
}

extension Plan {
    /// Returns G v for a v of the entries' parameters in order.
    func gaussNewton(_ direction: [Float], batch: Int) -> [Float] {
        var first = 0
        for entry in store.entries.indices {
            let part = matrix(.tangents, entry)
            part.copy(from: Array(direction[first..<first + part.count]))
            first += part.count
        }
        multiplyByGaussNewton(batch: batch)
        return learntGradient
    }

    /// Gradients of the entries in order, without padding.
    var learntGradient: [Float] { store.entries.indices.flatMap { matrix(.gradients, $0).values } }
}
