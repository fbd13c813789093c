import Backprop
import Datasets

/// Views of images, and the confusion matrix.
extension ExampleTask {
    /// Number of images among which mistakes are looked for: all of them if they are small.
    private var searchedImages: Int { data.featureCount > 256 ? 256 : 2_000 }
    /// Number of images that are shown.
    private static var shownImages: Int { 60 }

    func makeImages(_ shape: ImageShape, _ classNames: [String], _ plan: Plan) -> NetworkView {
        let rows = exampleRows(searchedImages)
        let pictures = pictures(of: rows)
        var samples: [NetworkView.Images.Sample] = []
        predict(rows, plan) { output, row in
            let index = samples.count
            let prediction = self.prediction(output, row)
            samples.append(
                NetworkView.Images.Sample(
                    pixels: pictures[index],
                    label: evaluationData.dataset.label(index),
                    prediction: prediction.label, confidence: prediction.confidence))
        }
        // What the network gets wrong is shown first, in the order of the data, so that pictures keep their places.
        let mistakes = samples.filter { $0.label != $0.prediction }
        let shown = Array((mistakes + samples.filter { $0.label == $0.prediction }).prefix(Self.shownImages))
        return .images(
            NetworkView.Images(
                width: shape.width, height: shape.height, samples: shown, classNames: classNames,
                confusion: makeConfusion(classNames, plan), filters: plan.firstFilters))
    }

    /// Returns images with their brightness from 0 to 1.
    func pictures(of rows: [[Float]]) -> [[Float]] {
        let brightest = max(rows.joined().max() ?? 1, Float.leastNormalMagnitude)
        return rows.map { row in row.map { max(0, min(1, $0 / brightest)) } }
    }

    /// Maximum number of examples in the plane of the principal components.
    private static var planeLimit: Int { 400 }

    /// Returns the confusion matrix of the evaluated part, or of its first 256 examples if they have more than 256
    /// features.
    ///
    /// Large examples are limited so that a screen does not hold up training.
    func makeConfusion(_ classNames: [String], _ plan: Plan) -> NetworkView.Confusion {
        let data = evaluationData
        let rows = data.dataset.featureCount > 256 ? min(256, data.count) : data.count
        var counts = Array(repeating: 0, count: classNames.count * classNames.count)
        var plane = principalComponents.map { NetworkView.PrincipalPlane(points: [], shares: $0.shares) }
        for start in stride(from: 0, to: rows, by: plan.capacity) {
            let batch = min(plan.capacity, rows - start)
            load(data, startingAt: start, batch: batch, into: plan)
            let output = plan.predict(batch: batch)
            for row in 0..<batch {
                let predicted = min(predictedClass(output, row), classNames.count - 1)
                let label = data.dataset.label(start + row)
                counts[label * classNames.count + predicted] += 1
                guard let components = principalComponents, start + row < Self.planeLimit else { continue }
                let place = (start + row) * data.dataset.featureCount
                let (x, y) = components.coordinates(
                    of: data.dataset.features[place..<place + data.dataset.featureCount])
                plane?.points.append((x, y, label, predicted))
            }
        }
        return NetworkView.Confusion(
            classNames: classNames, counts: counts, isValidation: validation != nil, plane: plane)
    }

    /// Returns the softmax of a row of scores.
    func probabilities(_ output: Matrix, _ row: Int) -> [Float] {
        let peak = output[row, output.largestColumn(inRow: row)]
        let weights = (0..<output.columns).map { Sigmoid.exponential(output[row, $0] - peak) }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }
}

/// Views of an autoencoder's reconstructions.
extension ExampleTask {
    /// Whether the targets are images too.
    var reconstructs: Bool {
        guard case .regression = data.kind, data.imageShape != nil else { return false }
        return data.targetWidth == data.featureCount
    }

    func makeReconstruction(_ shape: ImageShape, _ plan: Plan) -> NetworkView {
        let rows = exampleRows(24)
        var samples: [NetworkView.Reconstruction.Sample] = []
        predict(rows, plan) { output, row in
            let input = rows[samples.count]
            let values = output.rows(from: row, count: 1).values
            let error = zip(input, values).reduce(0) { $0 + Double(($1.0 - $1.1) * ($1.0 - $1.1)) }
            samples.append(
                NetworkView.Reconstruction.Sample(
                    input: input.map(clamped), output: values.map(clamped), error: error / Double(input.count)))
        }
        let mean = samples.reduce(0) { $0 + $1.error } / Double(max(1, samples.count))
        return .reconstruction(
            NetworkView.Reconstruction(width: shape.width, height: shape.height, samples: samples, meanError: mean))
    }

    private func clamped(_ brightness: Float) -> Float { brightness > 0 ? min(1, brightness) : 0 }
}

extension Plan {
    /// Kernels of the first layer with weights, if it is a convolution over images; nil otherwise.
    ///
    /// A kernel over several channels is shown as their mean, and at most 64 kernels are shown.
    var firstFilters: NetworkView.Filters? {
        guard
            let entry = store.entries.firstIndex(where: { $0.declaration.isWeight }),
            case let declaration = store.entries[entry].declaration, declaration.dimensions.count == 4,
            declaration.dimensions[0] > 1
        else { return nil }
        let (height, width) = (declaration.dimensions[0], declaration.dimensions[1])
        let (channels, count) = (declaration.dimensions[2], declaration.dimensions[3])
        let weights = matrix(.parameters, entry)
        let kernels = (0..<min(count, 64)).map { filter in
            (0..<height * width).map { place in
                (0..<channels).reduce(Float(0)) { $0 + weights[place * channels + $1, filter] } / Float(channels)
            }
        }
        let layer = network.graph.layers[store.entries[entry].layer].name
        return NetworkView.Filters(layer: layer, width: width, height: height, kernels: kernels)
    }
}
