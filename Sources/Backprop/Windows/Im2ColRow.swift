/// Numbers that one row of a kernel reads at neighbouring positions of one output line: the unit in which windows are
/// copied.
///
/// Offsets, distances and lengths are in floats.
struct Im2ColRow {
    /// Offset of the first position's part in the window matrix.
    let target: Int
    /// Distance from one position to the next in the window matrix.
    let targetStride: Int
    /// Number of positions.
    let count: Int
    /// Offset of the row in the image; nil in the padding.
    let source: Int?
    /// Distance from one position to the next in the image.
    let sourceStride: Int
    /// Image column under the kernel's first column at the first position; it may be in the padding.
    let firstColumn: Int
    /// Positions at which the whole kernel is over the image.
    let inside: Range<Int>
    /// Number of stretches of a position, each contiguous in both matrices.
    let stretches: Int
    /// Length of a stretch.
    let length: Int
    /// Distance from one stretch to the next in the image.
    let sourceStep: Int

    /// Number of floats of one position.
    var width: Int { stretches * length }
}

extension SlidingWindow {
    /// Calls `body` for each kernel row at `count` positions from `first` on, one output line after another.
    ///
    /// The window matrix has `columns` columns, for the channels in a range.
    @inline(__always)
    func eachIm2ColRow(
        from first: Int, count: Int, channels range: Range<Int>, columns: Int, _ body: (Im2ColRow) -> Void
    ) {
        let isWhole = horizontal.dilation == 1 && range.count == channels
        var done = 0
        while done < count {
            let (line, x) = ((first + done) / outputWidth, (first + done) % outputWidth)
            let (example, y) = (line / outputHeight, line % outputHeight)
            let length = min(outputWidth - x, count - done)
            let firstColumn = x * horizontal.stride - horizontal.before
            let inside = positionsInside(firstColumn, length)
            for k in 0..<vertical.kernel {
                let row = inputRow(y, k).map { ((example * height + $0) * width) * channels + range.lowerBound }
                body(
                    Im2ColRow(
                        target: done * columns + k * horizontal.kernel * range.count, targetStride: columns,
                        count: length, source: row, sourceStride: horizontal.stride * channels,
                        firstColumn: firstColumn, inside: inside, stretches: isWhole ? 1 : horizontal.kernel,
                        length: isWhole ? horizontal.kernel * channels : range.count,
                        sourceStep: horizontal.dilation * channels))
            }
            done += length
        }
    }

    /// Returns those of `count` positions without a kernel column in the padding; the first has its kernel at
    /// `firstColumn`.
    private func positionsInside(_ firstColumn: Int, _ count: Int) -> Range<Int> {
        let step = horizontal.stride
        let lower = firstColumn < 0 ? (-firstColumn + step - 1) / step : 0
        let room = width - horizontal.span - firstColumn
        let upper = room < 0 ? 0 : room / step + 1
        return min(lower, count)..<max(min(lower, count), min(upper, count))
    }
}
