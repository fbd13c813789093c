/// Returns the indices in one of `count` equal bins over `total` values, at least one, such as the pixels covered by a
/// cell.
package func bin(_ index: Int, of count: Int, over total: Int) -> Range<Int> {
    let first = min(index * total / count, total - 1)
    let end = (index + 1) * total / count
    return first..<min(max(end, first + 1), total)
}
