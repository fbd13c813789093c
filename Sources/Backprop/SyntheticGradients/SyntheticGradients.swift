/// Models that predict δ in a network: one at each boundary between its segments.
///
/// A layer that learns is a segment; the layers without parameters that follow it belong to the segment above, and the
/// output layer receives its error from the loss itself. In a step the segments run backward from the loss: at each
/// boundary the model learns from the error that the segment above has passed back, and the segment below receives the
/// prediction instead. Nothing that is passed down depends on what was passed back, so each segment could be updated as
/// soon as it has run forward, in parallel or on a machine of its own.
///
/// Where a recurrent layer cuts backpropagation through time into windows, the windows are the segments instead: a
/// model predicts from h and c at a window's edge the error that the future would pass back to them, and learns from
/// the error that the next window passes back, part of which is that window's own prediction at its far edge. The
/// layers themselves then receive the exact error.
///
/// Source: Jaderberg et al., "Decoupled neural interfaces using synthetic gradients" (ICML 2017), sections 2.1 and 2.2.
package final class SyntheticGradients: DeltaPredictor {
    /// Configuration shared by all models.
    package let configuration: SyntheticConfiguration
    /// Models, in the order of their boundaries.
    package let models: [SyntheticModel]
    /// Index of each layer's model.
    private let modelOfLayer: [Int?]
    /// Index of the model at each node's output, or at the edges of its time windows.
    private let modelOfNode: [Int?]
    /// Number of classes, where targets are class indices.
    private let classes: Int?

    /// Creates the models of a plan; `classes` is the number of classes where targets are class indices, otherwise nil.
    package init(_ configuration: SyntheticConfiguration, for plan: Plan, classes: Int?) {
        self.configuration = configuration
        self.classes = classes
        let boundaries = SyntheticBoundary.boundaries(of: plan, configuration, labels: classes)
        bridgesWindows = boundaries.contains(where: \.isEdge)
        models = boundaries.map { SyntheticModel($0, configuration) }
        var ofLayer: [Int?] = Array(repeating: nil, count: plan.network.graph.layers.count)
        var ofNode: [Int?] = Array(repeating: nil, count: plan.network.graph.nodes.count)
        for (index, boundary) in boundaries.enumerated() {
            ofLayer[boundary.layer] = index
            ofNode[boundary.node] = index
        }
        (modelOfLayer, modelOfNode) = (ofLayer, ofNode)
    }

    /// Initializes all models.
    package func initialize(seed: UInt64) {
        for (index, model) in models.enumerated() {
            model.plan.initialize(seed: seed &+ Self.stream &* UInt64(index + 1))
            model.time = 0
        }
    }

    /// "SYNT": the distance of the models' seeds from each other and from the network's.
    private static let stream: UInt64 = 0x5359_4E54

    /// Copies parameters and the state of Adam from the models at the same boundaries.
    package func adopt(stateOf other: SyntheticGradients) {
        for own in models {
            guard let others = other.models.first(where: { $0.name == own.name }),
                others.plan.store.vectorCount == own.plan.store.vectorCount
            else { continue }
            own.plan.adopt(stateOf: others.plan)
            own.time = others.time
        }
    }

    /// Whether the models are at the edges of time windows instead of between layers.
    package let bridgesWindows: Bool

    /// Returns the model of a layer; nil for the output layer, and where nothing is predicted.
    package func model(ofLayer layer: Int) -> SyntheticModel? { modelOfLayer[layer].map { models[$0] } }

    /// Whether a model predicts the error at a node.
    func predicts(atNode node: Int) -> Bool { modelOfNode[node] != nil }

    /// Updates every model by its latest comparison.
    package func update() {
        for model in models { model.update() }
    }

    // MARK: - Between layers

    /// Whether a backward pass with the exact errors must come first; not at time windows, where no exact error is
    /// known.
    package var takesExactPass: Bool { configuration.target == .exact && !bridgesWindows }

    /// Compares the prediction at a node's output with `delta`, and replaces `delta` with it, as `exchange` says.
    package func exchange(_ exchange: DeltaExchange, ofNode node: Int, output a: Matrix, targets: Matrix, delta: Matrix)
    {
        guard let number = modelOfNode[node] else { return }
        let model = models[number]
        if exchange.contains(.compare) {
            let input = model.input(rows: a.rows)
            input.a.assign(a.strided)
            if input.label.columns > 0 { write(targets, to: input.label) }
            model.predict(rows: a.rows, dividedBy: a.rows)
            model.compare(with: delta, of: a.rows)
        }
        if exchange.contains(.predict) { model.write(into: delta) }
    }

    /// Writes the label beside each row; a target with fewer rows is repeated for all rows of its example.
    private func write(_ targets: Matrix, to label: StridedMatrix) {
        let repeats = label.rows / targets.rows
        guard classes != nil else {
            for row in 0..<label.rows {
                label.rows(row..<row + 1).assign(targets.rows(from: row / repeats, count: 1).strided)
            }
            return
        }
        label.fill(0)
        for row in 0..<label.rows {
            let target = targets[row / repeats]
            if target >= 0, target < Float(label.columns) { label[row, Int(target)] = 1 }
        }
    }

    // MARK: - Between windows of time

    /// Predicts δ from beyond the window edges of a node's latest forward pass.
    package func predictEdges(ofNode node: Int, _ edges: Matrix, dividedBy n: Int) {
        guard let number = modelOfNode[node] else { return }
        let model = models[number]
        let (states, predicted, _) = edges.thirds
        model.input(rows: states.rows).a.assign(states.strided)
        model.predict(rows: states.rows, dividedBy: n)
        model.write(into: predicted)
        predicted.scale(by: Float(configuration.windowScale))
    }

    /// Compares the predictions with the errors that a node's backward pass has passed to all edges but the last.
    ///
    /// An edge has one row for each of `batch` sequences.
    package func compareEdges(ofNode node: Int, _ edges: Matrix, batch: Int) {
        guard let number = modelOfNode[node] else { return }
        let (states, _, passed) = edges.thirds
        // Where sequences have just begun, no window precedes them: the prediction is compared with itself.
        if states.prefix(rows: batch).sumOfSquares == 0 { models[number].write(into: passed.prefix(rows: batch)) }
        models[number].compare(with: passed.prefix(rows: passed.rows - batch), of: states.rows)
    }
}

extension Matrix {
    /// Three equal parts of the rows.
    var thirds: (Matrix, Matrix, Matrix) {
        let count = rows / 3
        return (rows(from: 0, count: count), rows(from: count, count: count), rows(from: 2 * count, count: count))
    }
}
