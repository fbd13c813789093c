import TUI
import Training

/// Layout of tensors from left to right, stacked where there is room, each cut so that all of them are visible.
struct TensorLayout {
    typealias Extent = TensorBlock.Extent

    private let rect: Rect
    private var blocks: [TensorBlock]

    /// Creates a layout; unless it `allowsMaps`, tensors of which not all numbers fit are cut, not drawn as heat maps.
    init(_ blocks: [TensorBlock], in rect: Rect, allowsMaps: Bool, glyphs: GlyphSet) {
        self.rect = rect
        self.blocks = blocks.map { block in
            var spelled = block
            spelled.title = glyphs.spell(block.title)
            spelled.ellipsis = glyphs.ellipsis
            return spelled
        }
        if allowsMaps { makeMaps() }
    }

    /// Turns the tensors of which not all numbers fit into heat maps, as large as possible.
    private mutating func makeMaps() {
        let cut = zip(blocks, extents).map { block, extent in !block.isWhole(extent) }
        guard cut.contains(true) else { return }
        for scale in [4, 3, 2, 1] {
            for index in blocks.indices where cut[index] { blocks[index].mapScale = scale }
            let isWide = blocks.contains { $0.excerpt.shownColumns * ($0.mapScale ?? 1) > rect.width }
            if !isWide, holdsAll(blocks.map { $0.largestExtent(in: rect.width) }) { return }
        }
    }

    func draw(on canvas: inout Canvas) {
        let extents = extents
        for (index, area) in areas(extents).enumerated() {
            blocks[index].draw(extents[index], in: area, on: &canvas)
        }
    }

    // MARK: - Cutting

    /// Visible part of each block, chosen so that all blocks fit and as many numbers as possible are visible.
    ///
    /// Of the common limits at which all blocks fit, the one with the most numbers is used, and single blocks then grow
    /// into the remaining room. If no limit fits, each block shows one number.
    private var extents: [Extent] {
        let most = blocks.map { $0.largestExtent(in: rect.width) }
        if holdsAll(most) { return most }
        let (rows, columns) = (most.reduce(1) { max($0, $1.rows) }, most.reduce(1) { max($0, $1.columns) })
        let fitting = (1...columns).reversed().compactMap { columns in
            (1...rows).reversed().lazy.map { rows in most.map { $0.limited(rows: rows, columns: columns) } }
                .first(where: holdsAll)
        }
        guard let best = fitting.max(by: { Self.count($0) < Self.count($1) }) else {
            return most.map { $0.limited(rows: 1, columns: 1) }
        }
        return grown(grown(best, \.rows, to: most), \.columns, to: most)
    }

    private static func count(_ extents: [Extent]) -> Int { extents.reduce(0) { $0 + $1.count } }

    private func holdsAll(_ extents: [Extent]) -> Bool { areas(extents).count == blocks.count }

    /// Enlarges one block after another by a row or column at a time, as far as there is room.
    private func grown(_ extents: [Extent], _ side: WritableKeyPath<Extent, Int>, to most: [Extent]) -> [Extent] {
        var extents = extents
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            for index in extents.indices where extents[index][keyPath: side] < most[index][keyPath: side] {
                var larger = extents
                larger[index][keyPath: side] += 1
                guard holdsAll(larger) else { continue }
                (extents, hasGrown) = (larger, true)
            }
        }
        return extents
    }

    // MARK: - Placing

    /// Returns the areas of the blocks, in order, until there is no more room.
    private func areas(_ extents: [Extent]) -> [Rect] {
        var areas: [Rect] = []
        var band = Rect(x: rect.x, y: rect.y, width: rect.width, height: 0)
        var (x, y, width) = (rect.x, rect.y, 0)
        for (block, extent) in zip(blocks, extents) {
            var size = block.size(extent)
            size.width = min(size.width, rect.width)
            if size.height <= band.maxY - y, x + size.width <= rect.maxX {
                width = max(width, size.width)
            } else if band.height > 0, x + width + 2 + size.width <= rect.maxX, size.height <= rect.maxY - band.y {
                (x, y, width) = (x + width + 2, band.y, size.width)
            } else {
                (x, y, width) = (rect.x, band.maxY, size.width)
                band = Rect(x: rect.x, y: band.maxY, width: rect.width, height: 0)
                guard y + size.height <= rect.maxY else { return areas }
            }
            areas.append(Rect(x: x, y: y, width: size.width, height: size.height))
            y += size.height
            band = Rect(x: rect.x, y: band.y, width: rect.width, height: max(band.height, y - band.y))
        }
        return areas
    }
}
