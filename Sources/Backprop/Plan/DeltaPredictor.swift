/// Models that predict δ at boundaries of a plan, where the plan would otherwise compute it.
package protocol DeltaPredictor: AnyObject {
    /// Whether a backward pass with the exact δ must come before the one with the predictions.
    var takesExactPass: Bool { get }

    /// Initializes all models.
    func initialize(seed: UInt64)

    /// Compares the prediction at a node's output with `delta`, and replaces `delta` with it, as `exchange` says.
    func exchange(_ exchange: DeltaExchange, ofNode node: Int, output a: Matrix, targets: Matrix, delta: Matrix)

    /// Predicts δ from beyond the window edges of a node's latest forward pass, over a batch of `n` rows.
    func predictEdges(ofNode node: Int, _ edges: Matrix, dividedBy n: Int)

    /// Compares the predictions with the errors that a node's backward pass has passed to the edges of its windows.
    func compareEdges(ofNode node: Int, _ edges: Matrix, batch: Int)
}

/// Actions of a model at a boundary in a backward pass.
package struct DeltaExchange: OptionSet, Sendable {
    package let rawValue: Int

    /// Creates the set with the given bits.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// Compares the prediction with the δ that the segment above has passed back.
    package static let compare = DeltaExchange(rawValue: 1)
    /// Passes the prediction to the segment below.
    package static let predict = DeltaExchange(rawValue: 2)
    /// Both: the model learns, and its prediction is passed on.
    package static let both: DeltaExchange = [.compare, .predict]
}
