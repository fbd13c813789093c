/// Memory of one time step of a recurrent operation: a row for each sequence, with H columns for each kind of number.
///
/// The cell state c, `cell`, has no rows in cells without one.
package struct RecurrentTimeStep {
    let gates: Matrix
    let hiddenBefore: Matrix
    let hidden: Matrix
    let cellBefore: Matrix
    let cell: Matrix
}

/// Derivatives, or tangents, of sums, h and c, which are passed from step to step.
package struct RecurrentDerivatives {
    let sums: Matrix
    let hidden: Matrix
    let cell: Matrix
}
