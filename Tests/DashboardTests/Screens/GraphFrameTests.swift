import Dashboard
import TUI
import Testing
import Training

/// The graph's screen against stored ones, and its keys.
@Suite struct GraphFrameTests {
    private func model(_ preset: String, stages: Int, width: Int = 80, height: Int = 24) throws -> Model {
        let (snapshot, information) = try Snapshots.chain(preset, stages: stages)
        var model = Model.showing(snapshot, of: information, width: width, height: height)
        model.press(.character("n"))
        return model
    }

    @Test func forwardAt80x24() throws {
        Frames.expect(draw(try model("xor", stages: 1)), isStoredAs: "graphForward80x24", Frames.graphForward80x24)
    }

    @Test func backwardAt100x30() throws {
        let model = try model("xor", stages: 8, width: 100, height: 30)
        Frames.expect(draw(model), isStoredAs: "graphBackward100x30", Frames.graphBackward100x30)
    }

    @Test func updateAt80x24() throws {
        Frames.expect(draw(try model("xor", stages: 9)), isStoredAs: "graphUpdate80x24", Frames.graphUpdate80x24)
    }

    @Test func wholeStepsAt100x30() throws {
        var model = try model("skip-graph", stages: 0, width: 100, height: 30)
        model.press(.down, .down, .down)
        Frames.expect(draw(model), isStoredAs: "graphWhole100x30", Frames.graphWhole100x30)
    }

    @Test func theKeysOfTheGraph() throws {
        let (snapshot, information) = try Snapshots.chain("xor", stages: 1)
        var model = Model.showing(snapshot, of: information)
        #expect(model.press(.character("n")) == [.post(.showChain(true))])
        #expect(model.press(.character("s")) == [.post(.nextStage)])
        #expect(model.press(.character("-")).count == 1, "the learning rate changes here too")
        #expect(model.press(.tab) == [])
        #expect(model.press(.escape) == [.post(.showChain(false))])
        #expect(model.press(.character("s")) == [.post(.step(1))])
    }

    @Test func everySizeIsDrawn() throws {
        for preset in ["xor", "skip-graph"] {
            for (width, height) in [(60, 16), (61, 19), (80, 24), (120, 40), (200, 50)] {
                #expect(draw(try model(preset, stages: 6, width: width, height: height)).text.contains("Graph"))
            }
        }
    }
}
