import Backprop
import Dashboard
import Presets
import Testing

/// Exact values typed into a prompt.
@Suite struct PromptTests {
    private func typing(_ text: String, on control: Control.Name = .learningRate) -> (model: Model, effects: [Effect]) {
        var model = Model.showing(Snapshots.vanishing(), width: 100, height: 30)
        while model.run?.view.selectedControl != control { model.press(.down) }
        model.press(.character("="))
        model.type(text)
        let effects = model.press(.enter)
        return (model, effects)
    }

    @Test func aNumberIsTakenExactly() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.enter)
        model.type("0.0375")
        #expect(model.press(.enter) == [.post(.change(.set(.learningRate, to: 0.0375)))])
        #expect(model.overlay == nil)
    }

    @Test(arguments: ["5e-3", ".005", "0.0050", "0.00_5"])
    func spellingsOfNumbers(text: String) {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.enter)
        model.type(text)
        #expect(model.press(.enter) == [.post(.change(.set(.learningRate, to: 0.005)))])
    }

    @Test(arguments: ["abc", "", "-1", "1e39", "nan", "inf", "0x10", "1e400", "--5"])
    func whatWillNotDoIsRefusedWithWhatWould(text: String) {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.enter)
        model.press(.control("u"))
        model.type(text)
        #expect(model.press(.enter) == [])
        guard case .prompt(let prompt) = model.overlay else { return #expect(Bool(false), "the prompt is gone") }
        #expect(prompt.complaint?.hasSuffix("Allowed: a number from 0 to 1e+38.") == true)
        #expect(draw(model).text.contains("Allowed: a number"))
        #expect(model.press(.escape) == [])
        #expect(model.overlay == nil)
    }

    @Test func editingReplacesTheOldValueOrKeepsIt() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.enter, .end)
        model.type("5")
        #expect(model.press(.enter) == [.post(.change(.set(.learningRate, to: 0.055)))])
        model.press(.enter, .backspace)
        model.type("2")
        #expect(model.press(.enter) == [.post(.change(.set(.learningRate, to: 2)))])
    }

    @Test func keysOfTheDashboardAreTextInAPrompt() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.enter)
        #expect(model.type("qrs ") == [])
        #expect(model.overlay != nil)
        #expect(model.press(.control("c")) == [.quit])
    }

    @Test func arrowsNudgeUnderAnOpenPrompt() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.enter)
        #expect(model.press(.up) == [.post(.change(.set(.learningRate, to: 0.056)))])
        #expect(draw(model).text.contains("▸ 0.056"))
    }

    @Test(arguments: [("adamw", OptimizerConfiguration.Rule.adamw), ("LION", .lion), ("adag", .adagrad)])
    func choicesMayBeTypedAndShortened(text: String, rule: OptimizerConfiguration.Rule) {
        #expect(typing(text, on: .optimizer).model.overlay == nil)
        #expect(typing(text, on: .optimizer).model.run?.values?.settings.optimizer.rule == rule)
    }

    @Test func anUnknownChoiceGetsASuggestion() throws {
        let (model, effects) = typing("adan", on: .optimizer)
        #expect(effects == [])
        #expect(draw(model).text.contains("There is no \"adan\". Did you mean adam?"))
    }

    @Test func anInitializerTakesItsScale() {
        #expect(
            typing("normal 0.5", on: .initializer).model.run?.values?.settings.initializer == .normal(deviation: 0.5))
        #expect(typing("zeros", on: .initializer).model.run?.values?.settings.initializer == .zeros)
        #expect(typing("he-normal 3", on: .initializer).model.overlay != nil)
        #expect(typing("normal x", on: .initializer).model.overlay != nil)
    }

    @Test func wholeNumbersStayWhole() {
        #expect(typing("12", on: .batchSize).model.run?.values?.settings.batchSize == 12)
        #expect(typing("12.5", on: .batchSize).model.overlay != nil)
        #expect(typing("0", on: .batchSize).model.overlay != nil)
        #expect(typing("5000", on: .batchSize).model.run?.values?.settings.batchSize == 1_600)
    }
}
