import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Units that give 0 for every recent example, and those that only seem to.
@Suite struct DeadUnitsTests {
    /// Returns a matrix with the given rows, and the arena that holds it.
    private func matrix(_ rows: [[Float]]) -> (arena: Arena, matrix: Matrix) {
        let arena = Arena(count: rows.count * rows[0].count)
        let matrix = arena.matrix(at: 0, rows: rows.count, columns: rows[0].count)
        matrix.copy(from: Array(rows.joined()))
        return (arena, matrix)
    }

    private func read(_ units: inout DeadUnits, outputs: [[Float]], inputs: [[Float]]) {
        let (a, x) = (matrix(outputs), matrix(inputs))
        units.read(a.matrix, inputs: x.matrix)
    }

    @Test func aWholeBatchDecidesAtOnce() {
        var units = DeadUnits(units: 3, exampleCount: 2)
        read(&units, outputs: [[0, 1, 0], [0, 0, 2]], inputs: [[1, 2], [3, 4]])
        #expect(units.share == 1.0 / 3)
        read(&units, outputs: [[1, 1, 1], [0, 0, 0]], inputs: [[1, 2], [3, 4]])
        #expect(units.share == 0)
    }

    /// For a single example about half of the units are 0.
    @Test func smallBatchesAreTakenTogether() {
        var units = DeadUnits(units: 2, exampleCount: 4)
        for outputs: [Float] in [[0, 0], [1, 0], [0, 0]] {
            read(&units, outputs: [outputs], inputs: [[1, 2]])
            #expect(units.share == 0)
        }
        read(&units, outputs: [[0, 0]], inputs: [[1, 2]])
        #expect(units.share == 0.5)
    }

    @Test func silenceSaysNothingAboutAUnit() {
        var units = DeadUnits(units: 2, exampleCount: 2)
        for _ in 0..<9 { read(&units, outputs: [[0, 0], [0, 0]], inputs: [[0, 0, 0], [-1.4, -1.4, -1.4]]) }
        #expect(units.share == 0)
        for _ in 0..<2 { read(&units, outputs: [[0, 0]], inputs: [[0, 1, 0]]) }
        #expect(units.share == 1)
    }

    @Test func aTableOfOneFeatureIsNoSilence() {
        var units = DeadUnits(units: 1, exampleCount: 2)
        read(&units, outputs: [[0], [0]], inputs: [[1], [1]])
        #expect(units.share == 1)
    }

    /// Training one example at a time, every other ReLU is 0 in each step, but hardly any for all examples.
    @Test func trainingByOneExampleKillsNoUnit() throws {
        let text = Fixture.moons.replacing("\"tanh\"", with: "\"relu\"")
        let trainer = try Fixture.trainer(text)
        trainer.apply(.set(.batchSize, to: 1))
        trainer.apply(.set(.learningRate, to: 1e-4))
        for _ in 0..<200 {
            _ = trainer.advance()
            #expect(trainer.runReading().layers.allSatisfy { $0.dead < 0.5 })
        }
    }
}
