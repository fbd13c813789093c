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

    private static func member(_ key: String, _ value: Double?, _ writer: inout JSONWriter) {
        writer.key(key)
        if let value { writer.value(value) } else { writer.null() }
    }
}
