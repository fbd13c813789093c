import Dashboard
import TUI
import Testing
import Training

/// Line below the gradients, in words that fit.
@Suite struct GradientSummaryTests {
    @Test(arguments: [(80, 24), (100, 30), (140, 40)], [1, 0.31, 0.004])
    func theShareOfClippedStepsIsWhole(size: (width: Int, height: Int), share: Double) {
        var snapshot = Snapshots.vanishing()
        (snapshot.gradientNorm, snapshot.clippedGradientNorm, snapshot.clippedShare) = (5.7, 1, share)
        let model = Model.showing(snapshot, of: .digits, width: size.width, height: size.height)
        let line = draw(model).lines.first { $0.contains("‖g‖") } ?? ""
        #expect(line.contains("‖g‖ 5.7e+00") && !line.contains("…"), "\(line)")
        if line.contains("clipped") { #expect(line.contains(share == 1 ? "100% " : share == 0.31 ? "31% " : "0% ")) }
        if size.width == 80 { #expect(line.contains(share == 1 ? ", clipped 100%" : ", clipped in ")) }
    }
}
