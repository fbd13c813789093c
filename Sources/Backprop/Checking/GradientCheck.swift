/// Comparison of a plan's gradients with derivatives that do not use backpropagation.
///
/// Each layer is checked in two ways: ∂L/∂θ of some of its parameters against central differences of the same network
/// in double precision; and, for the whole layer and a random direction v, ⟨∂L/∂θ, v⟩ from the backward pass against
/// the same number from the tangent pass, the identity ⟨Jᵀu, v⟩ = ⟨u, J v⟩ for u = 1.
package struct GradientCheck: Sendable {
    /// Tolerances of the comparisons.
    package enum Tolerance {
        /// Limit of ‖backward − difference‖ / ‖difference‖ over a layer's checked parameters.
        ///
        /// Rounding in 32 bits leaves 1e-7 to 1e-5, a wrong formula far more than 1e-3. An allowance for the rounding
        /// of the reference in double precision is added; it matters where gradients are below 1e-11 of the loss.
        package static let relative = 1e-3
        /// Allowance for what cancellation leaves of a gradient, relative to the sum of its terms' magnitudes.
        ///
        /// It is 16 roundings of 32 bits. It matters where the terms cancel to less than a thousandth, as in a batch
        /// normalization that another one follows.
        package static let cancellation = 1e-6
        /// Limit of |⟨∂L/∂θ, v⟩ − tangent| / ‖∂L/∂θ‖, for a v of standard normal numbers.
        package static let adjoint = 1e-3
        /// Largest disagreement between differences of several steps that count as f′, in units of the gradient's root
        /// mean square.
        package static let agreement = 1e-4
        /// Rounding error of the reference's loss, relative to the loss.
        package static let roundoff = 4e-16
    }

    /// Result for one layer.
    package struct Row: Hashable, Sendable {
        /// Name of the layer.
        package var layer: String
        /// Number of parameters that were compared one by one.
        package var checked: Int
        /// Number of parameters left out because the loss has a kink there, as ReLU has at 0.
        package var skipped: Int
        /// ‖∂L/∂θ‖ of the whole layer by the backward pass.
        package var gradientNorm: Double
        /// Largest |backward − difference|.
        package var maximumAbsoluteError: Double
        /// ‖backward − difference‖ / ‖difference‖ over the parameters checked; 0 where both are 0.
        package var relativeError: Double
        /// |⟨∂L/∂θ, v⟩ − tangent| / ‖∂L/∂θ‖; 0 where both are 0.
        package var adjointError: Double
        /// Whether both comparisons are within their tolerances.
        package var passed: Bool
    }

    /// Number of parameters of each tensor that are drawn at random.
    package var drawn: Int
    /// Number of further parameters of each tensor that are checked: those with the largest gradients.
    package var largest: Int
    /// Seed of the random choice of parameters and of the random direction.
    package var seed: UInt64

    /// Creates a check of `drawn` random parameters of each tensor and of the `largest` ones.
    package init(drawn: Int = 16, largest: Int = 8, seed: UInt64 = 0) {
        self.drawn = drawn
        self.largest = largest
        self.seed = seed
    }

    /// Checks each layer that learns, for the first `batch` examples in the plan.
    ///
    /// The plan must have tangents. Its parameters stay as they are; its gradients are those of this batch afterwards.
    package func run(_ plan: Plan, batch: Int) -> [Row] {
        _ = plan.forward(batch: batch)
        plan.backward(batch: batch)
        let reference = ReferenceNetwork(plan, batch: batch)
        return plan.network.graph.layers.indices.compactMap { layer in
            let entries = plan.store.entries(ofLayer: layer).filter(plan.isLearnt)
            return entries.isEmpty ? nil : row(layer, entries, plan, batch, reference)
        }
    }

    private func row(
        _ layer: Int, _ entries: [Int], _ plan: Plan, _ batch: Int, _ reference: ReferenceNetwork
    ) -> Row {
        let norm = entries.reduce(0) { $0 + plan.matrix(.gradients, $1).sumOfSquares }.squareRoot()
        let difference = adjointDifference(entries, plan, batch)
        let rounding = rounding(entries, plan, batch)
        let count = entries.reduce(0) { $0 + plan.store.entries[$1].declaration.count }
        var comparison = Comparison(roundingOfNumber: rounding / Double(count).squareRoot())
        for entry in entries { compare(entry, plan, reference, into: &comparison) }
        return Row(
            layer: plan.network.graph.layers[layer].name, checked: comparison.checked, skipped: comparison.skipped,
            gradientNorm: norm, maximumAbsoluteError: comparison.largestError, relativeError: comparison.relativeError,
            adjointError: ratio(difference, norm),
            passed: comparison.agrees && difference <= Tolerance.adjoint * norm + rounding)
    }
}

// MARK: - Central differences

extension GradientCheck {
    private func compare(_ entry: Int, _ plan: Plan, _ reference: ReferenceNetwork, into comparison: inout Comparison) {
        let gradient = plan.matrix(.gradients, entry)
        let meanSquare = gradient.sumOfSquares / Double(gradient.count)
        let loss = reference.loss
        let difference = CentralDifference(
            roundoff: Tolerance.roundoff * abs(loss), scale: max(meanSquare.squareRoot(), comparison.roundingOfNumber))
        for index in sampledIndices(entry, gradient) {
            let estimate = difference.derivative(center: loss) {
                reference.loss(adding: $0, at: index, ofEntry: entry)
            }
            comparison.add(Double(gradient[index]), estimate)
        }
    }

    /// Returns the indices of a parameter's numbers to check, in ascending order: all of them where there are few.
    private func sampledIndices(_ entry: Int, _ gradient: Matrix) -> [Int] {
        guard gradient.count > drawn + largest else { return Array(0..<gradient.count) }
        let random = CounterRandom(seed: seed, stream: UInt64(entry))
        let some = (0..<drawn).map { random.index(below: gradient.count, at: UInt64($0)) }
        let size = gradient.values.map(abs)
        let top = size.indices.sorted { (size[$0], $1) > (size[$1], $0) }.prefix(largest)
        return Set(some).union(top).sorted()
    }

    /// Sums over one layer's compared parameters.
    private struct Comparison {
        /// Allowance for the rounding of one number of the gradient.
        let roundingOfNumber: Double
        var checked = 0
        var skipped = 0
        var largestError = 0.0
        private var errorSquares = 0.0
        private var differenceSquares = 0.0
        private var noiseSquares = 0.0

        init(roundingOfNumber: Double) { self.roundingOfNumber = roundingOfNumber }

        mutating func add(_ gradient: Double, _ estimate: CentralDifference.Estimate?) {
            guard let estimate else {
                skipped += 1
                return
            }
            let error = abs(gradient - estimate.value)
            checked += 1
            largestError = error > largestError || error.isNaN ? error : largestError
            errorSquares += error * error
            differenceSquares += estimate.value * estimate.value
            noiseSquares += estimate.noise * estimate.noise
        }

        var relativeError: Double { ratio(errorSquares.squareRoot(), differenceSquares.squareRoot()) }

        var agrees: Bool {
            errorSquares.squareRoot()
                <= Tolerance.relative * differenceSquares.squareRoot() + noiseSquares.squareRoot()
                + roundingOfNumber * Double(checked).squareRoot()
        }
    }
}

// MARK: - The adjoint identity

extension GradientCheck {
    /// Returns |⟨∂L/∂θ, v⟩ − tangent| for a random direction v of a layer's parameters.
    private func adjointDifference(_ entries: [Int], _ plan: Plan, _ batch: Int) -> Double {
        plan.vector(.tangents).fill(0)
        var product = 0.0
        for entry in entries {
            let random = CounterRandom(seed: seed, stream: 1 << 33 + UInt64(entry))
            let direction = plan.matrix(.tangents, entry)
            for index in 0..<direction.count { direction[index] = random.normal(at: UInt64(index)) }
            product += direction.dot(plan.matrix(.gradients, entry))
        }
        return abs(product - Double(plan.tangent(batch: batch)))
    }

    /// Returns the rounding that the gradient of a layer may show, after `adjointDifference`.
    ///
    /// ⟨∂L/∂θ, v⟩ is the sum of δ ⊙ ẏ over the outputs y of the layer's nodes that have parameters; rounding is relative
    /// to the terms' magnitudes, however much of them cancels.
    private func rounding(_ entries: [Int], _ plan: Plan, _ batch: Int) -> Double {
        let graph = plan.network.graph
        var sum = 0.0
        for (index, node) in graph.nodes.enumerated() {
            let first = plan.store.firstEntries[index]
            guard entries.contains(where: { (first..<first + node.parameters.count).contains($0) }) else { continue }
            let id = Graph.NodeID(index: index)
            let slot = plan.layout.tangent(of: id)
            guard plan.carriesGradient(id), slot.offset >= 0 else { continue }
            let (delta, tangent) = (plan.gradient(of: id, batch: batch), slot.matrix(in: plan.arena, batch: batch))
            for place in 0..<delta.count { sum += abs(Double(delta[place]) * Double(tangent[place])) }
        }
        return sum.isFinite ? Tolerance.cancellation * sum : 0
    }
}

/// Returns a / b, or 0 where both are 0.
private func ratio(_ a: Double, _ b: Double) -> Double { a == 0 && b == 0 ? 0 : a / b }
