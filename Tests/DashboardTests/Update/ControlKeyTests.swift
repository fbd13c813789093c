import Backprop
import Dashboard
import Presets
import TUI
import Testing

/// Keys that change a setting.
@Suite struct ControlKeyTests {
    /// Presses keys in the digits run, which trains with Adam at 0.002, and returns the model and the effects.
    private func press(_ keys: Key...) -> (model: Model, effects: [Effect]) {
        var model = Model.showing(Snapshots.digits(), of: .digits)
        let effects = keys.flatMap { model.press($0) }
        return (model, effects)
    }

    @Test(arguments: [("+", 0.0022), ("-", 0.0018), ("*", 0.004), ("/", 0.001)] as [(Unicode.Scalar, Double)])
    func learningRateKeysWorkWhereverTheSelectionIs(key: Unicode.Scalar, rate: Double) {
        let (model, effects) = press(.down, .down, .down, .character(key))
        #expect(effects == [.post(.change(.set(.learningRate, to: rate)))])
        #expect(model.run?.values?.settings.learningRate == rate)
        #expect(draw(model).text.contains("\(rate)"))
    }

    @Test func aKeyAndItsOppositeComeBack() {
        #expect(press(.character("+"), .character("-")).model.run?.values?.settings.learningRate == 0.002)
        #expect(press(.character("*"), .character("/")).model.run?.values?.settings.learningRate == 0.002)
    }

    @Test func clippingModesTurnInACircle() {
        var model = Model.showing(Snapshots.digits())
        let modes = (0..<6).map { _ -> Clipping.Mode? in
            model.press(.character("c"))
            return model.run?.values?.settings.clipping.mode
        }
        #expect(modes == [.value, .globalNorm, .layerNorm, .adaptive, Clipping.Mode.none, .value])
        #expect(model.press(.character("C")) == [.post(.change(.set(.clipping, to: Clipping(.none))))])
    }

    @Test func theThresholdNeedsAWayOfClipping() {
        let (model, effects) = press(.character(")"))
        #expect(effects == [])
        #expect(draw(model).text.contains("Clipping is off, so there is no threshold. Press c to turn it on."))
        #expect(
            press(.character("c"), .character(")"), .character("5"), .down, .down, .character("]")).effects.last
                == .post(.change(.set(.clipping, to: Clipping(.value, threshold: 2.2)))))
        #expect(
            press(.character("c"), .character("(")).effects.last
                == .post(.change(.set(.clipping, to: Clipping(.value, threshold: 0.9)))))
    }

    @Test func optimizersTurnWithTheirUsualConstants() {
        #expect(
            press(.character("o")).effects
                == [.post(.change(.set(.optimizer, to: OptimizerConfiguration(.adamw))))])
        #expect(
            press(.character("O")).effects
                == [.post(.change(.set(.optimizer, to: OptimizerConfiguration(.rmsprop))))])
    }

    @Test func batchWeightDecayScheduleActivationInitializer() {
        #expect(press(.character("B")).effects == [.post(.change(.set(.batchSize, to: 128)))])
        #expect(press(.character("N")).effects == [.post(.change(.set(.batchSize, to: 32)))])
        #expect(
            press(.character("d")).effects
                == [.post(.change(.set(.regularization, to: Regularization(weightDecay: 0.01))))])
        #expect(press(.character("D")).effects == [])
        #expect(press(.character("h")).effects == [.post(.change(.set(.schedule, to: Schedule(.step))))])
        #expect(press(.character("f")).effects == [.post(.change(.set(.activation, to: .leakyReLU)))])
        #expect(press(.character("i")).effects == [.post(.change(.set(.initializer, to: .heUniform)))])
    }

    @Test func theBatchIsNeverLargerThanTheData() {
        let keys = Array(repeating: Key.character("B"), count: 20)
        var model = Model.showing(Snapshots.digits())
        for key in keys { model.press(key) }
        #expect(model.run?.values?.settings.batchSize == 1_437)
        #expect(model.press(.character("B")) == [])
    }

    /// The first press shows hidden controls; further ones move the selection.
    @Test func arrowsSelectAndChange() {
        let (model, effects) = press(.down, .down, .right)
        #expect(model.run?.view.selectedControl == .clipping)
        #expect(effects == [.post(.change(.set(.clipping, to: Clipping(.value))))])
        #expect(press(.right).effects == [.post(.change(.set(.learningRate, to: 0.0022)))])
        #expect(press(.shiftRight).effects == [.post(.change(.set(.learningRate, to: 0.004)))])
        #expect(press(.character("[")).effects == [.post(.change(.set(.learningRate, to: 0.001)))])
        #expect(press(.up, .up, .up).model.run?.view.selectedControl == .learningRate)
    }

    @Test func theSelectionStaysOnARowThatIsThere() {
        var model = Model.showing(Snapshots.vanishing(), width: 100, height: 30)
        model.press(.down, .down)
        #expect(model.run?.view.selectedControl == .threshold)
        model.press(.character("C"), .character("C"))
        #expect(model.run?.values?.settings.clipping.mode == Clipping.Mode.none)
        #expect(model.run?.view.selectedControl == .clipping)
    }

    @Test func everyControlCanBeReachedAndChanged() {
        var model = Model.showing(Snapshots.digits(), width: 100, height: 30)
        var changed: Set<Control.Name> = []
        for _ in 0..<(model.run?.controls.count ?? 0) {
            if !model.press(.right).isEmpty { changed.insert(model.run?.view.selectedControl ?? .seed) }
            model.press(.down)
        }
        // Changing the clipping and the schedule shows further rows, which are reached on the way.
        #expect(changed.isSuperset(of: [.learningRate, .clipping, .optimizer, .batchSize, .weightDecay, .l2, .l1]))
        #expect(draw(model).size == Size(width: 100, height: 30))
    }
}
