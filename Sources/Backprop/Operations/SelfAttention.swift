/// Scaled dot-product attention of a sequence to itself, in several heads: O = softmax(Q Kᵀ / √d) V.
///
/// Shapes: an example is T × 3W, its columns the queries Q, the keys K and the values V of W features each, as a joint
/// projection gives them; the result is T × W. Head h of H has the columns h·d ..< (h + 1)·d of each, d = W / H. Row i
/// of P = softmax(Q Kᵀ / √d) has the weights of the time steps that time step i attends to; in causal attention none of
/// them is later than i.
///
/// Derivatives, with δ = ∂L/∂O: ∂L/∂V = Pᵀ δ, ∂L/∂P = δ Vᵀ, ∂L/∂S = P ⊙ (∂L/∂P − rowsum(P ⊙ ∂L/∂P)) / √d for S = Q Kᵀ,
/// ∂L/∂Q = ∂L/∂S K, ∂L/∂K = (∂L/∂S)ᵀ Q.
/// Tangent: Ṡ = Q̇ Kᵀ + Q K̇ᵀ, Ṗ = P ⊙ (Ṡ − rowsum(P ⊙ Ṡ)) / √d, Ȯ = Ṗ V + P V̇.
///
/// Source: Vaswani et al., "Attention is all you need" (NeurIPS 2017), section 3.2.
///
/// Kernels: `MatrixProduct` and `StridedMatrix.softmaxRows`, with `nn_softmax_rows` and `nn_softmax_chain` behind it.
package struct SelfAttention: Operation, Hashable {
    /// Number of heads.
    package let heads: Int
    /// Whether each time step attends only to itself and to earlier ones.
    package let isCausal: Bool

    /// Creates the operation.
    package init(heads: Int, causal: Bool = true) {
        precondition(heads > 0, "attention has a head at least")
        self.heads = heads
        isCausal = causal
    }

    package var kind: String { "self-attention" }
    package var formula: OperationFormula {
        OperationFormula(
            "y = P V, P = softmax(Q Kᵀ / √d), x = [Q K V]",
            "δx = [δS K, δSᵀ Q, Pᵀ δ]", "δS = P ⊙ (δP − rowsum(P ⊙ δP)) / √d", "δP = δ Vᵀ")
    }
    package var backwardDependencies: BackwardDependencies { [.inputs, .scratch] }
    package var reach: TimeReach { isCausal ? .earlierTimeSteps : .allTimeSteps }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        let shape = try Shape.oneInput(of: inputs)
        guard shape.dimensions.count == 2, shape.columns % 3 == 0 else {
            throw ShapeError("needs a sequence of queries, keys and values, received the shape \(shape)")
        }
        let result = Shape(shape.rows, shape.columns / 3)
        try Self.check(result, heads: heads)
        return result
    }

    /// Maximum length of a sequence; one head's weights take its square.
    private static var longest: Int { 1 << 15 }

    /// Throws where a sequence is too long, or the heads do not divide its number of features.
    static func check(_ shape: Shape, heads: Int) throws(ShapeError) {
        guard shape.columns % heads == 0 else {
            throw ShapeError("needs a number of features that its \(heads) heads divide, received \(shape.columns)")
        }
        guard shape.rows <= longest else {
            throw ShapeError("needs sequences of at most \(longest) time steps, received \(shape.rows)")
        }
    }

    package var attentionHeads: Int? { heads }

    /// Holds P, T × T weights for each head.
    package func scratch(for inputs: [Shape]) -> Scratch? {
        Scratch(shape: Shape(heads * inputs[0].rows, inputs[0].rows), growsWithBatch: true)
    }

    /// Holds ∂L/∂P, or Ṗ, of a block of one head's rows.
    package func workspace(for inputs: [Shape]) -> Shape? { Shape(blockSize(inputs[0].rows), inputs[0].rows) }

    /// Returns the number of rows in a block; causal attention is computed in blocks to leave out most of the upper
    /// triangle.
    private func blockSize(_ length: Int) -> Int { isCausal ? min(length, Self.causalBlock) : length }

    /// Number of rows in a block of causal attention.
    ///
    /// Measured with heads of 16 and 32 features: smaller blocks leave more out, but their products are slower.
    private static var causalBlock: Int { 64 }

    /// Calls `body` with every head of every example.
    @inline(__always)
    func eachHead(_ frame: Frame, _ body: (AttentionHead) -> Void) {
        let (length, width) = (frame.input(0).rows / frame.batch, frame.input(0).columns / 3)
        for example in 0..<frame.batch {
            for head in 0..<heads {
                body(AttentionHead(example: example, head: head, heads: heads, length: length, width: width))
            }
        }
    }

    /// Calls `body` with blocks of time steps and the time steps that they attend to.
    ///
    /// The last block, which attends to all, comes first.
    @inline(__always)
    func eachBlock(ofLength length: Int, _ body: (_ rows: Range<Int>, _ keys: Range<Int>) -> Void) {
        let size = blockSize(length)
        for block in (0..<(length + size - 1) / size).reversed() {
            let rows = block * size..<min(length, (block + 1) * size)
            body(rows, 0..<rows.upperBound)
        }
    }
}

/// One head of one example, as views of the tensors of a whole batch.
struct AttentionHead {
    let example: Int
    let head: Int
    let heads: Int
    /// Length T of the sequence.
    let length: Int
    /// Number W of features of queries, keys and values each.
    let width: Int

    /// Number d of features in a head.
    private var size: Int { width / heads }
    /// Factor 1 / √d on the scores.
    var scale: Float { 1 / Float(size).squareRoot() }

    func queries(of joint: Matrix) -> StridedMatrix { part(0, of: joint) }
    func keys(of joint: Matrix) -> StridedMatrix { part(1, of: joint) }
    func values(of joint: Matrix) -> StridedMatrix { part(2, of: joint) }

    private func part(_ index: Int, of joint: Matrix) -> StridedMatrix {
        joint.strided(
            at: example * length * 3 * width + index * width + head * size, rows: length, columns: size,
            stride: 3 * width)
    }

    /// Returns the head's columns of the attention's result.
    func result(of output: Matrix) -> StridedMatrix {
        output.strided(at: example * length * width + head * size, rows: length, columns: size, stride: width)
    }

    /// Returns the weights of some time steps for others.
    func weights(of scratch: Matrix, _ rows: Range<Int>, _ keys: Range<Int>) -> StridedMatrix {
        let first = (example * heads + head) * length + rows.lowerBound
        return scratch.strided(at: first * length, rows: rows.count, columns: keys.count, stride: length)
    }

    /// Returns working memory of the same shape.
    func room(in workspace: Matrix, _ rows: Range<Int>, _ keys: Range<Int>) -> StridedMatrix {
        workspace.strided(at: 0, rows: rows.count, columns: keys.count, stride: length)
    }
}
