import Backprop
import Dashboard
import Presets
import TUI
import Testing
import Training

/// Keys of twins, and their pictures.
@Suite struct TwinKeyTests {
    @Test func screensOfTwoRuns() {
        let snapshot = Snapshots.twins()
        for (width, height, name, stored) in [
            (80, 24, "twins80x24", Frames.twins80x24), (100, 30, "twins100x30", Frames.twins100x30),
            (160, 45, "twins160x45", Frames.twins160x45), (200, 50, "twins200x50", Frames.twins200x50),
        ] {
            Frames.expect(draw(.showing(snapshot, width: width, height: height)), isStoredAs: name, stored)
        }
    }

    @Test func screensOfFourRuns() {
        let snapshot = Snapshots.fourRuns()
        for (width, height, name, stored) in [
            (80, 24, "fourRuns80x24", Frames.fourRuns80x24), (160, 45, "fourRuns160x45", Frames.fourRuns160x45),
        ] {
            Frames.expect(
                draw(.showing(snapshot, of: .digits, width: width, height: height)), isStoredAs: name, stored)
        }
        var model = Model.showing(snapshot, of: .digits, width: 100, height: 30)
        model.press(.enter)
        Frames.expect(draw(model), isStoredAs: "keepOne100x30", Frames.keepOne100x30)
    }

    @Test func theBoxOfTheirDifference() {
        for (width, height, name, stored) in [
            (80, 24, "twinBox80x24", Frames.twinBox80x24), (160, 45, "twinBox160x45", Frames.twinBox160x45),
        ] {
            var model = Model.showing(Snapshots.digits(), of: .digits, width: width, height: height)
            for key in [.character("T"), .character("+")] as [Key] { model.press(key) }
            Frames.expect(draw(model), isStoredAs: name, stored)
        }
    }

    /// The twin has three times the learning rate, and each further one three times that.
    @Test func learningRatesAreAFactorOfThreeApart() {
        var model = Model.showing(Snapshots.digits(), of: .digits)
        let rate = Snapshots.digits().settings.learningRate
        #expect(model.press(.character("T")) == [.post(.pause)], "the runs part at the step that is shown")
        for key in ["+", "+", "+", "-"] as [Unicode.Scalar] { model.press(.character(key)) }
        let twins: [Effect] = [3, 9].map { .post(.twin(.set(.learningRate, to: NumberScale.rounded(rate * $0)))) }
        #expect(model.press(.enter) == twins + [.post(.resume)])
        #expect(model.overlay == nil)
    }

    /// A run with a fault begins with the setting that is advised against it, and what most often helps.
    @Test func theAdvisedSettingComesFirst() {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("T"))
        #expect(model.press(.enter) == [.post(.twin(.set(.activation, to: .relu))), .post(.resume)])
    }

    @Test func anyDifferenceCanBeChosen() {
        var model = Model.showing(Snapshots.digits(), of: .digits)
        model.press(.character("T"))
        model.press(.down)
        #expect(draw(model).text.contains("clipping"))
        #expect(
            model.press(.right, .enter) == [
                .post(.twin(.set(.clipping, to: Clipping(.layerNorm, threshold: 1)))), .post(.resume),
            ])
        model.press(.character("T"))
        #expect(model.press(.escape) == [.post(.resume)], "training goes on")
        #expect(model.overlay == nil)
        // The first setting follows the last one.
        model.press(.character("T"), .up)
        #expect(!draw(model).text.contains("difference  learning rate"))
        model.press(.down)
        #expect(draw(model).text.contains("difference  learning rate"))
    }

    /// Initial weights are drawn at step 0, so all runs start over.
    @Test func otherInitialWeightsStartOver() {
        var model = Model.showing(Snapshots.digits(), of: .digits)
        model.press(.character("T"))
        for _ in 0..<40 where !draw(model).text.contains("difference  seed") { model.press(.down) }
        #expect(draw(model).text.contains("They draw their initial weights"))
        let effects = model.press(.enter)
        #expect(effects.first == .post(.restart(newWeights: false)) && effects.last == .post(.resume))
        #expect(effects.count == 3)
    }

    @Test func oneOfThemIsKept() {
        var model = Model.showing(Snapshots.fourRuns(), of: .digits)
        #expect(model.press(.enter) == [.post(.pause)], "what is asked about stands still")
        #expect(model.press(.character("c")) == [.post(.keep(run: 2))])
        model = Model.showing(Snapshots.fourRuns(), of: .digits)
        model.press(.character("T"))
        #expect(model.press(.escape) == [.post(.resume)] && model.overlay == nil)
        #expect(model.press(.character("b")) == [])
        #expect(draw(model).text.contains("Runs side by side become branches once enter keeps one of them."))
    }

    /// The axis, the step and the end follow the runs that go on where the first one has stopped.
    @Test func aRunThatHasStoppedDoesNotHoldUpTheOthers() {
        var snapshot = Snapshots.twins()
        snapshot.run.step = 60
        snapshot.run.halt = NonFinite(step: 60, layer: nil, what: "", cause: .length)
        snapshot.session.twinsGoOn = true
        let text = draw(.showing(snapshot, width: 100, height: 30)).text
        #expect(text.contains("step     240") && text.contains("240 steps") && !text.contains("stopped  "))
        snapshot.ghosts[0].run.ending = .stepLimit(240)
        #expect(draw(.showing(snapshot, width: 100, height: 30)).text.contains("✓ finished"))
    }

    /// A key that is refused changes nothing on the screen.
    @Test(arguments: ["-", "c", "d", "e", "f", "M", "t"]) func refusedKeysChangeNothing(_ key: Unicode.Scalar) {
        var model = Model.showing(Snapshots.twins(), width: 100, height: 30)
        let controls = draw(model).text.split(separator: "\n").dropFirst(18)
        #expect(model.press(.character(key)) == [])
        #expect(draw(model).text.contains("! Runs side by side keep their one difference"))
        #expect(draw(model).text.split(separator: "\n").dropFirst(18) == controls && model.run?.pending.isEmpty == true)
    }

    /// The keys that change a run are not offered, since the runs keep their one difference.
    @Test func keysThatDoNothingAreNotOffered() {
        let footer = draw(.showing(Snapshots.twins(), width: 200, height: 50)).text.split(separator: "\n").last ?? ""
        #expect(footer.contains("enter keep one") && footer.contains("space pause"))
        for name in ["restart", "repair", "undo", "clip", "past", "twin"] { #expect(!footer.contains(name), "\(name)") }
    }

    /// Agents are told apart by their letters, in the figures above the curves and on the card at the end.
    @Test func agentsHaveTheirLetters() {
        var snapshot = Snapshots.agents()
        let line = draw(Model.showing(snapshot, of: .vanishing, width: 160, height: 45)).lines[3]
        #expect(line.contains("A mean 398   B mean 180  goal 475"), "\(line)")
        let narrow = draw(Model.showing(snapshot, of: .vanishing, width: 80, height: 24)).lines[3]
        #expect(narrow.contains("A 398  B 180  goal 475"), "\(narrow)")
        snapshot.run.ending = .stepLimit(9_800)
        let card = draw(Model.showing(snapshot, of: .vanishing, width: 160, height: 45)).text
        #expect(card.contains("A        424 steps upright on average over its best 100 episodes"), "\(card)")
        #expect(card.contains("B        199 steps upright on average over its best 100 episodes"))
        #expect(!card.contains("before "))
    }
}
