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
    private let canDie: Bool

    var gradientNorm = 0.0
    var clippedGradientNorm = 0.0
    var peakGradientNorm = 0.0
    var weightNorm = 0.0
    var updateRatio = 0.0
    var moments = Moments()
    var dead = 0.0
    var trend = TrendHistory()
    /// Angle to the true gradient in degrees, as last measured; nil if it has not been.
    var alignment: Double?
    var alignmentTrend = TrendHistory()

    init(_ layer: Graph.NamedLayer, index: Int, plan: Plan) {
        name = layer.name
        summary = layer.summary
        activation = layer.activation
        output = layer.output
        entries = plan.store.entries(ofLayer: index)
        parameterCount = plan.store.learntCount(of: entries)
        saturation = layer.activation?.saturation
        canDie = layer.activation?.canDie ?? false
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
        if canDie { dead = Double(a.zeroColumnCount) / Double(max(1, a.columns)) }
    }

    /// Returns whether the layer's output was finite, judged by its moments if its memory has been reused.
    func foundFiniteActivations(in plan: Plan, batch: Int) -> Bool {
        plan.keeps(output) ? plan.value(of: output, batch: batch).isFinite : moments.mean.isFinite
    }

    /// Measures ‖∂L/∂θ‖ after a backward pass.
    mutating func readGradient(of plan: Plan) {
        var squares = 0.0
        for entry in entries { squares += plan.line(.gradients, entry).sumOfSquares }
        gradientNorm = squares.squareRoot()
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

    /// Records the step's gradient norm in the peak and the trend.
    mutating func record() {
        if gradientNorm > peakGradientNorm { peakGradientNorm = gradientNorm }
        trend.append(Float(gradientNorm))
    }

    var saturated: Double {
        saturation == nil || moments.count == 0 ? 0 : Double(moments.outside) / Double(moments.count)
    }
}
