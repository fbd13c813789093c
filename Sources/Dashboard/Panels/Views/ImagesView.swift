import TUI
import Training

/// Pictures with what the network takes them for, and where there is room the confusion matrix.
struct ImagesView {
    private let images: NetworkView.Images

    init(_ images: NetworkView.Images) { self.images = images }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        guard images.width > 0, images.height > 0 else { return }
        let matrix = ConfusionView(images.confusion)
        let size = matrix.size
        let hasMatrix = rect.height >= size.height && rect.width >= size.width + 22
        let columns = rect.columns([.fill, .fixed(hasMatrix ? size.width : 0)], spacing: hasMatrix ? 1 : 0)
        if hasMatrix { matrix.draw(in: columns[1], on: &canvas) }
        drawGrid(in: columns[0], on: &canvas)
        if !hasMatrix { canvas.writeBelow(rect, StyledText(matrix.summary, canvas.theme.faint)) }
    }

    private func drawGrid(in rect: Rect, on canvas: inout Canvas) {
        guard let grid = Grid.best(images, in: rect.size) else { return }
        for (index, sample) in images.samples.prefix(grid.columns * grid.rows).enumerated() {
            guard sample.pixels.count == images.width * images.height else { continue }
            let gap = (rect.width - grid.columns * grid.cell.width) / max(1, grid.columns)
            let place = Rect(
                x: rect.x + 1 + index % grid.columns * (grid.cell.width + min(gap, 2)),
                y: rect.y + index / grid.columns * grid.cell.height, width: grid.cell.width, height: grid.cell.height)
            draw(sample, grid, in: place, on: &canvas)
        }
    }

    private func draw(_ sample: NetworkView.Images.Sample, _ grid: Grid, in place: Rect, on canvas: inout Canvas) {
        let isRight = sample.label == sample.prediction
        let style = isRight ? canvas.theme.faint : canvas.theme.exploding.adding(.bold)
        let picture = Picture(
            width: images.width, height: images.height, pixels: sample.pixels,
            dark: .rgb(14, 15, 20), bright: isRight ? .rgb(235, 235, 240) : .rgb(255, 150, 130),
            depth: canvas.theme.depth, glyphs: canvas.glyphs)
        picture.draw(
            in: Rect(x: place.x, y: place.y, width: grid.image.width, height: grid.image.height), of: &canvas.buffer)
        drawCaption(sample, grid, style, in: place, on: &canvas)
    }

    /// What it is and, where the network is wrong, what it is taken for.
    private func drawCaption(
        _ sample: NetworkView.Images.Sample, _ grid: Grid, _ style: Style, in place: Rect, on canvas: inout Canvas
    ) {
        let (label, prediction) = (name(sample.label), name(sample.prediction))
        let isRight = sample.label == sample.prediction
        guard grid.isCaptionBeside else {
            let caption = isRight ? label : "\(label)→\(prediction) ×"
            canvas.write(caption, x: place.x, y: place.y + grid.image.height, style, maxWidth: grid.cell.width)
            return
        }
        canvas.write(label, x: place.x + grid.image.width, y: place.y, style, maxWidth: 3)
        if !isRight {
            canvas.write("→\(prediction)", x: place.x + grid.image.width, y: place.y + 1, style, maxWidth: 3)
        }
    }

    private func name(_ label: Int) -> String {
        images.confusion.classNames.indices.contains(label) ? images.confusion.classNames[label] : "\(label)"
    }
}

extension ImagesView {
    /// How pictures are laid out: with the caption below, or beside where that shows more of them.
    private struct Grid {
        var image: Size
        var cell: Size
        var columns: Int
        var rows: Int
        var isCaptionBeside: Bool

        static func best(_ images: NetworkView.Images, in place: Size) -> Grid? {
            let below = Grid(images, in: place, isCaptionBeside: false)
            let beside = Grid(images, in: place, isCaptionBeside: true)
            let best = beside.columns * beside.rows > below.columns * below.rows * 3 / 2 ? beside : below
            return best.columns * best.rows > 0 ? best : nil
        }

        init(_ images: NetworkView.Images, in place: Size, isCaptionBeside: Bool) {
            // Large pictures shrink to a size of which several fit.
            let limit = Size(width: min(16, place.width), height: min(8, place.height - (isCaptionBeside ? 0 : 1)))
            let shrinks = images.width > limit.width || (images.height + 1) / 2 > limit.height
            let natural = Size(width: images.width, height: (images.height + 1) / 2)
            let picture = Picture(
                width: images.width, height: images.height,
                pixels: Array(repeating: 0, count: images.width * images.height))
            image = shrinks ? picture.imageSize(in: limit) : natural
            self.isCaptionBeside = isCaptionBeside
            let width = max(image.width, isCaptionBeside ? 0 : 5)
            cell = Size(width: width + (isCaptionBeside ? 3 : 1), height: image.height + (isCaptionBeside ? 0 : 1))
            columns = image.width > 0 ? max(0, (place.width - 1) / cell.width) : 0
            rows = image.height > 0 ? max(0, place.height / cell.height) : 0
        }
    }
}
