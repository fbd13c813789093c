/// Loss of the scores of classes: n × classes logits z and n × 1 class indices y, of which −1 does not count.
protocol ClassLoss: ConvexLoss {}

extension ClassLoss {
    package var reducesBatch: Bool { true }
    package func differentiates(input index: Int) -> Bool { index == 0 }
    package func termCount(_ frame: Frame) -> Int { frame.input(1).countedTargets }
    /// Holds p = softmax(z), with zeros in the rows that do not count.
    package func scratch(for inputs: [Shape]) -> Scratch? { Scratch(shape: inputs[0], growsWithBatch: true) }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        try ShapeError.requireClassScores(inputs)
        return Shape(1)
    }
}
