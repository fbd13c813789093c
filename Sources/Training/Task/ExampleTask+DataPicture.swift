import Backprop
import Datasets

/// Pictures of the data, without a network.
extension ExampleTask {
    func makeDataPicture() -> DataPicture.Content {
        if writer != nil { return .text(firstNames(400).joined(separator: "\n")) }
        if isSpeech { return .view(.speech(recordings)) }
        if let image = data.imageShape { return .view(.images(images(image))) }
        if let fit = makeFit() { return .view(.fit(fit)) }
        if let targetName = markedSequenceTarget { return .view(.sequences(makeSequences(targetName))) }
        guard let classNames = data.classNames, let (x, y) = clearestFeatures else { return .none }
        let ranges = data.paddedFeatureRanges()
        return .view(
            .boundary(
                NetworkView.Boundary(
                    points: points(features: x, y), classNames: classNames, xRange: original(ranges[x], feature: x),
                    yRange: original(ranges[y], feature: y))))
    }

    // MARK: - Names, recordings and images

    /// Returns the first names to learn, which are the targets before the end mark.
    private func firstNames(_ count: Int) -> [String] {
        let (width, characters) = (data.targetWidth, data.vocabulary ?? [])
        return (0..<min(count, data.count)).map { row in
            let tokens = data.targets[row * width..<(row + 1) * width].map { Int($0) }
            return tokens.prefix { $0 > Int(NameList.endMark) && $0 < characters.count }.map { characters[$0] }.joined()
        }
    }

    private var recordings: NetworkView.Speech {
        let rows = exampleRows(12)
        let samples = spectrograms(of: rows).enumerated().map { index, spectrogram in
            recording(spectrogram, length(of: rows[index]), of: index, prediction: nil)
        }
        return NetworkView.Speech(
            samples: samples, classNames: names, confusion: nil, errorRate: nil, frameSeconds: frameSeconds)
    }

    /// Returns some images; those of an autoencoder have no classes, and an empty name instead.
    private func images(_ shape: ImageShape) -> NetworkView.Images {
        let samples = pictures(of: exampleRows(200)).enumerated().map { index, pixels in
            let label = data.classNames == nil ? 0 : evaluationData.dataset.label(index)
            return NetworkView.Images.Sample(pixels: pixels, label: label, prediction: label, confidence: 1)
        }
        return NetworkView.Images(
            width: shape.width, height: shape.height, samples: samples, classNames: data.classNames ?? [""],
            confusion: nil, filters: nil)
    }

    // MARK: - Points

    /// The two features by which the classes differ most, the clearest last; nil if there is only one.
    private var clearestFeatures: (x: Int, y: Int)? {
        guard data.featureCount >= 2, data.featureCount <= 256 else { return nil }
        if data.featureCount == 2 { return (0, 1) }
        let ranked = (0..<data.featureCount).sorted { separation(of: $0) > separation(of: $1) }
        return (ranked[1], ranked[0])
    }

    /// Returns the variance of a feature's class means, divided by its mean variance within the classes.
    private func separation(of feature: Int) -> Double {
        var (counts, sums, squares) = ([Int: Double](), [Int: Double](), 0.0)
        for row in 0..<data.count {
            let value = Double(data.features[row * data.featureCount + feature])
            counts[data.label(row), default: 0] += 1
            sums[data.label(row), default: 0] += value
            squares += value * value
        }
        let total = sums.values.reduce(0, +)
        let explained = sums.reduce(0) { $0 + $1.value * $1.value / (counts[$1.key] ?? 1) }
        let between = explained - total * total / Double(max(1, data.count))
        return between / max(squares - explained, .leastNormalMagnitude)
    }
}

extension NetworkView.Boundary {
    /// Creates a plane with points only.
    fileprivate init(
        points: [NetworkView.Point], classNames: [String], xRange: ClosedRange<Float>, yRange: ClosedRange<Float>
    ) {
        self.init(
            columns: 0, rows: 0, classes: [], confidences: [], classNames: classNames, xRange: xRange, yRange: yRange,
            points: points)
    }
}
