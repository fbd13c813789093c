import TUI
import Text
import Training

/// Images with their predicted classes and, if there is room, the confusion matrix and the first layer's filters.
struct ImagesView: ViewContent {
    private let images: NetworkView.Images

    init(_ images: NetworkView.Images) { self.images = images }

    var title: String { images.confusion?.isValidation == true ? "Validation images" : "Training images" }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let (count, isTooLarge) = images.width.multipliedReportingOverflow(by: images.height)
        guard images.width > 0, images.height > 0, !isTooLarge else { return }
        let matrix = images.confusion.map(ConfusionView.init)
        let size = matrix?.size ?? Size(width: 0, height: 0)
        let hasMatrix = matrix != nil && rect.height >= size.height && rect.width >= size.width + 22
        let filters = images.filters.flatMap(FilterView.init)
        let beside = hasMatrix ? size.width : filters?.width(in: rect) ?? 0
        let columns = rect.columns([.fill, .fixed(beside)], spacing: beside > 0 ? 1 : 0)
        if hasMatrix { matrix?.draw(in: columns[1], on: &canvas) }
        if !hasMatrix, let matrix {
            canvas.writeBelow(rect, StyledText(matrix.summary(in: Canvas.roomBelow(rect)), canvas.theme.faint))
        }
        let samples = images.samples.filter { $0.pixels.count == count }
        let used = drawGrid(samples, in: columns[0], on: &canvas)
        filters?.draw(in: placeForFilters(columns, matrix: hasMatrix ? size.height : nil, used), on: &canvas)
    }

    /// Returns the area for the filters: beside the pictures, below the matrix, or in the rest of the pictures' column.
    private func placeForFilters(_ columns: [Rect], matrix: Int?, _ used: Int) -> Rect {
        let strip = columns[0].below(used).inset(horizontal: 1, vertical: 0)
        guard let matrix else { return columns[1].isEmpty ? strip : columns[1] }
        // The rows below the matrix contain its summary.
        let below = columns[1].below(matrix + 5)
        return below.height >= 5 ? below : strip
    }

    /// Draws as many pictures as there is room for, and returns the number of rows used.
    private func drawGrid(_ samples: [NetworkView.Images.Sample], in rect: Rect, on canvas: inout Canvas) -> Int {
        guard let grid = Grid.best(images, in: rect.size) else { return 0 }
        for (index, sample) in samples.prefix(grid.count).enumerated() {
            let gap = (rect.width - grid.columns * grid.cell.width) / max(1, grid.columns)
            let area = Rect(
                x: rect.x + 1 + index % grid.columns * (grid.cell.width + min(gap, 2)),
                y: rect.y + index / grid.columns * grid.cell.height, width: grid.cell.width, height: grid.cell.height)
            draw(sample, grid, in: area, on: &canvas)
        }
        return min(grid.rows, (samples.count + grid.columns - 1) / grid.columns) * grid.cell.height
    }

    private func draw(_ sample: NetworkView.Images.Sample, _ grid: Grid, in area: Rect, on canvas: inout Canvas) {
        let isRight = sample.label == sample.prediction
        let style = isRight ? canvas.theme.faint : canvas.theme.exploding.adding(.bold)
        let picture = Picture(
            width: images.width, height: images.height, pixels: sample.pixels,
            dark: .rgb(14, 15, 20), bright: isRight ? .rgb(235, 235, 240) : .rgb(255, 150, 130),
            depth: canvas.theme.depth, glyphs: canvas.glyphs)
        picture.draw(
            in: Rect(x: area.x, y: area.y, width: grid.image.width, height: grid.image.height), of: &canvas.buffer)
        drawCaption(sample, grid, style, in: area, on: &canvas)
    }

    /// Draws the label and, if it is wrong, the prediction with its probability.
    private func drawCaption(
        _ sample: NetworkView.Images.Sample, _ grid: Grid, _ style: Style, in area: Rect, on canvas: inout Canvas
    ) {
        let (label, prediction) = (name(sample.label), name(sample.prediction))
        let isRight = sample.label == sample.prediction
        guard grid.isCaptionBeside else {
            let share = NumberFormat.percent(Double(sample.confidence))
            let captions = isRight ? [label] : ["\(label)→\(prediction) \(share)", "\(label)→\(prediction) ×"]
            let caption = captions.first { $0.columns < grid.cell.width } ?? captions.last ?? label
            canvas.write(caption, x: area.x, y: area.y + grid.image.height, style, maxWidth: grid.cell.width)
            return
        }
        canvas.write(label, x: area.x + grid.image.width, y: area.y, style, maxWidth: 3)
        if !isRight {
            canvas.write("→\(prediction)", x: area.x + grid.image.width, y: area.y + 1, style, maxWidth: 3)
        }
    }

    private func name(_ label: Int) -> String {
        images.classNames.indices.contains(label) ? images.classNames[label] : "\(label)"
    }
}

extension Rect {
    /// Returns the part of the rectangle below a number of rows.
    fileprivate func below(_ rows: Int) -> Rect {
        Rect(x: x, y: y + min(rows, height), width: width, height: height - rows)
    }
}

extension ImagesView {
    /// Layout of the pictures, as large as possible while many fit.
    ///
    /// Captions are below the pictures, or beside them if that shows considerably more.
    private struct Grid {
        /// Number of pictures above which larger ones are preferred to more of them.
        private static let many = 24

        var image: Size
        var cell: Size
        var columns: Int
        var rows: Int
        var isCaptionBeside: Bool

        var count: Int { columns * rows }

        static func best(_ images: NetworkView.Images, in area: Size) -> Grid? {
            let natural = Size(width: images.width, height: (images.height + 1) / 2)
            for scale in [4, 3, 2] {
                let size = Size(width: natural.width * scale, height: natural.height * scale)
                let grid = Grid(size, in: area, isCaptionBeside: false)
                if grid.count >= min(many, images.samples.count) { return grid }
            }
            let size = natural.width <= 16 && natural.height < area.height ? natural : shrunk(natural, in: area)
            let below = Grid(size, in: area, isCaptionBeside: false)
            let beside = Grid(size, in: area, isCaptionBeside: true)
            let best = beside.count > below.count * 3 / 2 ? beside : below
            return best.count > 0 ? best : nil
        }

        /// Returns a size of the same shape, small enough for several to fit.
        private static func shrunk(_ natural: Size, in area: Size) -> Size {
            let factor = min(
                16 / Double(natural.width), Double(max(1, min(8, area.height - 1))) / Double(natural.height))
            return Size(
                width: max(1, Int(Double(natural.width) * min(1, factor))),
                height: max(1, Int(Double(natural.height) * min(1, factor))))
        }

        init(_ image: Size, in area: Size, isCaptionBeside: Bool) {
            self.image = image
            self.isCaptionBeside = isCaptionBeside
            let width = max(image.width, isCaptionBeside ? 0 : 5)
            // The caption, or a gap without which two pictures would look like one.
            cell = Size(width: width + (isCaptionBeside ? 3 : 1), height: image.height + 1)
            columns = max(0, (area.width - 1) / cell.width)
            rows = max(0, (area.height + (isCaptionBeside ? 1 : 0)) / cell.height)
        }
    }
}
