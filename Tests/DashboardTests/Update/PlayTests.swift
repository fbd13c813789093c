import Dashboard
import Presets
import TUI
import Testing
import Training

/// Stages of a step that follow each other by themselves.
@Suite struct PlayTests {
    private func graph() throws -> Model {
        let (snapshot, information) = try Snapshots.graphTrace("xor", stages: 1)
        var model = Model.showing(snapshot, of: information)
        model.press(.character("n"))
        return model
    }

    private func tick(_ model: inout Model, at now: Double) -> [Effect] { update(&model, .event(.tick), now: now) }

    @Test func stagesFollowAtReadingPace() throws {
        var model = try graph()
        #expect(model.press(.enter, now: 10) == [.post(.nextStage)])
        #expect(try #require(model.wakeTime) == 11.2)
        #expect(draw(model).text.contains("playing: forward"))
        #expect(tick(&model, at: 11) == [])
        #expect(tick(&model, at: 11.2) == [.post(.nextStage)])
        #expect(tick(&model, at: 11.3) == [])
        #expect(tick(&model, at: 20) == [.post(.nextStage)])
        #expect(tick(&model, at: 20.1) == [], "no stage is made up for")
    }

    @Test(arguments: [Key.enter, .character("n"), .character("?"), .character(" ")])
    func aKeyEndsIt(_ key: Key) throws {
        var model = try graph()
        model.press(.enter, now: 10)
        model.press(key, now: 11)
        #expect(tick(&model, at: 12) == [])
        #expect(model.run?.playTime == nil)
    }

    @Test func aStageByHandEndsItToo() throws {
        var model = try graph()
        model.press(.enter, now: 10)
        #expect(model.press(.character("s"), now: 11) == [.post(.nextStage)])
        #expect(tick(&model, at: 13) == [])
    }

    /// Selecting and changing what is shown does not.
    @Test func lookingAroundGoesOn() throws {
        var model = try graph()
        model.press(.enter, now: 10)
        model.press(.up, .character("l"), .character("v"), .character("-"), now: 11)
        #expect(tick(&model, at: 12) == [.post(.nextStage)])
    }
}
