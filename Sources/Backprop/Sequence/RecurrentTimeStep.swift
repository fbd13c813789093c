/// What one step of a recurrent operation has in memory: a row for each sequence, with H columns for each kind of number.
///
/// The memory c has no rows where there is none.
package struct RecurrentTimeStep {
    let gates: Matrix
    let hiddenBefore: Matrix
    let hidden: Matrix
    let memoryBefore: Matrix
    let memory: Matrix
}

/// What goes from step to step beside it: the derivatives, or the tangents, of sums, h and c.
package struct RecurrentDerivatives {
    let sums: Matrix
    let hidden: Matrix
    let memory: Matrix
}
