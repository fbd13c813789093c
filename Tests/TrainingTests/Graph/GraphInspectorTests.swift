import Presets
import TestSupport
import Testing

@testable import Training

/// Chain rule traced stage by stage.
@Suite struct GraphInspectorTests {
    private func trainer(_ name: String = "xor") throws -> Trainer { try Trainer.load(Preset.load(name)).trainer }

    /// Returns the trace after a number of stages.
    private func view(_ trainer: Trainer, _ observer: inout GraphInspector, stages: Int) throws -> GraphTrace {
        for _ in 0..<stages { _ = observer.advance(trainer) }
        let view = observer.inspect(trainer, refreshing: true)
        return try #require(view)
    }

    @Test(arguments: [
        "xor", "skip-graph", "cartpole", "digits-cnn", "adding-rnn", "feedback-alignment", "synthetic-gradients",
        "checkpointing",
    ])
    func lookingChangesNothing(_ name: String) throws {
        let (watched, alone) = (try trainer(name), try trainer(name))
        var observer = GraphInspector()
        for _ in 0..<3 {
            _ = try view(watched, &observer, stages: 2)
            _ = watched.advance()
            _ = alone.advance()
            #expect(watched.weightBits == alone.weightBits && watched.reading.loss == alone.reading.loss)
        }
        #expect(watched.task.returns == alone.task.returns)
    }

    @Test func stagesGoForwardThenBackwardThenUpdate() throws {
        let trainer = try trainer()
        var observer = GraphInspector()
        let names = ["x", "dense1.z", "dense1.a", "dense2.z", "target", "loss"]
        var seen: [(values: [String], gradients: [String])] = []
        for _ in 0..<8 {
            let view = try view(trainer, &observer, stages: 1)
            #expect(view.graph.nodes.map(\.name) == names)
            seen.append(
                (
                    names.indices.filter(view.hasValue).map { names[$0] },
                    names.indices.filter(view.hasGradient).map { names[$0] }
                ))
        }
        #expect(seen[0].values == ["x", "dense1.z", "target"] && seen[0].gradients == [])
        #expect(seen[2].values == ["x", "dense1.z", "dense1.a", "dense2.z", "target"])
        #expect(seen[3].values == names && seen[3].gradients == [])
        #expect(seen[4].gradients == ["dense2.z", "loss"])
        #expect(seen[5].gradients == ["dense1.a", "dense2.z", "loss"])
        #expect(seen[7].gradients == ["dense1.z", "dense1.a", "dense2.z", "loss"])
        let isMore = observer.advance(trainer)
        #expect(isMore && observer.stage == .update)
    }

    /// z = x W + b, a = tanh z, δz = δa ⊙ (1 − a²), ∂L/∂W = xᵀ δz and ∂L/∂b = Σ δz hold for the numbers shown.
    @Test func theNumbersObeyTheFormulas() throws {
        let trainer = try trainer()
        var observer = GraphInspector()
        let nodes = try view(trainer, &observer, stages: 8).nodes
        let (x, z, a) = (nodes[0].value, nodes[1].value, nodes[2].value)
        let (w, b) = (nodes[1].parameters[0], nodes[1].parameters[1])
        let (deltaZ, deltaA) = (try #require(nodes[1].gradient), try #require(nodes[2].gradient))
        #expect(x.rows == 4 && z.columns == 8 && w.value.rows == 2)
        for unit in 0..<8 {
            for row in 0..<4 {
                let sum = x[row, 0] * w.value[0, unit] + x[row, 1] * w.value[1, unit] + b.value[0, unit]
                #expect(abs(z[row, unit] - sum) < 1e-6)
                #expect(abs(deltaZ[row, unit] - deltaA[row, unit] * (1 - a[row, unit] * a[row, unit])) < 1e-6)
            }
            for feature in 0..<2 {
                let sum = (0..<4).reduce(Float(0)) { $0 + x[$1, feature] * deltaZ[$1, unit] }
                #expect(abs(w.gradient[feature, unit] - sum) < 1e-6)
            }
            #expect(abs(b.gradient[0, unit] - (0..<4).reduce(Float(0)) { $0 + deltaZ[$1, unit] }) < 1e-6)
        }
    }

    /// The numbers shown are those that the trainer then computes.
    @Test func theUpdateIsTheStepThatWasShown() throws {
        let trainer = try trainer()
        trainer.advance(10)
        var observer = GraphInspector()
        let before = try view(trainer, &observer, stages: 8)
        #expect(before.step == 11)
        let isReady = observer.advance(trainer)
        #expect(isReady)
        #expect(trainer.advance() == .applied)
        observer.finish(trainer)
        let seen = observer.inspect(trainer, refreshing: true)
        let after = try #require(seen)
        #expect(trainer.reading.loss == before.loss && after.stage == .update)
        #expect(after.nodes[1].parameters[0].gradient == TensorExcerpt(trainer.plan.matrix(.gradients, 0)))
        #expect(after.nodes[1].parameters[0].updated == TensorExcerpt(trainer.plan.matrix(.parameters, 0)))
        #expect(after.nodes[1].parameters[0].value == before.nodes[1].parameters[0].value)
        #expect(after.nodes[1].parameters[0].updated != before.nodes[1].parameters[0].value)
    }

    /// Under other rules of credit assignment, the numbers shown are those from which layers learn in the next step.
    @Test(arguments: ["feedback-alignment", "synthetic-gradients"])
    func whatIsShownIsWhatTheRuleGives(_ name: String) throws {
        let trainer = try trainer(name)
        trainer.advance(20)
        var observer = GraphInspector()
        let shown = try view(trainer, &observer, stages: 0)
        #expect(
            shown.nodes.indices.filter { shown.nodes[$0].deltaSource != nil }.map { shown.graph.nodes[$0].name } == [
                "dense1.a", "dense2.a",
            ])
        #expect(trainer.advance() == .applied)
        let entries = trainer.plan.store.entries(ofEachNodeOf: trainer.plan.network.graph)
        for (index, node) in shown.nodes.enumerated() {
            for (parameter, entry) in zip(node.parameters, entries[index]) {
                #expect(parameter.gradient == TensorExcerpt(trainer.plan.matrix(.gradients, entry)))
            }
        }
    }

    /// Values that the plan has dropped are recomputed for the trace.
    @Test func droppedValuesAreWorkedOutAgain() throws {
        let (trainer, plain) = (try trainer("checkpointing"), try trainer("checkpointing"))
        plain.apply(.set(.checkpointing, to: .none))
        for each in [trainer, plain] { each.advance(2) }
        #expect(trainer.plan.sharesMemory && !plain.plan.sharesMemory)
        var observers = (GraphInspector(), GraphInspector())
        let (shown, expected) = (try view(trainer, &observers.0, stages: 0), try view(plain, &observers.1, stages: 0))
        #expect(shown.readsNumbers && shown.nodes == expected.nodes)
    }

    /// h3 uses the weights of h2: until backward reaches h2, the sum contains only h3's part.
    @Test func sharedGradientsAddUpStageByStage() throws {
        let trainer = try trainer("skip-graph")
        var observer = GraphInspector()
        let first = try view(trainer, &observer, stages: 1)
        let place = { (name: String) in first.graph.nodes.firstIndex { $0.name == name } ?? 0 }
        let (h2, h3) = (place("h2.z"), place("h3.z"))
        var view = first
        while view.stage != .backward(h3) { view = try self.view(trainer, &observer, stages: 1) }
        #expect(!view.hasWholeParameterGradient(h3) && view.hasParameterGradient(h3) && !view.hasParameterGradient(h2))
        let part = view.nodes[h3].parameters[0].gradient
        while view.stage != .backward(h2) { view = try self.view(trainer, &observer, stages: 1) }
        #expect(view.hasWholeParameterGradient(h3) && view.nodes[h3].parameters[0].gradient != part)
        #expect(view.nodes[h3].parameters == view.nodes[h2].parameters)
    }

    @Test func aLargeGraphIsShownByItsNorms() throws {
        let layers = #"{"layer": "dense", "units": 2, "repeat": 120}"#
        let text = PresetText.replacing("\"units\": 4", by: "    \(layers),")
        let trainer = try Trainer.load(PresetText.decode(text)).trainer
        var observer = GraphInspector()
        let view = try view(trainer, &observer, stages: 1)
        #expect(!view.readsNumbers && view.nodes[0].norm > 0 && view.nodes.count > 200)
        #expect(view.nodes.allSatisfy { $0.norm.isFinite && $0.value.values.isEmpty })
    }

    @Test func aSessionGoesThroughTheStages() async throws {
        let session = TrainingSession(trainer: try trainer(), paused: true, savePath: "unused")
        func wait(for condition: (Snapshot) -> Bool) async throws -> Snapshot? {
            for _ in 0..<24_000 {
                if let snapshot = session.takeSnapshot(), condition(snapshot) { return snapshot }
                try await Task.sleep(for: .milliseconds(5))
            }
            return nil
        }
        #expect(try await wait { $0.phase == .paused }?.graphTrace == nil)
        session.post(.showGraphTrace(true))
        #expect(try await wait { $0.graphTrace != nil }?.graphTrace?.stage == nil)
        for stage in 1...9 {
            session.post(.nextStage)
            let snapshot = try await wait { $0.graphTrace?.stage != nil }
            #expect(snapshot?.step == (stage == 9 ? 1 : 0) && snapshot?.graphTrace?.step == 1)
        }
        session.post(.resume)
        let isWhole = { (snapshot: Snapshot) in snapshot.graphTrace.map { $0.stage == nil } ?? false }
        #expect(try await wait { $0.step > 20 && $0.phase != .paused && isWhole($0) } != nil)
        session.post(.showGraphTrace(false))
        #expect(try await wait { $0.graphTrace == nil } != nil)
        #expect(session.stop(within: 10))
    }
}
