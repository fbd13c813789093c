/// Small model that predicts δ = ∂L/∂a at a segment's output from a, and from the label where it sees that.
///
/// Linear: δ̂ = (a W + y V + b) / n. With one hidden layer: δ̂ = (h W + b) / n, h = ReLU(a W′ + y V + b′). Here y is
/// the label: a one-hot class, or the target's numbers; n is the number of rows in the batch, so that the model
/// predicts each row's own error, whatever the size of the batch. W and b start at 0, and so does the prediction. It
/// learns by Adam from the mean of (n δ̂ − n δ)².
///
/// Shapes: a, δ and δ̂ are rows × C, with one row for each example or time step; y is rows × K; W is (C or hidden
/// units) × C.
///
/// Source: Jaderberg et al., "Decoupled neural interfaces using synthetic gradients" (ICML 2017), section 2 and
/// appendix; a hidden layer is normalized by the batch there, and is not here.
package final class SyntheticModel {
    /// Name of the layer or node whose δ it predicts, for example `dense1`.
    package let name: String
    /// Plan of the model, which is itself a network: its vectors hold parameters, gradients and the state of Adam.
    package let plan: Plan
    /// Number of values C in a row of δ.
    private let width: Int
    private let rowsOfExample: Int
    private var optimizer = Optimizer(OptimizerConfiguration(.adam), regularization: Regularization())
    private let rate: Double
    /// Number n by which δ has been divided.
    private var scale: Float = 1
    /// Relative error ‖δ̂ − δ‖ / ‖δ‖ of the latest comparison; nil before the first, and where δ was 0.
    package private(set) var error: Double?
    /// Whether the latest comparison gave a gradient; where δ and δ̂ are both 0 there is nothing to learn.
    private var canLearn = false

    init(_ boundary: SyntheticBoundary, _ configuration: SyntheticConfiguration) {
        name = boundary.name
        width = boundary.width
        rowsOfExample = boundary.rowsOfExample
        rate = configuration.learningRate
        var layers = [Dense(units: width, activation: .identity, initializer: .zeros)]
        if configuration.hiddenUnits > 0 {
            layers.insert(Dense(units: configuration.hiddenUnits, activation: .relu, initializer: .heNormal), at: 0)
        }
        do {
            let network = try Network.sequential(
                input: Shape(rowsOfExample, width + boundary.labels), layers: layers, loss: .meanSquaredError,
                target: Shape(rowsOfExample, width))
            plan = Plan(network, capacity: boundary.capacity)
        } catch {
            preconditionFailure("a synthetic model's network does not fit together: \(error)")
        }
    }

    /// Returns the views to which a and y are written, for a batch of `rows` rows.
    func input(rows: Int) -> (a: StridedMatrix, label: StridedMatrix) {
        let input = plan.value(of: plan.network.input, batch: rows / rowsOfExample)
        return (input.columns(0..<width), input.columns(width..<input.columns))
    }

    /// Computes δ̂ for the rows of the input; n is the number by which their δ have been divided.
    func predict(rows: Int, dividedBy n: Int) {
        scale = Float(n)
        _ = plan.predict(batch: rows / rowsOfExample)
    }

    /// Writes δ̂ of all rows.
    func write(into delta: Matrix) {
        delta.assign(plan.value(of: plan.network.output, batch: delta.rows / rowsOfExample))
        delta.scale(by: 1 / scale)
    }

    /// Computes the error of δ̂ in the rows of `delta`, which come first, and the gradient for `update`.
    func compare(with delta: Matrix, of rows: Int) {
        let batch = rows / rowsOfExample
        let target = plan.value(of: plan.network.target, batch: batch)
        let compared = target.prefix(rows: delta.rows)
        compared.assign(delta)
        compared.scale(by: scale)
        // The other rows are compared with themselves, so they give no gradient.
        let rest = rows - delta.rows
        target.rows(from: delta.rows, count: rest).assign(
            plan.value(of: plan.network.output, batch: batch).rows(from: delta.rows, count: rest))
        plan.backward(batch: batch)
        // The loss passes 2 (n δ̂ − n δ) / count back.
        let difference = plan.gradient(of: plan.network.output, batch: batch).sumOfSquares.squareRoot()
        let size = compared.sumOfSquares.squareRoot()
        error = size > 0 ? difference * Double(target.count) / 2 / size : nil
        canLearn = size > 0 || (difference > 0 && difference.isFinite)
    }

    /// Updates the parameters by the gradient of the latest comparison.
    func update() {
        guard canLearn else { return }
        optimizer.beginStep(rate: rate)
        for entry in plan.store.entries.indices { _ = optimizer.update(entry, of: plan, scale: 1) }
    }

    /// Number of updates made so far.
    package var time: Int {
        get { optimizer.time }
        set { optimizer.time = newValue }
    }
}
