import Backprop

/// Copies of what a step changes before it is known to be good, so that a refused or abandoned step leaves no trace.
struct StepGuard {
    private let regions: ContiguousArray<(live: Matrix, kept: Matrix)>
    /// Memory of the copies; nil where a pass changes nothing but gradients.
    private let arena: Arena?
    /// Copies of the learnt vectors; nil until an update might overflow.
    private var vectors: Arena?
    /// Whether the run has come to numbers so large that an update might overflow.
    private var isWatching: Bool

    /// Makes room for the copies of a plan; `watching` tells whether an earlier plan of the run watched its updates.
    init(_ plan: Plan, watching: Bool = false) {
        let live = plan.changedByPasses
        var offsets = [0]
        for region in live { offsets.append((offsets.last ?? 0) + Arena.padded(region.count)) }
        let arena = live.isEmpty ? nil : Arena(count: offsets.last ?? 0)
        regions = ContiguousArray(
            zip(live, offsets).compactMap { region, offset in
                arena.map { (region, $0.matrix(at: offset, rows: region.rows, columns: region.columns)) }
            })
        self.arena = arena
        isWatching = watching || Plan.learntVectors.contains { plan.vector($0).sumOfSquares > Self.largest }
    }

    /// Sum of squares of a vector up to which the updates of ordinary gradients cannot overflow.
    private static var largest: Double { 1e12 }

    /// Whether updates may overflow from now on.
    var watches: Bool { isWatching }

    /// Keeps what the passes of the next step change.
    func keep() {
        for region in regions { region.kept.assign(region.live) }
    }

    /// Restores what the passes of the step have changed.
    func restore() {
        for region in regions { region.live.assign(region.kept) }
    }

    /// Keeps the learnt vectors if the update might overflow 32 bits.
    ///
    /// While no gradient is longer than 10¹⁵, no update longer than 10⁶ and no layer's weights longer than 10¹⁰, the
    /// state of every rule stays below 10³¹ and a step adds less than 10⁹ to a weight, so nothing overflows.
    mutating func keepVectors(of plan: Plan, update: Double, gradient: Double, weights: Double) {
        if update > 1e6 || gradient > 1e15 || weights > 1e10 { isWatching = true }
        guard isWatching else { return }
        let length = plan.vector(.parameters).count
        let arena = vectors ?? Arena(count: Plan.learntVectors.count * length)
        vectors = arena
        for (index, vector) in Plan.learntVectors.enumerated() {
            arena.matrix(at: index * length, rows: 1, columns: length).assign(plan.vector(vector))
        }
    }

    /// Restores the learnt vectors as they were before the update.
    func restoreVectors(of plan: Plan) {
        guard let vectors else { return }
        let length = plan.vector(.parameters).count
        for (index, vector) in Plan.learntVectors.enumerated() {
            plan.vector(vector).assign(vectors.matrix(at: index * length, rows: 1, columns: length))
        }
    }
}
