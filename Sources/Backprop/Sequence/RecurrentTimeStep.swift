/// Memory of one time step of a recurrent operation: a row for each sequence, with H columns for each kind of number.
///
/// The memory c has no rows where there is none.
package struct RecurrentTimeStep {
    let gates: Matrix
    let hiddenBefore: Matrix
    let hidden: Matrix
    let memoryBefore: Matrix
    let memory: Matrix
}

/// Derivatives, or tangents, of sums, h and c, which go from step to step.
package struct RecurrentDerivatives {
    let sums: Matrix
    let hidden: Matrix
    let memory: Matrix
}
