import Backprop
import Presets
import Testing

@Suite struct ControlTests {
    private let values: ControlValues

    init() {
        var settings = Settings(
            learningRate: 0.05, optimizer: OptimizerConfiguration(.momentum), schedule: Schedule(.cosine),
            clipping: Clipping(.globalNorm, threshold: 0.5))
        (settings.activation, settings.initializer) = (.sigmoid, .xavierUniform)
        values = ControlValues(settings, RunFacts(trainingCount: 1_600))
    }

    @Test func everyControlHasANameOfItsOwn() {
        #expect(Set(Control.all.map(\.name)).count == Control.all.count)
    }

    @Test func rowsShowWhatHasAMeaning() {
        var values = values
        let shown = { Control.all.filter { $0.isShown(values) }.map(\.name) }
        #expect(
            shown() == [
                .learningRate, .clipping, .threshold, .optimizer, .momentum, .batchSize, .credit, .weightDecay, .l2,
                .l1, .schedule, .period, .floor, .warmUp, .activation, .initializer, .seed, .dropout, .earlyStopping,
                .checkpointing, .accumulation,
            ])
        values.apply(.set(.clipping, to: Clipping()))
        values.apply(.set(.optimizer, to: OptimizerConfiguration(.adam)))
        values.apply(.set(.schedule, to: Schedule(.reduceOnPlateau)))
        #expect(
            shown() == [
                .learningRate, .clipping, .optimizer, .beta1, .beta2, .batchSize, .credit, .weightDecay, .l2, .l1,
                .schedule, .factor, .floor, .patience, .warmUp, .activation, .initializer, .seed, .dropout,
                .earlyStopping, .checkpointing, .accumulation,
            ])
    }

    /// The text that a row shows is accepted when it is typed.
    @Test func everyValueCanBeTypedBack() throws {
        var values = values
        values.settings.truncation = Truncation(stride: 8, window: 16)
        for control in Control.all {
            let typed = try control.typed(control.text(values), values)
            #expect(control.text(typed) == control.text(values), "\(control.name)")
        }
    }

    @Test func whatIsAllowedIsSaid() {
        let allowed = { Control.named($0).allowed }
        #expect(allowed(.learningRate) == "a number from 0 to 1e+38")
        #expect(allowed(.threshold) == "a number above 0 and up to 1e+38")
        #expect(allowed(.momentum) == "a number from 0 to below 1")
        #expect(allowed(.factor) == "a number above 0 and below 1")
        #expect(allowed(.batchSize) == "a whole number from 1 to 1,000,000")
        #expect(allowed(.clipping) == "none, value, global-norm, layer-norm, adaptive")
    }

    @Test func errorsSayWhatToDo() {
        #expect(
            ControlError.notANumber("x", allowed: "a number").message == "\"x\" is not a number. Allowed: a number.")
        #expect(ControlError.notANumber("", allowed: "a number").message == "Allowed: a number.")
        #expect(ControlError.notAllowed("-1", allowed: "a number").message == "-1 is out of range. Allowed: a number.")
        #expect(
            ControlError.unknownChoice("cosin", options: ["step", "cosine"]).message
                == "There is no \"cosin\". Did you mean cosine? Allowed: step, cosine.")
        #expect(
            ControlError.unknownChoice("zzzzz", options: ["step", "cosine"]).message
                == "There is no \"zzzzz\". Allowed: step, cosine.")
    }

    @Test func warmUpComesWithAWarmUp() {
        var values = values
        values.apply(.set(.schedule, to: Schedule(.constant)))
        for _ in 0..<4 { values.apply(Control.named(.schedule).change(values, .up) ?? .set(.seed, to: 1)) }
        #expect(values.settings.schedule.kind == .warmUp)
        #expect(values.settings.schedule.warmUp == 500)
    }

    @Test func momentumClimbsTowardsOne() {
        var values = values
        let reached = (0..<4).map { _ -> Double in
            values.apply(Control.named(.momentum).change(values, .up) ?? .set(.seed, to: 1))
            return values.settings.optimizer.momentum
        }
        #expect(reached == [0.92, 0.95, 0.97, 0.98])
    }
}
