import TUI
import Text
import Training

/// Kernels of a convolution on a common scale: positive weights orange, negative ones blue.
struct FilterView {
    private let filters: NetworkView.Filters
    private let largest: Float

    /// Minimum width at which the filters are shown beside the images.
    private static let roomBeside = 60

    /// Creates the view, or nil if there is nothing to show or if weights are missing.
    init?(_ filters: NetworkView.Filters) {
        let (count, isTooLarge) = filters.width.multipliedReportingOverflow(by: filters.height)
        guard filters.width > 0, filters.height > 0, !isTooLarge, !filters.kernels.isEmpty,
            filters.kernels.allSatisfy({ $0.count == count })
        else { return nil }
        self.filters = filters
        largest = filters.kernels.joined().reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
    }

    /// Returns the width beside the images that shows all filters, or 0 if there is no room.
    func width(in rect: Rect) -> Int {
        guard rect.width >= Self.roomBeside, rect.height > 3 else { return 0 }
        let limit = rect.width * 2 / 5
        let widths = (1...max(1, limit)).lazy.filter { width in
            grid(in: Size(width: width, height: rect.height - 1)).map { $0.count >= filters.kernels.count } ?? false
        }
        return max(widths.first ?? limit, heading.columns)
    }

    private var heading: String { "\(filters.layer) filters" }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let isHeaded = grid(in: Size(width: rect.width, height: rect.height - 1)) != nil
        let body = isHeaded ? Rect(x: rect.x, y: rect.y + 1, width: rect.width, height: rect.height - 1) : rect
        guard let grid = grid(in: body.size, canvas) else { return }
        if isHeaded {
            canvas.write(heading, x: rect.x, y: rect.y, canvas.theme.faint, maxWidth: rect.width)
        }
        for (index, kernel) in filters.kernels.prefix(grid.count).enumerated() {
            let area = Rect(
                x: body.x + index % grid.columns * (grid.kernel.width + 1),
                y: body.y + index / grid.columns * grid.pitch, width: grid.kernel.width, height: grid.kernel.height)
            draw(kernel, in: area.intersection(body), on: &canvas)
        }
    }

    private func draw(_ kernel: [Float], in rect: Rect, on canvas: inout Canvas) {
        // A neutral row makes the height even when two rows share a cell.
        let rows = rect.height < filters.height ? (filters.height + 1) / 2 * 2 : filters.height
        Heatmap(
            columns: filters.width, rows: rows, in: rect.size, palette: .diverging(on: canvas.theme.background),
            pooling: .strongest(rest: 0.5),
            depth: canvas.theme.depth, glyphs: canvas.glyphs
        ) { column, row in
            guard row < filters.height, largest > 0 else { return 0.5 }
            return 0.5 + Double(kernel[row * filters.width + column] / largest) / 2
        }
        .draw(in: rect, of: &canvas.buffer)
    }

    // MARK: - Layout

    private struct Grid {
        /// Size of a kernel, and the distance in rows from one kernel to the next.
        var kernel: Size
        var pitch: Int
        var columns: Int
        var rows: Int

        var count: Int { columns * rows }
    }

    private func grid(in area: Size, _ canvas: Canvas) -> Grid? {
        grid(in: area, usesHalves: canvas.theme.depth == .many && canvas.glyphs == .unicode)
    }

    /// Returns the grid with the largest kernels that all fit, or else the smallest kernels.
    ///
    /// The smallest take two columns and one row per weight, or one column and half a row if two weights share a cell.
    private func grid(in area: Size, usesHalves: Bool = true) -> Grid? {
        let (width, height) = (filters.width, filters.height)
        let half = (height + 1) / 2
        var choices = [(4, 2 * height, 2 * height + 1), (2, height, height + 1)]
        if usesHalves { choices.append((1, half, height.isMultiple(of: 2) ? half + 1 : half)) }
        let grids = choices.map { scale, rows, pitch in
            Grid(
                kernel: Size(width: width * scale, height: rows), pitch: pitch,
                columns: (area.width + 1) / (width * scale + 1), rows: (area.height + pitch - rows) / pitch)
        }
        let whole = grids.first { $0.count >= filters.kernels.count }
        return (whole ?? grids.last { $0.count > 0 })
    }
}
