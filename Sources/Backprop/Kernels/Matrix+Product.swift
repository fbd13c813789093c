extension Matrix {
    /// self = a ⊙ b; self may be one of them.
    package func assignProduct(_ a: Matrix, _ b: Matrix) {
        precondition(count == a.count && count == b.count, "shapes of a product")
        for i in stride(from: 0, to: count, by: Float8.laneCount) {
            unsafe store(a.lanes(at: i) * b.lanes(at: i), at: i)
        }
    }
}
