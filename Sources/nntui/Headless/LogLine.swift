import Backprop
import Formats
import Training

/// Logged step as a JSON object on one line.
struct LogLine {
    let text: String

    /// Beginning of every line.
    static let beginning = #"{"step":"#

    init(_ run: RunReading) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("step", run.step)
        writer.member("epoch", run.epoch)
        writer.member("loss", orNull: run.loss)
        writer.member("validation_loss", orNull: run.validationLoss)
        if let accuracy = run.validationAccuracy ?? run.accuracy { writer.member("accuracy", accuracy) }
        if let fit = run.validationFit {
            writer.member("r2", orNull: fit.determination)
            writer.member("rmse", fit.rootMeanSquareError)
            writer.member("mae", fit.meanAbsoluteError)
        }
        if let returns = run.returns {
            writer.member("return", orNull: returns.latest.map(Double.init))
            writer.member("best_mean_return", orNull: run.bestMeanReturn)
        }
        writer.member("learning_rate", run.effectiveLearningRate)
        writer.member("gradient_norm", run.gradientNorm)
        writer.member("clipped", run.clippedGradientNorm < run.gradientNorm * (1 - 1e-6))
        if let reading = run.secondOrder { Self.secondOrder(reading, &writer) }
        writer.key("layers")
        writer.beginArray()
        for layer in run.layers {
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

    /// Writes the readings of a second-order optimizer for the step.
    private static func secondOrder(_ reading: SecondOrderReading, _ writer: inout JSONWriter) {
        writer.key("second_order")
        writer.beginObject()
        if let iterations = reading.iterations { writer.member("cg_iterations", iterations) }
        if let damping = reading.damping { writer.member("damping", damping) }
        if reading.damping != nil { writer.member("reduction_ratio", orNull: reading.reductionRatio) }
        if let pairs = reading.pairs { writer.member("pairs", pairs) }
        writer.member("step_length", orNull: reading.stepLength)
        if reading.damping != nil { writer.member("products", reading.products) }
        writer.member("evaluations", reading.evaluations)
        writer.endObject()
    }
}
