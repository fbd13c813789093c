import Backprop
import Datasets
import Foundation
import Presets
import TestSupport
import Testing

@testable import Training

/// Pictures of networks, compared with what the plan and its weights say.
@Suite struct NetworkPictureTests {
    private func trainer(_ preset: String, steps: Int = 2, seed: Int = 0) throws -> Trainer {
        let seed = PresetOverride(key: "seed", value: "\(seed)")
        let trainer = try Trainer.load(Preset.load(preset, overrides: [seed])).trainer
        trainer.advance(steps)
        return trainer
    }

    /// Returns the weight or the bias of a layer as the plan holds it.
    private func matrix(_ name: String, of trainer: Trainer) throws -> Matrix {
        let entry = try #require(trainer.plan.store.entries.firstIndex { $0.name == name })
        return trainer.plan.matrix(.parameters, entry)
    }

    @Test func mapsOfAPlaneAreTheUnitsOutputsThere() throws {
        let trainer = try trainer("moons")
        let picture = trainer.makePicture()
        #expect(picture.columns.map(\.name) == ["x", "dense1", "dense2", "dense3"])
        #expect(picture.columns.map(\.unitCount) == [2, 16, 16, 2] && picture.inputs == .grid)
        #expect(picture.columns.map(\.sources) == [[], [0], [1], [2]])
        let inputs = picture.columns[0].units.compactMap(\.response?.values)
        let (weight, bias) = try (matrix("dense1.weight", of: trainer), matrix("dense1.bias", of: trainer))
        #expect(picture.columns[1].units.compactMap(\.index) == [1, 3, 5, 7, 9, 11, 13, 15])
        for unit in picture.columns[1].units {
            let (index, map) = try (#require(unit.index), #require(unit.response))
            #expect(map.width == 16 && map.height == 16 && map.rest == 0 && map.reach == 1)
            for place in 0..<256 {
                let z = inputs[0][place] * weight[0, index] + inputs[1][place] * weight[1, index] + bias[0, index]
                #expect(abs(Double(map.values[place]) - tanh(Double(z))) < 1e-5)
            }
        }
        // The upper left place has the smallest x and the largest y.
        #expect(inputs[0][0] == inputs[0].min() && inputs[1][0] == inputs[1].max())
    }

    @Test func edgesAreTheWeightsBetweenShownUnitsStrongestFirst() throws {
        let trainer = try trainer("moons")
        let picture = trainer.makePicture()
        let weight = try matrix("dense2.weight", of: trainer)
        let (below, column) = (picture.columns[1].units, picture.columns[2])
        #expect(column.edges.count == 64)
        for edge in column.edges {
            let row = try #require(below[edge.source].index)
            let unit = try #require(column.units[edge.target].index)
            #expect(edge.weight == weight[row, unit])
        }
        #expect(zip(column.edges, column.edges.dropFirst()).allSatisfy { abs($0.weight) >= abs($1.weight) })
    }

    @Test func unitsThatAreAlwaysZeroAreDeadAndConstantOnesFlat() throws {
        var unit = NetworkPicture.Unit(index: 0, response: .init(width: 2, height: 1, values: [0, 0]))
        #expect(unit.state == .flat)
        unit.canDie = true
        #expect(unit.state == .dead)
        unit.response?.values = [0, 0.01]
        #expect(unit.state == .flat)
        unit.response?.values = [0, 0.5]
        #expect(unit.state == .live)
        unit.response?.values = [0, .nan]
        #expect(unit.state == .notFinite)
        unit.response = .init(width: 1, height: 1, values: [0])
        #expect(unit.state == .live)
        // With this seed every unit of the third layer dies, not only on the data but on the whole plane.
        let dead = try trainer("dead-relu", steps: 300, seed: 3).makePicture()
        #expect(dead.columns[3].units.allSatisfy { $0.state == .dead })
        let vanishing = try trainer("vanishing-gradients").makePicture()
        #expect(vanishing.columns[1].units.contains { $0.state == .live })
        #expect(vanishing.columns[12].units.allSatisfy { $0.state == .flat })
    }

    @Test func weightsFromAnImageAreImages() throws {
        let trainer = try trainer("digits")
        let picture = trainer.makePicture()
        let weight = try matrix("dense1.weight", of: trainer)
        for unit in picture.columns[1].units {
            let (index, map) = try (#require(unit.index), #require(unit.weights))
            #expect(map.width == 8 && map.height == 8)
            #expect(map.values == (0..<64).map { weight[$0, index] })
        }
        #expect(picture.columns[0].units.count == 1 && picture.columns[0].units[0].response?.values.count == 64)
        #expect(picture.inputs == .classes((0...9).map(String.init)))
    }

    /// The mean over each class of what the plan gives for the first 128 examples.
    @Test func stripsAreMeansOverClasses() throws {
        let trainer = try trainer("digits")
        let picture = trainer.makePicture()
        let task = try #require(trainer.task as? ExampleTask)
        task.load(task.evaluationData, startingAt: 0, batch: 128, into: trainer.plan)
        let output = trainer.plan.predict(batch: 128)
        for unit in picture.columns[3].units {
            let (index, map) = try (#require(unit.index), #require(unit.response))
            #expect(unit.label == "\(index)" && map.width == 10)
            for label in 0..<10 {
                let rows = (0..<128).filter { task.evaluationData.dataset.label($0) == label }
                let mean = rows.reduce(Float(0)) { $0 + output[$1, index] } / Float(rows.count)
                #expect(abs(map.values[label] - mean) < 1e-5)
            }
        }
    }

    @Test func filtersStandBesideTheirOutputs() throws {
        let trainer = try trainer("digits-cnn")
        let picture = trainer.makePicture()
        // What only passes on has no column: the flattening and the dropout.
        #expect(picture.columns.map(\.name) == ["x", "conv1", "pool1", "conv2", "pool2", "dense1"])
        #expect(picture.columns[5].sources == [4])
        let weight = try matrix("conv1.weight", of: trainer)
        let unit = picture.columns[1].units[0]
        #expect(unit.weights?.values == (0..<9).map { weight[$0, 1] })
        #expect(unit.response?.width == 8 && picture.columns[2].units[0].response?.width == 4)
        let value = trainer.plan.value(of: trainer.plan.network.graph.layers[0].output, batch: 128)
        #expect(unit.response?.values == (0..<64).map { value[$0, 1] })
    }

    @Test func recurrentLayersAreUnitsByTime() throws {
        let picture = try trainer("adding-rnn", steps: 1).makePicture()
        #expect(picture.columns[1].stepCount == 50 && picture.columns[1].unitCount == 64)
        let map = try #require(picture.columns[1].units.first?.response)
        #expect(picture.columns[1].units.count == 1 && map.width == 32 && map.height == 32)
        #expect(picture.columns[0].units.first?.response?.height == 2)
    }

    @Test func attentionIsAMapForEachHead() throws {
        let picture = try trainer("tiny-gpt", steps: 0).makePicture()
        #expect(picture.columns[0].text?.count == 64)
        let attention = try #require(picture.columns.first { $0.name == "transformer1.attention" })
        #expect(attention.noun == "head" && attention.unitCount == 4 && attention.units.count == 4)
        for map in attention.units.compactMap(\.response) {
            #expect(map.isShare && map.width == 32)
            // No step looks ahead.
            #expect((0..<32).allSatisfy { query in (query + 1..<32).allSatisfy { map.values[query * 32 + $0] == 0 } })
            #expect(map.values.contains { $0 > 0 } && map.values.allSatisfy { $0 < 1.001 })
        }
    }

    @Test func graphsNameTheirSources() throws {
        let picture = try trainer("skip-graph").makePicture()
        let sources = picture.columns.map { column in column.sources.map { picture.columns[$0].name } }
        #expect(picture.columns.map(\.name) == ["x", "h1", "h2", "skip1", "h3", "skip2", "gate", "gated", "out"])
        #expect(
            sources == [
                [], ["x"], ["h1"], ["h1", "h2"], ["skip1"], ["skip1", "h3"], ["x"], ["skip2", "gate"], ["gated"],
            ])
        // h3 shares the weights of h2.
        #expect(picture.columns[4].edges.count == 64 && picture.columns[3].edges.isEmpty)
    }

    @Test func aPictureChangesNoTraining() throws {
        let (plain, watched) = try (trainer("digits-cnn", steps: 0), trainer("digits-cnn", steps: 0))
        for _ in 0..<6 {
            plain.advance(1)
            _ = watched.makePicture()
            watched.advance(1)
        }
        #expect(watched.weightBits == plain.weightBits)
    }

    /// Layers that share memory are read while their outputs are there.
    @Test func checkpointsChangeNoNumber() throws {
        let (plain, sharing) = try (trainer("vanishing-gradients"), trainer("vanishing-gradients"))
        sharing.apply(.set(.checkpointing, to: .squareRoot))
        #expect(sharing.plan.sharesMemory)
        let maps = [plain, sharing].map { $0.makePicture().columns.flatMap { $0.units.map(\.response) } }
        #expect(maps[0] == maps[1])
    }

    @Test func wideAndDeepNetworksCostNoMore() throws {
        let preset = { (units: Int, layers: Int) in
            """
            {"title": "t", "data": {"generator": "moons", "count": 20}, "activation": "tanh",
             "network": [{"layer": "dense", "units": \(units)}, {"layer": "dense", "units": 4, "repeat": \(layers)},
                         {"layer": "dense", "units": 2}],
             "loss": "softmax-cross-entropy", "optimizer": {"name": "sgd", "learning_rate": 0.1}, "batch_size": 4}
            """
        }
        let (wide, narrow) = try (
            Fixture.trainer(preset(10_000, 1)).makePicture(), Fixture.trainer(preset(8, 1)).makePicture()
        )
        #expect(wide.columns[1].unitCount == 10_000)
        #expect(wide.columns.map(\.numberCount) == narrow.columns.map(\.numberCount))
        let deep = try Fixture.trainer(preset(4, 300)).makePicture()
        #expect(deep.columns.count == 303 && deep.columns.filter { !$0.units.isEmpty }.count <= 65)
        #expect(!deep.columns[1].units.isEmpty && !deep.columns[302].units.isEmpty && deep.columns[150].units.isEmpty)
    }

    @Test func weightsThatAreNotFiniteAreSeen() throws {
        let trainer = try trainer("moons")
        try matrix("dense2.weight", of: trainer).fill(.nan)
        let picture = trainer.makePicture()
        #expect(picture.columns[1].units.allSatisfy { $0.state != .notFinite })
        #expect(picture.columns[2].units.allSatisfy { $0.state == .notFinite } && picture.columns[2].edges.isEmpty)
    }
}

extension NetworkPicture.Column {
    /// Number of numbers that are published of it.
    fileprivate var numberCount: Int {
        units.reduce(edges.count) { $0 + ($1.response?.values.count ?? 0) + ($1.weights?.values.count ?? 0) }
    }
}
