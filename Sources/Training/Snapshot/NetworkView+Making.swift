extension NetworkView {
    /// A decision boundary over a grid, row 0 at the largest y.
    package static func boundary(
        columns: Int, rows: Int, classes: [UInt8], confidences: [Float], classNames: [String],
        xRange: ClosedRange<Float>, yRange: ClosedRange<Float>, points: [(x: Float, y: Float, label: Int)]
    ) -> NetworkView {
        .boundary(
            Boundary(
                columns: columns, rows: rows, classes: classes, confidences: confidences, classNames: classNames,
                xRange: xRange, yRange: yRange, points: points.map { Point(x: $0.x, y: $0.y, label: $0.label) }))
    }

    /// Images with their predictions, and the confusion matrix of all of them.
    package static func images(
        width: Int, height: Int, samples: [(pixels: [Float], label: Int, prediction: Int, confidence: Float)],
        classNames: [String], counts: [Int], isValidation: Bool
    ) -> NetworkView {
        .images(
            Images(
                width: width, height: height,
                samples: samples.map {
                    Images.Sample(
                        pixels: $0.pixels, label: $0.label, prediction: $0.prediction, confidence: $0.confidence)
                },
                confusion: Confusion(classNames: classNames, counts: counts, isValidation: isValidation)))
    }

    /// A curve through data points.
    package static func fit(
        inputName: String, targetName: String, points: [(x: Float, y: Float)], curve: [(x: Float, y: Float)]
    ) -> NetworkView {
        .fit(Fit(inputName: inputName, targetName: targetName, points: points, curve: curve))
    }

    /// A confusion matrix alone.
    package static func confusion(classNames: [String], counts: [Int], isValidation: Bool) -> NetworkView {
        .confusion(Confusion(classNames: classNames, counts: counts, isValidation: isValidation))
    }
}
