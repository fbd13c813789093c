import Datasets
import Testing

/// Rows without noise compared with scikit-learn 1.9.1 or with results worked out by hand.
struct GeneratorFormulaTests {
    private func dataset(_ name: String, _ parameters: [String: Double]) throws -> Dataset {
        try Generator.dataset(name, parameters: parameters.merging(["noise": 0]) { $1 }, seed: 1)
    }

    private func expect(_ values: [Float], near expected: [Float]) {
        #expect(values.count == expected.count)
        for (a, b) in zip(values, expected) { #expect(abs(a - b) <= 1e-6) }
    }

    @Test func xorIsTheTruthTable() throws {
        let data = try Generator.dataset("xor", seed: 3)
        #expect(data.features == [0, 0, 0, 1, 1, 0, 1, 1])
        #expect(data.targets == [0, 1, 1, 0])
        #expect(data.kind == .classification(classNames: ["0", "1"]))
        #expect(data.featureNames == ["x", "y"])
    }

    /// `make_moons(n_samples=8, shuffle=False)`, with the two halves interleaved.
    @Test func moonsAsScikitLearn() throws {
        let data = try dataset("moons", ["count": 8])
        expect(
            data.features,
            near: [
                1, 0, 0, 0.5, 0.5, 0.8660254, 0.5, -0.36602542, -0.5, 0.8660254, 1.5, -0.36602542, -1, 0, 2, 0.5,
            ])
        #expect(data.targets == [0, 1, 0, 1, 0, 1, 0, 1])
    }

    /// `make_circles(n_samples=5, shuffle=False, factor=0.5)` contains the three points of the odd rows, the inner
    /// circle here.
    @Test func circlesAsScikitLearn() throws {
        let data = try dataset("circles", ["count": 6, "factor": 0.5])
        let inner = (0..<3).flatMap { data.features[4 * $0 + 2...4 * $0 + 3] }
        expect(inner, near: [0.5, 0, -0.25, 0.4330127, -0.25, -0.4330127])
        let outer = (0..<3).flatMap { data.features[4 * $0...4 * $0 + 1] }
        expect(outer, near: inner.map { 2 * $0 })
    }

    /// t = ½ and 1 on two arms with one turn: φ = π and 2π, and half a turn later 2π and 3π.
    @Test func spiralsByHand() throws {
        let data = try dataset("spirals", ["count": 4, "arms": 2, "turns": 1])
        expect(data.features, near: [-0.5, 0, 0.5, 0, 1, 0, -1, 0])
        #expect(data.targets == [0, 1, 0, 1])
    }

    @Test func blobsByHand() throws {
        let data = try dataset("blobs", ["count": 5, "classes": 4, "radius": 3])
        expect(data.features, near: [3, 0, 0, 3, -3, 0, 0, -3, 3, 0])
        #expect(data.targets == [0, 1, 2, 3, 0])
    }

    @Test func sineByHand() throws {
        let data = try dataset("sine", ["count": 5, "frequency": 1])
        expect(data.features, near: [-3.1415927, -1.5707964, 0, 1.5707964, 3.1415927])
        expect(data.targets, near: [0, -1, 0, 1, 0])
        #expect(data.kind == .regression(targetNames: ["y"]))
    }

    @Test func lineByHand() throws {
        let data = try dataset("line", ["count": 3, "slope": 2, "intercept": 1])
        expect(data.features, near: [-1, 0, 1])
        expect(data.targets, near: [-1, 1, 3])
    }
}
