/// Fixed random matrices that project errors to the layers of a plan.
///
/// They are never learnt, and depend on the seed alone.
final class Feedback {
    let paths: ContiguousArray<FeedbackPath>
    /// Slots of the plan without the gradients that a projection replaces, so that they are not computed.
    let slots: SlotTable
    /// Slots of both gradients of each path in the arena of the plan.
    private let gradientSlots: ContiguousArray<(source: Slot, target: Slot)>
    private let arena: Arena
    private let offsets: ContiguousArray<Int>

    /// Draws B for every path, that of path i from the stream "FEEDBACK" + i.
    ///
    /// The numbers are uniform in ±1/√k for a B of k rows, so that the length of δ hardly depends on how many numbers e
    /// has. Source: Nøkland (NIPS 2016), section 4, draws them uniformly from a range of that form.
    init(_ paths: [FeedbackPath], in graph: Graph, layout: Layout, seed: UInt64) {
        self.paths = ContiguousArray(paths)
        gradientSlots = ContiguousArray(paths.map { (layout.gradient(of: $0.source), layout.gradient(of: $0.target)) })
        slots = SlotTable(layout.slots(of: graph, withoutGradientsInto: Set(paths.map(\.target))))
        var count = 0
        offsets = ContiguousArray(
            paths.map { path in
                defer { count += Arena.padded(path.rows * path.columns) }
                return count
            })
        arena = Arena(count: count)
        for index in paths.indices { draw(index, seed: seed) }
    }

    private func draw(_ index: Int, seed: UInt64) {
        let random = CounterRandom(seed: seed, stream: Self.stream &+ UInt64(index))
        let (rows, target) = (paths[index].rows, matrix(index))
        let bound = 1 / Float(rows).squareRoot()
        for position in 0..<target.count {
            target[position] = (2 * random.uniform(at: UInt64(position)) - 1) * bound
        }
    }

    /// Stream of the first path: "FEEDBACK".
    private static let stream: UInt64 = 0x4645_4544_4241_434B

    /// Returns B of a path.
    func matrix(_ index: Int) -> Matrix {
        arena.matrix(at: offsets[index], rows: paths[index].rows, columns: paths[index].columns)
    }

    /// Computes δ = e B for a batch, with both gradients in `arena`.
    func project(_ index: Int, batch: Int, in arena: Arena) {
        let (path, gradients) = (paths[index], gradientSlots[index])
        let target = gradients.target.matrix(in: arena, batch: batch)
        MatrixProduct.multiply(
            gradients.source.matrix(in: arena, batch: batch), matrix(index),
            into: target.region(at: 0, rows: batch * path.rowsPerExample, columns: path.columns), accumulate: false)
    }
}
