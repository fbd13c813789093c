#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// How far what a rule of credit assignment gives lies from the gradient.
extension Plan {
    /// Computes ∂L/∂θ by backpropagation and keeps it beside the gradients, so that what a later `backward` gives under
    /// another rule can be held against it. Nothing that is learnt depends on it.
    package func keepTrueGradient(batch: Int) {
        guard let trueGradient else { return }
        exactBackward(batch: batch)
        trueGradient.matrix(at: 0, rows: 1, columns: store.vectorCount).assign(vector(.gradients))
    }

    /// The angle in degrees between what the present rule gives some parameters and their true gradient: arccos of the
    /// cosine g·t / (‖g‖ ‖t‖). Below 90° an update goes downhill; nil where one of the two is zero, or not finite.
    ///
    /// Source: Lillicrap et al. (Nature Communications 2016), who measure learning by it.
    package func alignment(ofEntries entries: Range<Int>) -> Double? {
        guard let trueGradient else { return nil }
        var (product, squares, trueSquares) = (0.0, 0.0, 0.0)
        for entry in entries {
            let given = line(.gradients, entry)
            let exact = trueGradient.matrix(at: store.entries[entry].offset, rows: 1, columns: given.count)
            product += given.dot(exact)
            squares += given.dot(given)
            trueSquares += exact.dot(exact)
        }
        let cosine = product / (squares.squareRoot() * trueSquares.squareRoot())
        return cosine.isFinite ? acos(max(-1, min(1, cosine))) * 180 / .pi : nil
    }
}
