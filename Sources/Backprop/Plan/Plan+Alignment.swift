#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Angle between the updates of a rule of credit assignment and the true gradient.
extension Plan {
    /// Computes ∂L/∂θ by backpropagation and keeps it for `alignment`; training does not depend on it.
    package func keepTrueGradient(batch: Int) {
        guard let trueGradient else { return }
        exactBackward(batch: batch)
        trueGradient.matrix(at: 0, rows: 1, columns: store.vectorCount).assign(vector(.gradients))
    }

    /// Returns the angle in degrees between the update of some parameters and their true gradient.
    ///
    /// It is arccos of g·t / (‖g‖ ‖t‖): below 90° an update goes downhill. nil where either is zero or not finite.
    ///
    /// Source: Lillicrap et al. (Nature Communications 2016), who measure learning by it.
    package func alignment(ofEntries entries: Range<Int>) -> Double? {
        guard let trueGradient else { return nil }
        var (product, squares, trueSquares) = (0.0, 0.0, 0.0)
        for entry in entries {
            let update = line(.gradients, entry)
            let exact = trueGradient.matrix(at: store.entries[entry].offset, rows: 1, columns: update.count)
            product += update.dot(exact)
            squares += update.dot(update)
            trueSquares += exact.dot(exact)
        }
        let cosine = product / (squares.squareRoot() * trueSquares.squareRoot())
        return cosine.isFinite ? acos(max(-1, min(1, cosine))) * 180 / .pi : nil
    }
}
