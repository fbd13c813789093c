import CKernels

/// Part of a flat vector that belongs to a parameter, with what a step needs to know of it.
///
/// The name is left out, because copying it would count references.
struct ParameterSpan {
    let offset: Int
    let paddedCount: Int
    let isWeight: Bool
    let isLearnt: Bool
}

/// Vectors that an update of parameters reads and writes; they share one layout.
struct UpdateVectors {
    let weights: Matrix
    let gradients: Matrix
    /// State of the rule.
    let first: Matrix
    let second: Matrix
}

/// Stretches of the learnt parameters, each of which is measured and updated on its own.
///
/// Where a parameter ends, a part ends, and a long parameter has several parts, so that threads can share the work. The
/// parts depend on the parameters alone, and so do the bits of the sums over them.
@safe
final class ParameterParts {
    private let start: UnsafeMutablePointer<nn_parameter_part>
    /// Number of parts.
    let count: Int
    /// Index of the first part of each parameter, and the number of parts at the end.
    private let firstParts: [Int]
    /// Length of the vectors that the parts are parts of, at least.
    private let vectorCount: Int

    /// Maximum length of a part: what an update reads and writes of it stays in a second-level cache.
    private static var longest: Int { 1 << 15 }

    /// Sum of squares below which 32 bits lose digits.
    private static var tiny: Float { 2e-30 }

    init(_ spans: ContiguousArray<ParameterSpan>) {
        var (parts, firstParts): ([nn_parameter_part], [Int]) = ([], [])
        for span in spans {
            firstParts.append(parts.count)
            guard span.isLearnt else { continue }
            for offset in stride(from: 0, to: span.paddedCount, by: Self.longest) {
                parts.append(
                    nn_parameter_part(
                        offset: span.offset + offset, count: min(Self.longest, span.paddedCount - offset),
                        decays: span.isWeight ? 1 : 0, scale: 1, gradients: 0, updates: 0, weights: 0))
            }
        }
        count = parts.count
        vectorCount = parts.last.map { $0.offset + $0.count } ?? 0
        self.firstParts = firstParts + [parts.count]
        unsafe start = .allocate(capacity: max(1, parts.count))
        for (index, part) in parts.enumerated() { unsafe (start + index).initialize(to: part) }
    }

    deinit { unsafe start.deallocate() }

    /// Returns the parts of some parameters.
    func parts(ofEntries entries: Range<Int>) -> Range<Int> {
        firstParts[entries.lowerBound]..<firstParts[entries.upperBound]
    }

    /// Returns where a part lies in the vectors.
    func range(_ part: Int) -> Range<Int> {
        let part = self[part]
        return part.offset..<part.offset + part.count
    }

    /// One of the parts.
    subscript(part: Int) -> nn_parameter_part {
        get {
            precondition(part >= 0 && part < count, "no such part")
            return unsafe start[part]
        }
        set {
            precondition(part >= 0 && part < count, "no such part")
            unsafe start[part] = newValue
        }
    }

    /// Sets the factor on the gradients of some parts in the next update.
    func setScale(_ scale: Float, of parts: Range<Int>) {
        precondition(parts.lowerBound >= 0 && parts.upperBound <= count, "no such parts")
        for part in parts { unsafe start[part].scale = scale }
    }

    /// Returns Σg² of some parts in double precision, as last measured.
    ///
    /// A sum that 32 bits cannot hold is computed again in 64, as by `Matrix.sumOfSquares`; one that is next to nothing only
    /// where the others do not outweigh it.
    func gradientSquares(of parts: Range<Int>, _ gradients: Matrix) -> Double {
        check(parts, gradients)
        var (sum, isTiny) = (0.0, false)
        for part in parts {
            let fast = unsafe start[part].gradients
            if fast < Self.tiny {
                isTiny = true
            } else {
                sum += Matrix.holds(fast) ? Double(fast) : gradients.part(range(part)).sumOfSquares
            }
        }
        guard isTiny && sum < Double(Self.tiny) * 1e16 else { return sum }
        for part in parts where unsafe start[part].gradients < Self.tiny {
            sum += gradients.part(range(part)).sumOfSquares
        }
        return sum
    }

    /// Returns the sizes of the latest update of some parts.
    func updateMeasure(of parts: Range<Int>) -> UpdateMeasure {
        precondition(parts.lowerBound >= 0 && parts.upperBound <= count, "no such parts")
        var measure = UpdateMeasure(updateSquares: 0, weightSquares: 0)
        for part in parts {
            measure.updateSquares += unsafe Double(start[part].updates)
            measure.weightSquares += unsafe Double(start[part].weights)
        }
        return measure
    }

    /// Measures Σg² of some parts.
    func measureGradients(_ parts: Range<Int>, _ gradients: Matrix) {
        check(parts, gradients)
        unsafe nn_kernels().pointee.elementwise.measure_gradients(
            gradients.start, start + parts.lowerBound, parts.count)
    }

    /// Updates some parts by momentum.
    func update(_ parts: Range<Int>, _ vectors: UpdateVectors, _ constants: nn_momentum_constants) {
        var (pointers, constants) = unsafe (check(parts, vectors), constants)
        unsafe nn_kernels().pointee.elementwise.momentum(
            &constants, &pointers, start + parts.lowerBound, parts.count)
    }

    /// Updates some parts by Adam's rule.
    func update(_ parts: Range<Int>, _ vectors: UpdateVectors, _ constants: nn_adam_constants) {
        var (pointers, constants) = unsafe (check(parts, vectors), constants)
        unsafe nn_kernels().pointee.elementwise.adam(&constants, &pointers, start + parts.lowerBound, parts.count)
    }

    private func check(_ parts: Range<Int>, _ vector: Matrix) {
        precondition(parts.lowerBound >= 0 && parts.upperBound <= count, "no such parts")
        precondition(vector.count >= vectorCount, "vectors of other parameters")
    }

    /// Returns vectors as the kernels take them.
    private func check(_ parts: Range<Int>, _ vectors: UpdateVectors) -> nn_update_vectors {
        check(parts, vectors.weights)
        check(parts, vectors.gradients)
        check(parts, vectors.first)
        check(parts, vectors.second)
        return unsafe nn_update_vectors(
            weights: vectors.weights.start, gradients: vectors.gradients.start, first: vectors.first.start,
            second: vectors.second.start)
    }
}
