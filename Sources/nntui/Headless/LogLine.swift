import Backprop
import Training

/// One logged step as a JSON object on one line.
struct LogLine {
    let text: String

    init(_ snapshot: Snapshot) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("step", snapshot.step)
        writer.member("epoch", snapshot.epoch)
        Self.member("loss", snapshot.loss, &writer)
        Self.member("validation_loss", snapshot.validationLoss, &writer)
        if let accuracy = snapshot.validationAccuracy ?? snapshot.accuracy { writer.member("accuracy", accuracy) }
        if let returns = snapshot.returns {
            Self.member("return", returns.latest.map(Double.init), &writer)
            Self.member("best_mean_return", snapshot.bestMeanReturn, &writer)
        }
        writer.member("learning_rate", snapshot.effectiveLearningRate)
        writer.member("gradient_norm", snapshot.gradientNorm)
        writer.member("clipped", snapshot.clippedGradientNorm < snapshot.gradientNorm * (1 - 1e-6))
        if let reading = snapshot.secondOrder { Self.secondOrder(reading, &writer) }
        writer.key("layers")
        writer.beginArray()
        for layer in snapshot.layers {
            writer.beginObject()
            writer.member("name", layer.name)
            writer.member("gradient_norm", layer.gradientNorm)
            writer.member("update_ratio", layer.updateRatio)
            if let alignment = layer.alignment { writer.member("alignment", alignment) }
            if let error = layer.syntheticError { writer.member("synthetic_error", error) }
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
        text = writer.text
    }

    /// What a rule of second order did in the step.
    private static func secondOrder(_ reading: SecondOrderReading, _ writer: inout JSONWriter) {
        writer.key("second_order")
        writer.beginObject()
        if let iterations = reading.iterations { writer.member("cg_iterations", iterations) }
        if let damping = reading.damping { writer.member("damping", damping) }
        if reading.damping != nil { member("reduction_ratio", reading.reductionRatio, &writer) }
        if let pairs = reading.pairs { writer.member("pairs", pairs) }
        member("step_length", reading.stepLength, &writer)
        if reading.damping != nil { writer.member("products", reading.products) }
        writer.member("evaluations", reading.evaluations)
        writer.endObject()
    }

    private static func member(_ key: String, _ value: Double?, _ writer: inout JSONWriter) {
        writer.key(key)
        if let value { writer.value(value) } else { writer.null() }
    }
}
