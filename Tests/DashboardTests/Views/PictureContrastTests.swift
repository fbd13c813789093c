import Dashboard
import TUI
import Testing

@testable import Training

/// Contrast of what is drawn on top of pictures: 4.5 for figures and 3 for marks.
@Suite struct PictureContrastTests {
    /// Ten classes side by side, from a guess at the top to certainty at the bottom, with points of all classes on them.
    private static let boundary: NetworkView = {
        var boundary = NetworkView.Boundary(
            columns: 20, rows: 12, classes: [], confidences: [], classNames: (0..<10).map(String.init), xRange: 0...20,
            yRange: 0...12, points: [])
        for index in 0..<240 {
            let (column, row) = (index % 20, index / 20)
            boundary.classes.append(UInt8(column / 2))
            boundary.confidences.append(0.1 + 0.9 * Float(row) / 11)
            let label = (index * 7 + row) % 10
            boundary.points.append(NetworkView.Point(x: Float(column) + 0.5, y: Float(row) + 0.5, label: label))
        }
        return .boundary(boundary)
    }()

    private func screen(_ view: NetworkView, on background: Background) -> Buffer {
        var snapshot = Snapshots.digits()
        snapshot.view = view
        let appearance = Appearance(background: background)
        var model = Model.showing(snapshot, of: .digits, width: 100, height: 30, appearance: appearance)
        model.press(.character("3"), .character("z"))
        return draw(model)
    }

    @Test(arguments: Background.allCases, [boundary, Snapshots.images()])
    func whatLiesOnAPictureStandsOut(background: Background, view: NetworkView) {
        let buffer = screen(view, on: background)
        var count = 0
        for y in 0..<buffer.size.height {
            for x in 0..<buffer.size.width where buffer[x, y].glyph != "▀" && buffer[x, y].glyph != " " {
                let (glyph, style) = (buffer[x, y].glyph, buffer[x, y].style)
                guard let ratio = style.foreground.contrast(with: style.background) else { continue }
                count += 1
                #expect(ratio >= (glyph.properties.isAlphabetic || ("0"..."9").contains(glyph) ? 4.5 : 3), "\(style)")
            }
        }
        #expect(count > 10)
    }

    /// Where the network is undecided, the plane is hardly to be told from the screen.
    @Test(arguments: [(Background.dark, Color.rgb(0, 0, 0)), (.light, .rgb(255, 255, 255))])
    func theUndecidedPlaneIsNoSlab(background: Background, paper: Color) throws {
        var undecided = Self.boundary
        if case .boundary(var boundary) = undecided {
            boundary.confidences = boundary.confidences.map { _ in 0.1 }
            boundary.points = []
            undecided = .boundary(boundary)
        }
        let buffer = screen(undecided, on: background)
        var halves: [Cell] = []
        for y in 0..<30 { for x in 0..<100 where buffer[x, y].glyph == "▀" { halves.append(buffer[x, y]) } }
        let plane = try #require(halves.first)
        #expect(try #require(plane.style.foreground.contrast(with: paper)) < 1.6)
        #expect(try #require(plane.style.background.contrast(with: paper)) < 1.6)
    }
}
