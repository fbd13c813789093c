#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One example of connectionist temporal classification: all alignments of its labels with its frames.
///
/// It is a view of the operation's matrices. α and β are stored as logarithms relative to the largest at their frame,
/// so that 32 bits suffice however long the sequence is; the largest ones are summed in 64 bits.
struct LabelAlignment {
    private let frames: Int
    private let logits: Matrix
    private let targets: Matrix
    /// y = softmax(z) at first, then (y − Σγ) / |l|.
    private let derivative: Matrix
    /// Max z and ln Σ exp(z − max z), in a row for each frame.
    private let normalizers: Matrix
    /// Memory of the following matrices; each row has the positions of l′ from column `Matrix.margin` on.
    private let rows: Matrix
    /// 0 at the positions that a path may skip to, impossible at the others.
    private let penalties: Matrix
    /// ln y of each position at the current frame.
    private let emission: Matrix
    /// ln β + ln y of the frame after the current one.
    private let onward: Matrix
    /// ln β, then γ, of the current frame.
    private let passing: Matrix
    /// ln α, from before the first frame to the last.
    private let forward: Matrix

    /// Returns the number of floats of working memory for one example.
    static func workCount(frames: Int, labels: Int) -> Int {
        normalizerCount(frames) + (frames + 5) * Matrix.pathColumns(states: 2 * labels + 1)
    }

    private static func normalizerCount(_ frames: Int) -> Int { Arena.padded(2 * frames) }

    init(_ frame: Frame, example: Int) {
        let (z, batch) = (frame.input(0), frame.batch)
        let columns = Matrix.pathColumns(states: 2 * frame.input(1).columns + 1)
        frames = z.rows / batch
        logits = z.region(at: example * frames * z.columns, rows: frames, columns: z.columns)
        targets = frame.input(1).rows(from: example, count: 1)
        derivative = frame.scratch.region(at: example * logits.count, rows: frames, columns: z.columns)
        normalizers = frame.workspace.region(at: 0, rows: frames, columns: 2)
        rows = frame.workspace.region(at: Self.normalizerCount(frames), rows: frames + 5, columns: columns)
        penalties = rows.rows(from: 0, count: 1)
        emission = rows.rows(from: 1, count: 1)
        onward = rows.rows(from: 2, count: 1)
        passing = rows.rows(from: 3, count: 1)
        forward = rows.rows(from: 4, count: frames + 1)
    }

    /// Returns −ln p / |l| and writes its derivative; nil where a label or a score is invalid.
    func align() -> Double? {
        guard let labels = labelCount, derivative.assignSoftmax(logits, normalizers: normalizers) else { return nil }
        let states = 2 * labels + 1
        prepare(states: states)
        guard let logarithm = sumForward(states: states) else {
            derivative.fill(0)
            return 0
        }
        sumBackward(states: states)
        let share = 1 / Double(max(1, labels))
        derivative.scale(by: Float(share))
        return -logarithm * share
    }

    /// Whether the frames suffice for the labels, and for a blank between each two that are equal.
    var fits: Bool {
        var (needed, previous) = (0, Matrix.uncounted)
        for place in 0..<targets.count where targets[place] != Matrix.uncounted {
            needed += targets[place] == previous ? 2 : 1
            previous = targets[place]
        }
        return needed <= frames
    }

    /// Number of labels before the padding; nil where one is not a class, is the blank, or follows padding.
    private var labelCount: Int? {
        var count = 0
        for place in 0..<targets.count {
            let label = targets[place]
            if label == -1 { continue }
            guard label >= 1, label < Float(logits.columns), place == count else { return nil }
            count += 1
        }
        return count
    }

    /// Returns the class at position `s` of l′.
    private func label(_ s: Int) -> Int {
        s & 1 == 0 ? ConnectionistTemporalClassification.blank : Int(targets[s >> 1])
    }

    /// Marks everything impossible but the two ends of a path and skips to a label that differs from the one before.
    ///
    /// A path is at the first position before the first frame, and at the last position after the last frame.
    private func prepare(states: Int) {
        rows.fill(Matrix.impossible)
        for s in stride(from: 3, to: states, by: 2) where label(s) != label(s - 2) {
            penalties[Matrix.margin + s] = 0
        }
        forward[Matrix.margin] = 0
        onward[Matrix.margin + states - 1] = 0
    }

    /// Computes ln α at every frame and returns ln p; nil where p = 0.
    private func sumForward(states: Int) -> Double? {
        var logarithm = 0.0
        for t in 0..<frames {
            let alpha = forward.rows(from: t + 1, count: 1)
            alpha.assignArrivals(from: forward.rows(from: t, count: 1), penalties: penalties)
            emit(t, states)
            let peak = alpha.addAndCentre(emission)
            if Matrix.isImpossible(peak) { return nil }
            logarithm += Double(peak)
        }
        let end = Matrix.margin + states
        let (last, before) = (forward[frames, end - 1], forward[frames, end - 2])
        if Matrix.isImpossible(max(last, before)) { return nil }
        return logarithm + log(exp(Double(last)) + exp(Double(before)))
    }

    /// Subtracts γ from y at every frame.
    private func sumBackward(states: Int) {
        for t in (0..<frames).reversed() {
            passing.assignDepartures(to: onward, penalties: penalties)
            onward.assign(passing)
            emit(t, states)
            _ = onward.addAndCentre(emission)
            passing.becomeShares(with: forward.rows(from: t + 1, count: 1))
            for s in 0..<states { derivative[t, label(s)] -= passing[Matrix.margin + s] }
        }
    }

    /// Sets `emission` to ln y of frame `t`.
    private func emit(_ t: Int, _ states: Int) {
        let (peak, logarithm) = (normalizers[t, 0], normalizers[t, 1])
        for s in 0..<states {
            emission[Matrix.margin + s] = max(Matrix.impossible, logits[t, label(s)] - peak - logarithm)
        }
    }
}
