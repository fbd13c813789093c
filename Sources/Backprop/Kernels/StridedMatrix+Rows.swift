extension StridedMatrix {
    /// self = source, or self += source where `accumulate` is set; what lies between the rows stays as it is.
    package func assign(_ source: StridedMatrix, accumulate: Bool = false) {
        precondition(rows == source.rows && columns == source.columns, "shapes of a copy")
        for row in 0..<rows {
            let (to, from) = unsafe (start + row * stride, source.start + row * source.stride)
            if accumulate {
                for column in 0..<columns { unsafe to[column] += from[column] }
            } else {
                unsafe to.update(from: from, count: columns)
            }
        }
    }
}
