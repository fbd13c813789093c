extension Dataset {
    /// Copies the features of `rows` one after another to the start of `destination`, without allocating.
    package func gatherFeatures(of rows: Span<Int32>, into destination: inout MutableSpan<Float>) {
        Self.gather(rows, width: featureCount, from: features.span, into: &destination)
    }

    /// Copies the targets of `rows` one after another to the start of `destination`, without allocating.
    package func gatherTargets(of rows: Span<Int32>, into destination: inout MutableSpan<Float>) {
        Self.gather(rows, width: targetWidth, from: targets.span, into: &destination)
    }

    private static func gather(
        _ rows: Span<Int32>, width: Int, from source: Span<Float>, into destination: inout MutableSpan<Float>
    ) {
        precondition(rows.count * width <= destination.count, "the batch is larger than the place for it")
        // Slices of equal length let the compiler drop the bounds checks and copy eight numbers at a time.
        for index in rows.indices {
            let from = source.extracting(Int(rows[index]) * width..<(Int(rows[index]) + 1) * width)
            var to = destination._mutatingExtracting(index * width..<(index + 1) * width)
            for column in 0..<width { to[column] = from[column] }
        }
    }
}
