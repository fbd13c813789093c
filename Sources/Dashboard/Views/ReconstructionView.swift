import TUI
import Text
import Training

/// Images with their reconstructions and the error of each.
struct ReconstructionView: ViewContent {
    private let reconstruction: NetworkView.Reconstruction

    init(_ reconstruction: NetworkView.Reconstruction) { self.reconstruction = reconstruction }

    var title: String { "Reconstruction" }

    func notes(_ theme: Theme) -> [StyledText] {
        let error = StyledText(NumberFormat.significant(reconstruction.meanError, 3), theme.strong)
        return [StyledText("mean error ", theme.faint) + error]
    }

    func draw(in rect: Rect, on canvas: inout Canvas) {
        let (count, isTooLarge) = reconstruction.width.multipliedReportingOverflow(by: reconstruction.height)
        let samples = reconstruction.samples.filter { $0.input.count == count && $0.output.count == count }
        guard reconstruction.width > 0, reconstruction.height > 0, !isTooLarge, !samples.isEmpty,
            let grid = PairGrid.best(reconstruction, count: samples.count, in: rect.size)
        else { return }
        let gap = min(2, (rect.width - 1 - grid.columns * grid.cell.width) / grid.columns)
        for (index, sample) in samples.prefix(grid.count).enumerated() {
            let area = Rect(
                x: rect.x + 1 + index % grid.columns * (grid.cell.width + gap),
                y: rect.y + index / grid.columns * grid.cell.height, width: grid.cell.width, height: grid.cell.height)
            draw(sample, grid, in: area, on: &canvas)
        }
        let places = grid.isSideBySide ? "input, output" : "input above output"
        let legend = places + "; the number is the mean squared error"
        let fits = legend.columns <= Canvas.roomBelow(rect)
        canvas.writeBelow(rect, StyledText(fits ? legend : places, canvas.theme.faint))
    }

    private func draw(
        _ sample: NetworkView.Reconstruction.Sample, _ grid: PairGrid, in area: Rect, on canvas: inout Canvas
    ) {
        let first = Rect(x: area.x, y: area.y, width: grid.image.width, height: grid.image.height)
        let second =
            grid.isSideBySide
            ? Rect(x: first.maxX + 1, y: first.y, width: first.width, height: first.height)
            : Rect(x: first.x, y: first.maxY, width: first.width, height: first.height)
        draw(sample.input, .rgb(235, 235, 240), in: first, on: &canvas)
        draw(sample.output, .rgb(255, 205, 130), in: second, on: &canvas)
        let error = NumberFormat.fixed(sample.error, 3)
        if grid.isCaptionBeside {
            canvas.write(error, x: second.maxX + 1, y: second.y, canvas.theme.faint, maxWidth: PairGrid.captionWidth)
        } else {
            canvas.write(error, x: area.x, y: second.maxY, canvas.theme.faint, maxWidth: area.width - 1)
        }
    }

    private func draw(_ pixels: [Float], _ bright: Color, in rect: Rect, on canvas: inout Canvas) {
        Picture(
            width: reconstruction.width, height: reconstruction.height, pixels: pixels, dark: .rgb(14, 15, 20),
            bright: bright, depth: canvas.theme.depth, glyphs: canvas.glyphs
        ).draw(in: rect, of: &canvas.buffer)
    }
}

/// Layout of the pairs, in the arrangement that shows most of them, enlarged if there are enough.
private struct PairGrid {
    static let captionWidth = 5
    /// Number of pairs above which larger ones are preferred to more of them.
    private static let many = 6

    var image: Size
    var isSideBySide: Bool
    var isCaptionBeside: Bool
    var cell: Size
    var columns: Int
    var rows: Int

    var count: Int { columns * rows }

    static func best(_ view: NetworkView.Reconstruction, count: Int, in area: Size) -> PairGrid? {
        let natural = Size(width: view.width, height: (view.height + 1) / 2)
        for scale in [4, 3, 2, 1] {
            let size = Size(width: natural.width * scale, height: natural.height * scale)
            let grid = best(of: size, in: area)
            if grid.count >= min(scale == 1 ? 1 : many, count) { return grid }
        }
        let factor = min(Double(area.width - 2) / Double(natural.width), Double(area.height) / Double(natural.height))
        let small = Size(
            width: max(1, Int(Double(natural.width) * factor / 2.2)),
            height: max(1, Int(Double(natural.height) * factor / 2.2)))
        let grid = best(of: small, in: area)
        return grid.count > 0 ? grid : nil
    }

    private static func best(of image: Size, in area: Size) -> PairGrid {
        let choices = [(false, false), (true, false), (false, true)].map {
            PairGrid(image, isSideBySide: $0.0, isCaptionBeside: $0.1, in: area)
        }
        return choices.dropFirst().reduce(choices[0]) { $1.count > $0.count ? $1 : $0 }
    }

    private init(_ image: Size, isSideBySide: Bool, isCaptionBeside: Bool, in area: Size) {
        self.image = image
        self.isSideBySide = isSideBySide
        self.isCaptionBeside = isCaptionBeside
        let width = max(isSideBySide ? 2 * image.width + 1 : image.width, isCaptionBeside ? 0 : Self.captionWidth)
        cell = Size(
            width: width + 1 + (isCaptionBeside ? Self.captionWidth + 1 : 0),
            height: image.height * (isSideBySide ? 1 : 2) + (isCaptionBeside ? 0 : 1))
        columns = max(0, (area.width - 1) / cell.width)
        rows = max(0, area.height / cell.height)
    }
}
