import Backprop
import Datasets

/// Views of the network, computed with the current weights.
extension ExampleTask {
    /// Returns the view that suits the data: text, speech, images, marked sequences, a plane with classes, a curve, or a
    /// confusion matrix.
    func makeView(_ plan: Plan, of request: ViewRequest) -> NetworkView {
        if let writer { return .text(writer.write(with: plan, request)) }
        if isSpeech { return makeSpeech(plan, request.validationAccuracy) }
        if reconstructs, let image = data.imageShape { return makeReconstruction(image, plan) }
        if let targetName = markedSequenceTarget { return makeSequences(targetName, plan) }
        guard let classNames = data.classNames else {
            let fit = makeFit(data, plan)
            if case .none = fit { return makePredictions(plan) }
            return fit
        }
        if let image = data.imageShape { return makeImages(image, classNames, plan) }
        if data.featureCount == 2 { return makeBoundary(data, classNames, plan) }
        return .confusion(makeConfusion(classNames, plan))
    }

    // MARK: - Plane

    /// Size of the grid that is passed through the network.
    private static var gridSize: (columns: Int, rows: Int) { (64, 48) }

    private func makeBoundary(_ data: Dataset, _ classNames: [String], _ plan: Plan) -> NetworkView {
        let (columns, rows) = Self.gridSize
        let ranges = data.paddedFeatureRanges()
        var classes: [UInt8] = []
        var confidences: [Float] = []
        predict(grid(columns: columns, rows: rows), plan) { output, row in
            let prediction = self.prediction(output, row)
            classes.append(UInt8(clamping: prediction.label))
            confidences.append(prediction.confidence)
        }
        return .boundary(
            NetworkView.Boundary(
                columns: columns, rows: rows, classes: classes, confidences: confidences, classNames: classNames,
                xRange: original(ranges[0], feature: 0), yRange: original(ranges[1], feature: 1),
                points: points(features: 0, 1)))
    }

    /// Returns some training examples as points, with two of their features as coordinates.
    func points(features x: Int, _ y: Int) -> [NetworkView.Point] {
        (0..<min(400, data.count)).map { row in
            NetworkView.Point(
                x: scaling.invert(data.features[row * data.featureCount + x], feature: x),
                y: scaling.invert(data.features[row * data.featureCount + y], feature: y), label: data.label(row))
        }
    }

    /// Returns points spread evenly over the features' padded ranges, row by row from the largest y.
    ///
    /// The points of a single feature are one row.
    func grid(columns: Int, rows: Int) -> [[Float]] {
        let ranges = data.paddedFeatureRanges()
        return (0..<columns * rows).map { index in
            let point = [
                Self.interpolate(ranges[0], index % columns, columns),
                Self.interpolate(ranges[ranges.count - 1], rows - 1 - index / columns, rows),
            ]
            return Array(point.prefix(ranges.count))
        }
    }

    private static func interpolate(_ range: ClosedRange<Float>, _ index: Int, _ count: Int) -> Float {
        range.lowerBound + (range.upperBound - range.lowerBound) * (Float(index) + 0.5) / Float(count)
    }

    /// Returns a range of scaled values in the data's own units.
    func original(_ range: ClosedRange<Float>, feature: Int) -> ClosedRange<Float> {
        let (a, b) = (
            scaling.invert(range.lowerBound, feature: feature), scaling.invert(range.upperBound, feature: feature)
        )
        return min(a, b)...max(a, b)
    }

    // MARK: - Curve

    private func makeFit(_ data: Dataset, _ plan: Plan) -> NetworkView {
        guard var fit = makeFit() else { return .none }
        let range = data.paddedFeatureRanges()[0]
        let inputs = (0..<160).map { Self.interpolate(range, $0, 160) }
        predict(inputs.map { [$0] }, plan) { output, row in
            fit.curve.append((scaling.invert(inputs[fit.curve.count], feature: 0), original(output[row, 0])))
        }
        return .fit(fit)
    }

    /// Returns the data of a regression on one feature, without a curve; nil for other data.
    func makeFit() -> NetworkView.Fit? {
        guard data.featureCount == 1, data.targetWidth == 1, case .regression(let names) = data.kind else { return nil }
        let points = (0..<min(400, data.count)).map { row in
            (x: scaling.invert(data.features[row], feature: 0), y: original(data.targets[row]))
        }
        return NetworkView.Fit(inputName: data.featureNames[0], targetName: names[0], points: points, curve: [])
    }

    // MARK: - Numbers

    /// Number of examples whose answers are shown.
    private static var answerLimit: Int { 400 }

    private func makePredictions(_ plan: Plan) -> NetworkView {
        guard case .regression(let names) = data.kind, names.count == 1 else { return .none }
        let count = min(Self.answerLimit, evaluationData.count)
        var answers = NetworkView.Predictions(
            targetName: names[0], pairs: [], isValidation: validation != nil, count: evaluationData.count)
        var errors = RegressionFit.Accumulator()
        predict(exampleRows(count), plan) { output, row in
            let target = original(evaluationData.dataset.targets[answers.pairs.count])
            answers.pairs.append((target, original(output[row, 0])))
            errors.add(Double(original(output[row, 0])), target: Double(target))
        }
        answers.fit = errors.fit(spread: 1)
        return .predictions(answers)
    }

    /// Returns a scaled number of the first target in the data's own units.
    func original(_ target: Float) -> Float { targetScaling?.invert(target, feature: 0) ?? target }

    // MARK: - Predictions

    /// Passes rows of scaled features through the network, in batches of the plan's capacity.
    func predict(_ rows: [[Float]], _ plan: Plan, _ use: (Matrix, Int) -> Void) {
        for start in stride(from: 0, to: rows.count, by: plan.capacity) {
            let batch = min(plan.capacity, rows.count - start)
            plan.examples(of: plan.network.input, batch: batch).copy(from: Array(rows[start..<start + batch].joined()))
            let output = plan.predict(batch: batch)
            for row in 0..<batch { use(output, row) }
        }
    }

    /// Returns the predicted class and its probability: softmax of the scores, or the sigmoid of a single logit.
    func prediction(_ output: Matrix, _ row: Int) -> (label: Int, confidence: Float) {
        let label = predictedClass(output, row)
        if output.columns == 1 {
            let score = output[row, 0]
            let one = loss.appliesSigmoid ? Sigmoid.probability(score) : min(1, max(0, score))
            return (label, label == 1 ? one : 1 - one)
        }
        let peak = output[row, label]
        var sum: Float = 0
        for column in 0..<output.columns { sum += Sigmoid.exponential(output[row, column] - peak) }
        return (label, 1 / sum)
    }

    /// Returns the features of the first examples in the evaluated part.
    func exampleRows(_ count: Int) -> [[Float]] { exampleRows(at: 0..<min(count, evaluationData.count)) }

    /// Returns the features of examples in the evaluated part.
    func exampleRows(at indices: some Collection<Int>) -> [[Float]] {
        let (features, width) = (evaluationData.dataset.features, data.featureCount)
        return indices.map { Array(features[$0 * width..<($0 + 1) * width]) }
    }

    /// Validation part, or the training part if there is none.
    var evaluationData: TrainingData { validation ?? training }
}
