/// What one row of a window's kernel reads at neighbouring positions of one line: the unit in which windows are copied.
///
/// All places are in floats: in the image matrix those of the row's first number, in the window matrix those of the first
/// position's.
struct Im2ColRow {
    /// Where the first position's part begins in the window matrix, and from one position to the next.
    let target: Int
    let targetStride: Int
    /// How many positions.
    let count: Int
    /// Where the row of the image begins; nil in the padding.
    let source: Int?
    /// From one position to the next in the image.
    let sourceStride: Int
    /// The image's column under the kernel's first place at the first position; it may lie in the padding.
    let firstColumn: Int
    /// The positions at which the whole kernel lies over the image.
    let inside: Range<Int>
    /// A position's numbers as stretches that lie together in both matrices: how many, how long, how far apart.
    let stretches: Int
    let length: Int
    let sourceStep: Int

    /// Numbers of one position.
    var width: Int { stretches * length }
}

extension SlidingWindow {
    /// Calls `body` for the runs of `count` positions from `first` on, whose window matrix has `columns` columns, for the
    /// channels in a range.
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

    /// Those of `count` positions, the first with its kernel at `firstColumn`, where no place is in the padding.
    private func positionsInside(_ firstColumn: Int, _ count: Int) -> Range<Int> {
        let step = horizontal.stride
        let lower = firstColumn < 0 ? (-firstColumn + step - 1) / step : 0
        let room = width - horizontal.span - firstColumn
        let upper = room < 0 ? 0 : room / step + 1
        return min(lower, count)..<max(min(lower, count), min(upper, count))
    }
}
