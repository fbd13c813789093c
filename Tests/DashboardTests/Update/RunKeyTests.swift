import Dashboard
import TUI
import Testing
import Training

/// Keys that control the trainer.
@Suite struct RunKeyTests {
    @Test func spacePausesAndGoesOn() {
        var model = Model.showing(Snapshots.digits())
        #expect(model.press(.character(" ")) == [.post(.pause)])
        #expect(draw(model).text.contains("pausing"))
        #expect(model.press(.character(" ")) == [.post(.resume)])
        #expect(draw(model).text.contains("▶▶ 9,480/s"))
    }

    /// The header says what is the case, with the rate of what is going on.
    @Test func theHeaderSaysWhatIsGoingOn() {
        func header(_ change: (inout Snapshot) -> Void) -> String {
            var snapshot = Snapshots.digits()
            change(&snapshot)
            let text = draw(Model.showing(snapshot, of: .digits, width: 100, height: 30)).text
            return String(text.prefix { $0 != "\n" })
        }
        #expect(header { _ in }.contains("▶▶ 9,480/s"))
        #expect(header { $0.playsTape = true }.contains("│ a tape plays │"))
        let paused = header { $0.isPaused = true }
        #expect(paused.contains("‖ paused") && !paused.contains("/s"))
        let halted = header { $0.halt = NonFinite(step: 1, layer: nil, what: "") }
        #expect(halted.contains("× stopped") && !halted.contains("/s"))
        #expect(header { ($0.isSolved, $0.isPaused) = (true, true) }.contains("✓ solved"))
        #expect(header { ($0.isWithinStep, $0.stepSeconds) = (true, 0.2) }.contains("▶▶ 9,480/s"))
        #expect(header { ($0.isWithinStep, $0.stepSeconds) = (true, 4) }.contains("▶ long step"))
    }

    /// A run that halts again at once never trains in between, and the header does not say so.
    @Test func aContinuationThatEndsAtOnceIsNotShownAsTraining() {
        var snapshot = Snapshots.halted()
        var model = Model.showing(snapshot)
        #expect(model.press(.character(" ")) == [.post(.resume)])
        #expect(draw(model).text.contains("× stopped"))
        snapshot.commandCount = 1
        _ = update(&model, .snapshot(snapshot), now: 1.1)
        #expect(draw(model).text.contains("× stopped") && model.run?.isTraining == false)
    }

    @Test func aStepLeavesItPaused() {
        var model = Model.showing(Snapshots.digits())
        #expect(model.press(.character("s")) == [.post(.step(1))])
        #expect(model.press(.character(" ")) == [.post(.resume)])
    }

    @Test func paceGoesDownAndUpAndTheHeaderSaysSo() {
        var snapshot = Snapshots.digits()
        var model = Model.showing(snapshot)
        #expect(model.press(.character("<")) == [.post(.pace(.limited(1_000)))])
        #expect(model.press(.character("<")) == [.post(.pace(.limited(300)))])
        #expect(draw(model).text.contains("▶ 300/s"))
        snapshot.pace = .limited(300)
        _ = update(&model, .snapshot(snapshot), now: 2)
        #expect(draw(model).text.contains("▶ 300/s"))
        #expect(model.press(.character(">"), .character(">")) == [.post(.pace(.limited(1_000))), .post(.pace(.full))])
        #expect(draw(model).text.contains("▶▶ 9,480/s"))
        #expect(model.press(.character(">")) == [], "a run without a length has no course")
        #expect(draw(model).text.contains("Training already runs at full speed."))
    }

    @Test func onceTrainingHasBegunTheDiagnosisNoLongerWaitsForIt() {
        var snapshot = Snapshots.digits()
        snapshot.step = 0
        var model = Model.showing(snapshot, of: .digits)
        model.press(.character("4"))
        #expect(draw(model).text.contains("Ready") && !draw(model).text.contains("start training"))
        _ = update(&model, .snapshot(Snapshots.digits()), now: 1.03)
        #expect(!draw(model).text.contains("Ready"))
    }

    @Test func theSlowestPaceIsFollowedBySingleSteps() {
        var snapshot = Snapshots.digits()
        snapshot.pace = .limited(1)
        var model = Model.showing(snapshot)
        #expect(model.press(.character("<")) == [])
        #expect(draw(model).text.contains("press s for single steps"))
    }

    @Test func aPaceIsShownOnTheSmallestScreenToo() {
        var snapshot = Snapshots.digits(step: 1_234_567)
        snapshot.pace = .limited(1_000)
        let model = Model.showing(snapshot, of: .digits, width: 60, height: 16)
        #expect(draw(model).text.contains("▶ 1,000/s"))
        #expect(draw(model).text.contains("│ digits"))
    }

    @Test func theEndOfARunSaysWhatToPressNext() {
        var snapshot = Snapshots.digits()
        var model = Model.showing(snapshot)
        snapshot.ending = .earlyStopping(patience: 5, best: nil)
        _ = update(&model, .snapshot(snapshot), now: 2)
        let text = draw(model).text
        for words in ["✓ finished", "Finished, and still learning", "Early", "space go on", "space train"] {
            #expect(text.contains(words), "\(words)")
        }
        #expect(model.press(.character("r")) == [.post(.restart(newWeights: false)), .post(.resume)])
        #expect(!draw(model).text.contains("space go on"), "a key closes the result")
    }

    @Test func escapeClosesTheResultAndNothingElse() {
        var snapshot = Snapshots.digits()
        var model = Model.showing(snapshot)
        snapshot.ending = .stepLimit(2_310)
        _ = update(&model, .snapshot(snapshot), now: 2)
        #expect(draw(model).text.contains("space go on"))
        #expect(model.press(.escape) == [])
        #expect(!draw(model).text.contains("space go on"))
        _ = update(&model, .snapshot(snapshot), now: 3)
        #expect(!draw(model).text.contains("space go on"), "it does not come back by itself")
    }

    @Test(
        arguments: [
            ("r", Command.restart(newWeights: false)), ("R", .restart(newWeights: true)), ("g", .goBack),
            ("w", .save(path: nil)), ("a", .repair),
        ] as [(Unicode.Scalar, Command)])
    func oneKeyOneCommand(key: Unicode.Scalar, command: Command) {
        var model = Model.showing(Snapshots.vanishing())
        #expect(model.press(.character(key)) == [.post(command)])
    }

    @Test func aRestartBeforeTheFirstStepIsAnswered() {
        for (key, words) in [("r", "nothing to restart yet"), ("R", "new initial weights")]
            as [(Unicode.Scalar, String)]
        {
            var model = Model.showing(Snapshots.vanishing(step: 0), width: 100, height: 30)
            #expect(model.press(.character(key)) == [.post(.restart(newWeights: key == "R"))])
            #expect(draw(model).text.contains(words))
        }
    }

    /// The card of a run that has ended leaves the curves, the diagnosis and the controls to be seen where it can.
    @Test(arguments: [(100, 30), (160, 45)]) func theResultLeavesTheDiagnosisToBeSeen(_ width: Int, _ height: Int) {
        var snapshot = Snapshots.digits()
        var model = Model.showing(snapshot, width: width, height: height)
        (snapshot.ending, snapshot.validationLoss) = (.stepLimit(2_310), nil)
        _ = update(&model, .snapshot(snapshot), now: 2)
        let text = draw(model).text
        for words in ["╭ Diagnosis ", "▸ learning rate", "train on", "not validated", "r once more"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test(
        arguments: [
            (",", Travel.steps(-1)), (".", .steps(1)), ("{", .tenths(-1)), ("}", .tenths(1)),
        ] as [(Unicode.Scalar, Travel)])
    func keysGoThroughTheStepsOfARun(key: Unicode.Scalar, travel: Travel) {
        var model = Model.showing(Snapshots.vanishing())
        #expect(model.press(.character(key)) == [.post(.travel(travel))])
        model = .showing(Snapshots.vanishing(step: 0))
        #expect(model.press(.character(key)) == [])
        #expect(draw(model).text.contains("There is no past yet"))
    }

    @Test func escapeReturnsToThePresent() {
        var snapshot = Snapshots.vanishing()
        var model = Model.showing(snapshot, width: 100, height: 30)
        #expect(model.press(.escape) == [] && !draw(model).text.contains("esc present"))
        snapshot.past = PastReading(target: snapshot.step, present: 900)
        _ = update(&model, .snapshot(snapshot), now: 2)
        #expect(draw(model).text.contains("◂ the past") && draw(model).text.contains("esc present"))
        #expect(model.press(.escape) == [.post(.travel(.present))])
    }

    /// The note of a tape stays until training goes on, also where the run has just stopped.
    @Test func aNoteStaysThroughAPause() {
        var model = Model.showing(Snapshots.digits(), width: 100, height: 30)
        var snapshot = Snapshots.halted()
        snapshot.notice = Notice(number: 1, text: "Look at dense1.", isForPause: true, stays: true)
        _ = update(&model, .snapshot(snapshot), now: 2)
        _ = update(&model, .event(.tick), now: 500)
        let text = draw(model).text
        #expect(text.contains("· Look at dense1.") && text.contains("│ Look at dense1."))
        #expect(model.run?.wakeTime == nil)
        var training = Snapshots.digits()
        training.notice = snapshot.notice
        _ = update(&model, .snapshot(training), now: 501)
        #expect(!draw(model).text.contains("Look at dense1."))
    }

    /// A long way tells how much of it is done, from the state that was kept to the step that is wanted.
    @Test func theWayToAnEarlierStepTellsItsProgress() {
        var snapshot = Snapshots.vanishing(step: 250)
        for (start, words) in [(0, "◂ going 50%"), (200, "◂ going 17%"), (249, "◂ going 0%"), (600, "◂ going 100%")] {
            snapshot.past = PastReading(target: 500, present: 900, start: start)
            #expect(draw(.showing(snapshot, width: 100, height: 30)).text.contains(words), "\(start)")
        }
    }

    @Test func undoNeedsSomethingToTakeBack() {
        var model = Model.showing(Snapshots.digits())
        #expect(model.press(.character("u")) == [])
        #expect(draw(model).text.contains("There is nothing to undo."))
        var snapshot = Snapshots.digits()
        snapshot.undoable = "η 0.1→0.05"
        model = .showing(snapshot)
        #expect(model.press(.character("u")) == [.post(.undo)])
    }

    @Test func aPictureIsAnsweredOnTheScreen() {
        var model = Model.showing(Snapshots.digits())
        #expect(model.press(.character("S")) == [.writePicture])
        _ = update(&model, .pictureWritten(path: "nntui-digits-1.svg"), now: 1)
        #expect(draw(model).text.contains("screen written to nntui-digits-1.svg"))
        _ = update(&model, .pictureFailed("nntui-digits-1.svg: no space left"), now: 2)
        #expect(draw(model).text.contains("! screen not written: nntui-digits-1.svg: no space left"))
    }

    @Test func repairNeedsAPresetThatHasOne() {
        var model = Model.showing(Snapshots.digits(), of: .digits)
        #expect(model.press(.character("a")) == [])
        #expect(draw(model).text.contains("This preset needs no repair."))
    }

    @Test func aRepairAfterAHaltGoesOnByItself() {
        var model = Model.showing(Snapshots.halted())
        #expect(model.press(.character("a")) == [.post(.repair), .post(.resume)])
        #expect(model.run?.isTraining == true && draw(model).text.contains("× stopped"))
        _ = update(&model, .snapshot(Snapshots.digits()), now: 1.1)
        #expect(draw(model).text.contains("▶▶ 9,480/s"))
    }

    @Test func aStepThatCouldNotBeMadeIsTriedAgainWithAnAnswer() {
        for (key, command) in [(" ", Command.resume), ("s", .step(1))] {
            var model = Model.showing(Snapshots.halted())
            #expect(model.press(.character(Unicode.Scalar(key) ?? "?")) == [.post(command)])
            #expect(draw(model).text.contains("The step is tried again."))
        }
    }

    @Test func aLongWarningEndsWithAClause() {
        var model = Model.showing(Snapshots.digits())
        let text = "warning: initializer: all weights of dense1 start at the same number, so its units stay alike"
        _ = update(&model, .remark(text), now: 1)
        let line = draw(model).text.split(separator: "\n")[1]
        #expect(line == " ! warning: initializer: all weights of dense1 start at the same number")
    }

    @Test func nothingHappensBeforeTheFirstSnapshot() {
        var model = Model(running: .digits, presets: [], size: Size(width: 80, height: 24))
        for key in ["a", "s", " ", "r", "R", "g", "w", "+", "-", "c", "o", "=", "j", "k", "v", "l", "m", "x", "z"] {
            model.press(.character(Unicode.Scalar(key) ?? " "))
        }
        model.press(.up, .down, .left, .right, .enter, .tab)
        #expect(model.press(.character("s")) == [])
        #expect(draw(model).text.contains("opening"))
    }

    @Test func quittingIsImmediateWhenLittleWouldBeLost() {
        var model = Model.showing(Snapshots.digits())
        #expect(model.press(.character("q")) == [.quit])
        #expect(model.press(.control("c")) == [.quit])
    }

    @Test func quittingAsksAfterAMinuteOfUnsavedTraining() {
        var snapshot = Snapshots.digits()
        snapshot.trainingSeconds = 125
        var model = Model.showing(snapshot)
        #expect(model.press(.character("q")) == [])
        #expect(draw(model).text.contains("Not saved: 2 min of training."))
        #expect(model.press(.escape) == [])
        #expect(model.press(.character("q"), .character("w")) == [.post(.save(path: nil)), .quit])
        #expect(model.press(.character("q"), .character("q")) == [.quit])
        #expect(model.press(.control("c"), .control("c")) == [.quit])
    }

    @Test func anInterruptQuitsFromAnywhere() {
        var snapshot = Snapshots.digits()
        for keys in [[Key.enter], [.character("?")], [.character("p")], [.character("p"), .character("/")]] {
            var model = Model.showing(snapshot)
            for key in keys { model.press(key) }
            #expect(model.press(.control("c")) == [.quit])
        }
        snapshot.trainingSeconds = 125
        for keys in [[Key.enter], [.character("?")], [.character("p"), .enter]] {
            var model = Model.showing(snapshot)
            for key in keys { model.press(key) }
            #expect(model.press(.control("c")) == [])
            #expect(draw(model).text.contains("quit without saving"))
            #expect(model.press(.control("c")) == [.quit])
        }
    }

    @Test func quittingAsksSoonerAfterChangesByHand() {
        var snapshot = Snapshots.digits()
        snapshot.changeCount = 2
        snapshot.trainingSeconds = 9
        var model = Model.showing(snapshot)
        #expect(model.press(.character("q")) == [.quit])
        snapshot.trainingSeconds = 12
        _ = update(&model, .snapshot(snapshot), now: 1)
        #expect(model.press(.character("q")) == [])
        #expect(draw(model).text.contains("Not saved: 12 s of training and 2 changes."))
        model.press(.escape)
        snapshot.latestSave = SaveReport(number: 1, step: 0, path: "a", trainingSeconds: 12, changeCount: 2)
        (snapshot.trainingSeconds, snapshot.changeCount) = (23, 3)
        _ = update(&model, .snapshot(snapshot), now: 1)
        #expect(model.press(.character("q")) == [])
        #expect(draw(model).text.contains("Not saved: 11 s of training and 1 change since the last save."))
    }

    @Test func quittingDoesNotAskAfterASave() {
        var snapshot = Snapshots.digits()
        snapshot.trainingSeconds = 125
        var model = Model.showing(snapshot)
        model.press(.character("w"))
        #expect(model.press(.character("q")) == [.quit])
        snapshot.latestSave = SaveReport(number: 1, step: 0, path: "a", trainingSeconds: 125, changeCount: 0)
        snapshot.trainingSeconds = 150
        _ = update(&model, .snapshot(snapshot), now: 1)
        #expect(model.press(.character("q")) == [.quit])
        snapshot.trainingSeconds = 186
        _ = update(&model, .snapshot(snapshot), now: 1)
        #expect(model.press(.character("q")) == [])
        #expect(draw(model).text.contains("Not saved: 1 min of training since the last save."))
    }

    @Test func quittingAsksAfterASaveThatFailed() {
        var snapshot = Snapshots.digits()
        snapshot.trainingSeconds = 125
        var model = Model.showing(snapshot)
        model.press(.character("w"))
        snapshot.latestSave = SaveReport(
            number: 1, step: 0, path: "a", trainingSeconds: 125, changeCount: 0, failure: "full")
        _ = update(&model, .snapshot(snapshot), now: 1)
        #expect(model.press(.character("q")) == [])
    }

    @Test func signalsAndAHangUpEndTheProgram() {
        var model = Model.showing(Snapshots.digits())
        #expect(update(&model, .event(.terminate(signal: 15)), now: 2) == [.quit])
        #expect(update(&model, .event(.endOfInput), now: 2) == [.quit])
        #expect(update(&model, .event(.resumed), now: 2) == [.redraw])
    }

    @Test func haltingBringsTheDiagnosisUp() {
        var model = Model.showing(Snapshots.digits(), of: .digits)
        #expect(!draw(model).text.contains("That step was not applied"))
        _ = update(&model, .snapshot(Snapshots.halted()), now: 2)
        let text = draw(model).text
        #expect(text.contains("× stopped"))
        #expect(text.contains("Stopped at step 62"))
        #expect(text.contains("g  go back"))
    }
}
