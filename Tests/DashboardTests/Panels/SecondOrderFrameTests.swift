import Backprop
import Dashboard
import Presets
import Testing
import Training

/// Figures that the screen shows and omits for second-order optimizers.
@Suite struct SecondOrderFrameTests {
    private static let noColours = Appearance(glyphs: .unicode, colors: .mono)

    private func model(_ snapshot: Snapshot, _ width: Int = 80, _ height: Int = 24) -> Model {
        .showing(snapshot, of: .digits, width: width, height: height, appearance: Self.noColours)
    }

    @Test func hessianFreeAt80x24() {
        Frames.expect(
            draw(model(Snapshots.hessianFree())), isStoredAs: "hessianFree80x24", Frames.hessianFree80x24)
    }

    @Test func hessianFreeWithinAStepAt100x30() {
        Frames.expect(
            draw(model(Snapshots.hessianFree(isWorking: true), 100, 30)), isStoredAs: "hessianFree100x30",
            Frames.hessianFree100x30)
    }

    @Test func limitedMemoryAt100x30() {
        Frames.expect(
            draw(model(Snapshots.limitedMemory(), 100, 30)), isStoredAs: "limitedMemory100x30",
            Frames.limitedMemory100x30)
    }

    /// Long figures are not cut off either.
    @Test(arguments: [(80, 24), (100, 30), (200, 50)]) func everyFigureIsLegible(width: Int, height: Int) {
        var snapshot = Snapshots.hessianFree()
        snapshot.secondOrder?.iterations = 250
        snapshot.secondOrder?.reductionRatio = -0.871
        snapshot.secondOrder?.stepLength = 0.064
        let text = draw(model(snapshot, width, height)).text
        for figure in ["CG 250", "λ 2.3e-04", "ρ -0.87", "step 0.064"] { #expect(text.contains(figure), "\(figure)") }
    }

    @Test func theFooterLeavesOutWhatHasNoMeaning() {
        let text = draw(model(Snapshots.hessianFree())).text
        #expect(text.contains("o optimizer") && !text.contains("-+ η") && !text.contains("c clip"))
    }

    @Test func aLearningRateHasNoMeaning() {
        var model = self.model(Snapshots.hessianFree())
        #expect(model.press(.character("+")) == [])
        #expect(draw(model).text.contains("hessian-free finds its own step length: learning rate has no effect"))
        let hidden: [Control.Name] = [.learningRate, .clipping, .threshold, .schedule, .period, .weightDecay, .l1]
        let shown = model.run?.controls.map(\.name) ?? []
        #expect(shown.filter(hidden.contains).isEmpty && shown.contains(.damping) && shown.contains(.l2))
    }

    @Test func rulesThatCannotWorkAreLeftOutOnTheWayAndMayBeTyped() throws {
        var snapshot = Snapshots.hessianFree()
        snapshot.settings.optimizer = OptimizerConfiguration(.lion)
        snapshot.secondOrder = nil
        snapshot.optimizers = OptimizerConfiguration.Rule.allCases.filter { $0 != .hessianFree }
        let values = ControlValues(snapshot)
        let control = Control.named(.optimizer)
        #expect(control.change(values, .up) == .set(.optimizer, to: OptimizerConfiguration(.limitedMemoryBFGS)))
        let typed = try control.change(values, typed: "hessian-free")
        #expect(typed == .set(.optimizer, to: OptimizerConfiguration(.hessianFree)))
    }
}
