import Backprop

/// Probe of one layer, read in every step.
struct LayerProbe {
    let name: String
    let summary: String
    let activation: Activation?
    let output: Graph.NodeID
    /// Entries of the layer's parameters in the plan's store.
    let entries: Range<Int>
    let parameterCount: Int
    private let saturation: ClosedRange<Float>?
    /// Rows of one example over which the layer normalizes, if it normalizes over the batch.
    let normalizedRows: Int?
    private let canDie: Bool

    var gradientNorm = 0.0
    var clippedGradientNorm = 0.0
    /// Smallest and largest gradient norm as a multiple of the output layer's; nil before the first step.
    var gradientShares: ClosedRange<Double>?
    var weightNorm = 0.0
    var updateRatio = 0.0
    var moments = Moments()
    var deadUnits: DeadUnits
    var trend = TrendHistory()
    /// Angle to the true gradient in degrees, as last measured; nil if it has not been.
    var alignment: Double?
    var alignmentTrend = TrendHistory()

    init(_ layer: Graph.NamedLayer, index: Int, plan: Plan, exampleCount: Int) {
        name = layer.name
        summary = layer.summary
        activation = layer.activation
        output = layer.output
        entries = plan.store.entries(ofLayer: index)
        parameterCount = plan.store.learntCount(of: entries)
        saturation = layer.activation?.saturation
        canDie = layer.activation?.canDie ?? false
        normalizedRows = plan.network.graph.rowsNormalizedOverBatch(byLayer: index)
        deadUnits = DeadUnits(
            units: canDie ? plan.network.graph.shape(of: layer.output).columns : 0, exampleCount: exampleCount)
        measureWeights(of: plan)
    }

    /// Measures ‖θ‖, as a function of the current weights alone.
    mutating func measureWeights(of plan: Plan) { weightNorm = weightSquares(of: plan).squareRoot() }

    /// Returns ‖θ‖² in double precision where single precision overflows.
    func weightSquares(of plan: Plan) -> Double {
        var squares = 0.0
        for entry in entries where plan.isLearnt(entry) { squares += plan.line(.parameters, entry).sumOfSquares }
        return squares
    }

    /// Measures the layer's output a after a forward pass.
    mutating func readActivations(of plan: Plan, batch: Int) {
        let a = plan.value(of: output, batch: batch)
        let range = saturation ?? -Float.infinity...Float.infinity
        moments = a.moments(saturatedBelow: range.lowerBound, above: range.upperBound)
        if canDie { deadUnits.read(a, inputs: plan.examples(of: plan.network.input, batch: batch)) }
    }

    /// Returns whether the layer's output was finite, judged by its moments if its memory has been reused.
    func foundFiniteActivations(in plan: Plan, batch: Int) -> Bool {
        plan.keeps(output) ? plan.value(of: output, batch: batch).isFinite : moments.mean.isFinite
    }

    /// Reads ‖∂L/∂θ‖ after the plan has measured its gradients.
    mutating func readGradient(of plan: Plan) {
        gradientNorm = plan.gradientSquares(ofEntries: entries).squareRoot()
        clippedGradientNorm = gradientNorm
    }

    /// Measures the angle between ∂L/∂θ by the rule in use and by backpropagation.
    mutating func readAlignment(of plan: Plan, isRecorded: Bool) {
        guard parameterCount > 0 else { return }
        alignment = plan.alignment(ofEntries: entries)
        if isRecorded, let alignment { alignmentTrend.append(Float(alignment)) }
    }

    mutating func forgetAlignment() {
        alignment = nil
        alignmentTrend.removeAll()
    }

    /// Records the step's gradient norm in the trend, and its ratio to the output layer's in the extremes.
    mutating func record(outputNorm: Double) {
        trend.append(Float(gradientNorm))
        guard outputNorm > 0 else { return }
        let share = gradientNorm / outputNorm
        let former = gradientShares ?? share...share
        gradientShares = min(former.lowerBound, share)...max(former.upperBound, share)
    }

    /// Returns whether the columns of each of the layer's weight matrices are the same but for rounding.
    func hasAlikeUnits(in plan: Plan) -> Bool {
        let weights = entries.filter { plan.isWeight($0) && plan.isLearnt($0) }.map { plan.matrix(.parameters, $0) }
        return weights.contains { $0.columns > 1 } && weights.allSatisfy(\.hasAlikeColumns)
    }

    var saturated: Double {
        saturation == nil || moments.count == 0 ? 0 : Double(moments.outside) / Double(moments.count)
    }
}

extension Matrix {
    /// Whether the numbers of each row are the same but for rounding.
    fileprivate var hasAlikeColumns: Bool {
        (0..<rows).allSatisfy { row in
            let first = self[row, 0]
            return (1..<max(1, columns)).allSatisfy { abs(self[row, $0] - first) <= 1e-4 * abs(first) }
        }
    }
}

extension Graph {
    /// Returns the number of rows of one example in a layer's batch normalization; nil for a layer without one.
    fileprivate func rowsNormalizedOverBatch(byLayer layer: Int) -> Int? {
        nodes[layers[layer].nodes].first { $0.operation is BatchNormalization }.map { shape(of: $0.inputs[0]).rows }
    }
}
