import Dashboard
import Testing

/// Screen of the graph compared with stored frames, and its keys.
@Suite struct GraphFrameTests {
    private func model(_ preset: String, stages: Int, width: Int = 80, height: Int = 24) throws -> Model {
        let (snapshot, information) = try Snapshots.graphTrace(preset, stages: stages)
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
        model.press(.character("l"), .character("v"), .down, .down, .down)
        Frames.expect(draw(model), isStoredAs: "graphWhole100x30", Frames.graphWhole100x30)
    }

    @Test func wideTensorsAt80x24() throws {
        var model = try model("skip-graph", stages: 0)
        model.press(.character("l"), .character("v"), .down, .down, .down)
        Frames.expect(draw(model), isStoredAs: "graphWide80x24", Frames.graphWide80x24)
    }

    @Test func feedbackAt80x24() throws {
        var model = try model("feedback-alignment", stages: 0)
        model.press(.down)
        Frames.expect(draw(model), isStoredAs: "graphFeedback80x24", Frames.graphFeedback80x24)
    }

    @Test func layersAt80x24() throws {
        let model = try model("vanishing-gradients", stages: 0)
        Frames.expect(draw(model), isStoredAs: "graphLayers80x24", Frames.graphLayers80x24)
    }

    @Test func mapsAt100x30() throws {
        var model = try model("digits", stages: 0, width: 100, height: 30)
        model.appearance = Appearance(glyphs: .ascii, colors: .mono)
        Frames.expect(draw(model), isStoredAs: "graphMaps100x30", Frames.graphMaps100x30)
    }

    @Test func numbersCanReplaceMaps() throws {
        var model = try model("digits", stages: 0, width: 100, height: 30)
        #expect(!draw(model).text.contains("more rows"))
        model.press(.character("v"))
        #expect(draw(model).text.contains("more rows"))
    }

    @Test func recomputedValuesAt80x24() throws {
        let model = try model("checkpointing", stages: 0)
        Frames.expect(draw(model), isStoredAs: "graphRecomputed80x24", Frames.graphRecomputed80x24)
    }

    @Test func namesAreWholeInASCII() throws {
        var model = try model("feedback-alignment", stages: 0)
        model.appearance = Appearance(glyphs: .ascii, colors: .mono)
        model.press(.down)
        let text = draw(model).text
        for name in ["x 32x100 ...", "dL/dW 100x100 ...", "dL/db 1x100 ...", "deltax 32x100 ..."] {
            #expect(text.contains(name), "\(name)")
        }
    }

    /// Each of a node's tensors is shown with its name and at least one number, on every screen size.
    @Test(arguments: ["xor", "digits", "skip-graph", "digits-cnn"]) func everyTensorOfANodeIsSeen(_ preset: String)
        throws
    {
        for (width, height) in [(80, 24), (100, 30), (200, 50)] {
            var model = try model(preset, stages: 0, width: width, height: height)
            let trace = try #require(model.run?.snapshot?.graphTrace)
            model.press(.character("l"), .home)
            for (index, node) in trace.nodes.enumerated() {
                let inputs = trace.graph.nodes[index].inputs
                let backward = 1 + node.parameters.count + inputs.filter { trace.nodes[$0].gradient != nil }.count
                let isDifferentiated = node.gradient != nil && trace.graph.nodes[index].operation != "input"
                let count = inputs.count + node.parameters.count + 1 + (isDifferentiated ? backward : 0)
                let name = trace.graph.nodes[index].name
                #expect(labels(model) == count, "\(name) of \(preset) at \(width)×\(height)")
                model.press(.down)
            }
        }
    }

    /// Returns the number of tensors named in the lower panel.
    private func labels(_ model: Model) -> Int {
        let lower = draw(model).text.split(separator: "\n").drop { !$0.contains("batch of") }
        return lower.reduce(0) { $0 + $1.matches(of: /\d×\d/).count }
    }

    @Test func anUpdateShowsWeightsAndBiases() throws {
        let text = draw(try model("xor", stages: 9)).text
        for name in ["W 2×8", "∂L/∂W 2×8", "W after 2×8", "b 1×8", "∂L/∂b 1×8", "b after 1×8"] {
            #expect(text.contains(name), "\(name)")
        }
    }

    @Test(arguments: [
        ("feedback-alignment", "δx = δ B, B random"), ("synthetic-gradients", "δx = a model's prediction"),
        ("xor", "δx = δ Wᵀ"),
    ])
    func theFormulaIsTheOneInUse(_ preset: String, _ formula: String) throws {
        var model = try model(preset, stages: 0)
        model.press(.down)
        let text = draw(model).text
        #expect(text.contains(formula))
        #expect(text.contains("not by backpropagation") == (preset != "xor"))
    }

    @Test func theKeysOfTheGraph() throws {
        let (snapshot, information) = try Snapshots.graphTrace("xor", stages: 1)
        var model = Model.showing(snapshot, of: information)
        #expect(model.press(.character("n")) == [.post(.showGraphTrace(true))])
        #expect(model.press(.character("s")) == [.post(.nextStage)])
        #expect(model.press(.character("-")).count == 1, "the learning rate changes here too")
        #expect(model.press(.tab) == [])
        #expect(model.press(.escape) == [.post(.showGraphTrace(false))])
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
