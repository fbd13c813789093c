/// The places under one of `count` equal parts of `total` places, at least one of them: what a cell shows of a picture
/// with more pixels than there are cells.
package func bin(_ index: Int, of count: Int, over total: Int) -> Range<Int> {
    let first = min(index * total / count, total - 1)
    let end = (index + 1) * total / count
    return first..<min(max(end, first + 1), total)
}
