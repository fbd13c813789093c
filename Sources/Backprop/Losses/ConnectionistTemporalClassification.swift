#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Connectionist temporal classification: L = 1/n Σ −ln p(l | z) / |l| over n examples, for labels l without timing.
///
/// Shapes: an example's z is frames × classes and its targets are the labels l, in one row padded with −1. Class 0 is
/// the blank. A path gives each frame a class with probability y = softmax(z); it reads as l when repetitions are
/// merged and blanks are removed. p(l | z) = Σ_paths Π_t y[t, path(t)], summed by the forward–backward algorithm over
/// l′, the labels with a blank before, between and after them, S = 2|l| + 1 positions:
///
///     α_t(s) = y[t, l′(s)] (α_{t−1}(s) + α_{t−1}(s−1) + α_{t−1}(s−2)), the last where l′(s) is no blank and ≠ l′(s−2)
///     β_t(s) = β_{t+1}(s) y[t+1, l′(s)] + β_{t+1}(s+1) y[t+1, l′(s+1)] + β_{t+1}(s+2) y[t+1, l′(s+2)], likewise
///     p(l | z) = α_T(S) + α_T(S−1)
///
/// Backward: ∂(−ln p)/∂z[t, k] = y[t, k] − Σ_{s: l′(s) = k} γ_t(s), where γ_t(s) = α_t(s) β_t(s) / p is the share of p
/// from paths that are at position s in frame t. Tangent: the same weights applied to ż.
///
/// An example whose labels do not fit into its frames, |l| and a blank between each two equal labels, does not count: n
/// is the number of the other examples (`Plan.termCount` gives it), and where no example counts the loss and its
/// gradient are 0. The loss is NaN where a label is the blank, is not a class, or follows a −1.
///
/// It is PyTorch's `ctc_loss` with `reduction="mean"`, where |l| counts as 1 without labels, but for two conventions:
/// with `zero_infinity=True` PyTorch (2.x) counts examples that do not fit in n, as a loss of 0; and it takes the number
/// of frames of each example, whereas here padding frames belong to the input.
///
/// Source: Graves, Fernández, Gomez and Schmidhuber, "Connectionist temporal classification: labelling unsegmented
/// sequence data with recurrent neural networks" (ICML 2006).
///
/// Kernels: `Matrix+Paths`, by `LabelAlignment`.
package struct ConnectionistTemporalClassification: Operation {
    /// Creates the loss, which has no options.
    package init() {}

    /// Class index of the blank, which stands for no label.
    package static let blank = 0

    package var kind: String { "connectionist-temporal-classification" }
    package var formula: OperationFormula {
        OperationFormula(
            "L = −mean ln p(t) / |t|, p(t) = Σ Π y over the paths that read as t, y = softmax x",
            "δx = (y − γ) / (n |t|), γ = the share of p(t) through each class", result: "L")
    }
    package var reducesBatch: Bool { true }
    package func differentiates(input index: Int) -> Bool { index == 0 }

    /// Returns the number of examples whose labels fit into their frames.
    package func termCount(_ frame: Frame) -> Int {
        (0..<frame.batch).reduce(0) { $0 + (LabelAlignment(frame, example: $1).fits ? 1 : 0) }
    }

    package func outputShape(of inputs: [Shape]) throws(ShapeError) -> Shape {
        guard inputs.count == 2, inputs[1].rows == 1 else {
            throw .lossShapes(inputs, needs: "a row of labels for each example")
        }
        guard inputs[0].columns >= 2 else {
            throw ShapeError(
                "needs one output a class and one for the blank, at least 2, received \(inputs[0].columns)")
        }
        return Shape(1)
    }

    /// Holds (y − Σγ) / |l|.
    package func scratch(for inputs: [Shape]) -> Scratch? { Scratch(shape: inputs[0], growsWithBatch: true) }

    /// Memory for the alignment of one example.
    package func workspace(for inputs: [Shape]) -> Shape? {
        Shape(LabelAlignment.workCount(frames: inputs[0].rows, labels: inputs[1].count))
    }

    package func forward(_ frame: Frame) {
        var total = 0.0
        for example in 0..<frame.batch {
            guard let loss = LabelAlignment(frame, example: example).align() else {
                frame.output[0] = .nan
                return
            }
            total += loss
        }
        frame.output[0] = Float(total / Double(max(1, termCount(frame))))
    }

    package func backward(_ frame: Frame) {
        guard frame.needsGradient(0) else { return }
        if !frame.accumulates(0) { frame.inputGradient(0).fill(0) }
        frame.inputGradient(0).add(frame.scratch, times: frame.outputGradient[0] / Float(max(1, termCount(frame))))
    }

    package func tangent(_ frame: Frame) {
        guard frame.hasTangent(0) else { return frame.outputTangent.fill(0) }
        frame.outputTangent[0] = Float(frame.scratch.dot(frame.inputTangent(0)) / Double(max(1, termCount(frame))))
    }

    package func reference(inputs: [ReferenceTensor], parameters: [ReferenceTensor]) -> ReferenceTensor {
        let (z, targets) = (inputs[0], inputs[1])
        let frames = z.rows / targets.rows
        var (total, counted) = (0.0, 0.0)
        for example in 0..<targets.rows {
            let labels = (0..<targets.columns).map { Int(targets[example, $0]) }.filter { $0 >= 0 }
            let y = (example * frames..<(example + 1) * frames).map { row in
                Self.softmax((0..<z.columns).map { z[row, $0] })
            }
            let loss = Self.negativeLogarithm(y, labels)
            let needed = labels.count + zip(labels, labels.dropFirst()).filter { $0 == $1 }.count
            total += loss.isInfinite ? 0 : loss / Double(max(1, labels.count))
            counted += needed <= frames ? 1 : 0
        }
        return ReferenceTensor(rows: 1, columns: 1, values: [total / max(1, counted)])
    }

    private static func softmax(_ scores: [Double]) -> [Double] {
        let peak = scores.max() ?? 0
        let weights = scores.map { exp($0 - peak) }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }

    /// Returns −ln p by the sum over α, which is divided by its own sum at each frame so that long sequences do not
    /// vanish.
    ///
    /// Before the first frame every path is at the first blank.
    private static func negativeLogarithm(_ y: [[Double]], _ labels: [Int]) -> Double {
        let extended = [blank] + labels.flatMap { [$0, blank] }
        var (alpha, loss) = ([1.0] + Array(repeating: 0, count: extended.count - 1), 0.0)
        for probabilities in y {
            alpha = extended.indices.map { s in
                let canSkip = s >= 2 && extended[s] != blank && extended[s] != extended[s - 2]
                let step = s >= 1 ? alpha[s - 1] : 0
                return probabilities[extended[s]] * (alpha[s] + step + (canSkip ? alpha[s - 2] : 0))
            }
            let sum = alpha.reduce(0, +)
            guard sum > 0 else { return .infinity }
            loss -= log(sum)
            alpha = alpha.map { $0 / sum }
        }
        return loss - log(alpha.suffix(2).reduce(0, +))
    }
}
