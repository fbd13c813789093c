import Backprop
import Testing

@Suite struct ParameterStoreTests {
    private func network(_ units: [Int], bias: Bool = true) throws -> Network {
        try Network.sequential(
            input: Shape(3),
            layers: units.map { Dense(units: $0, activation: .tanh, initializer: .heNormal, bias: bias) },
            loss: .meanSquaredError, target: Shape(units.last ?? 3))
    }

    @Test func laysParametersOutLayerByLayer() throws {
        let store = ParameterStore(try network([7, 2]).graph)
        #expect(store.entries.map(\.name) == ["dense1.weight", "dense1.bias", "dense2.weight", "dense2.bias"])
        #expect(store.entries.map(\.layer) == [0, 0, 1, 1])
        #expect(store.entries.map(\.offset) == [0, 32, 48, 64])
        #expect(store.vectorCount == 80)
        #expect(store.parameterCount == 21 + 7 + 14 + 2)
        #expect(store.entries(ofLayer: 0) == 0..<2)
        #expect(store.entries(ofLayer: 1) == 2..<4)
        #expect(store.entries(ofLayer: 2).isEmpty)
    }

    @Test func initializesWeightsAndZeroesTheRest() throws {
        let plan = Plan(try network([7, 2]), capacity: 1)
        for vector in [Plan.Vector.parameters, .gradients, .firstState, .secondState] { plan.vector(vector).fill(9) }
        plan.initialize(seed: 3)
        #expect(plan.matrix(.parameters, 0).values.allSatisfy { $0 != 0 && $0 != 9 })
        #expect(plan.matrix(.parameters, 1).values.allSatisfy { $0 == 0 })
        for vector in [Plan.Vector.gradients, .firstState, .secondState] {
            #expect(plan.vector(vector).sumOfSquares == 0)
        }
    }

    @Test func aLayerMoreChangesNoLayerBefore() throws {
        let short = Plan(try network([7, 7]), capacity: 1)
        let long = Plan(try network([7, 7, 7]), capacity: 4)
        short.initialize(seed: 3)
        long.initialize(seed: 3)
        for entry in short.store.entries.indices {
            #expect(short.matrix(.parameters, entry).values == long.matrix(.parameters, entry).values)
        }
        long.initialize(seed: 4)
        #expect(short.matrix(.parameters, 0).values != long.matrix(.parameters, 0).values)
    }

    /// A checkpoint stores a dense layer's weight like PyTorch, [out, in], whereas the arena has in × out.
    @Test func exportsAndRestoresTheTranspose() throws {
        let plan = Plan(try network([2]), capacity: 1)
        #expect(plan.store.entries[0].declaration.exportedShape == [2, 3])
        plan.matrix(.parameters, 0).copy(from: [1, 2, 3, 4, 5, 6])
        #expect(plan.exported(.parameters, 0) == [1, 3, 5, 2, 4, 6])
        plan.restore(.firstState, 0, from: [1, 3, 5, 2, 4, 6])
        #expect(plan.matrix(.firstState, 0).values == [1, 2, 3, 4, 5, 6])
        plan.restore(.parameters, 1, from: [7, 8])
        #expect(plan.exported(.parameters, 1) == [7, 8])
        #expect(plan.store.entries[1].declaration.exportedShape == [2])
    }

    @Test func adoptsTheStateOfAPlanOfAnotherCapacity() throws {
        let (one, other) = (
            Plan(try network([7, 2]), capacity: 1), Plan(try network([7, 2]), capacity: 9, tangents: true)
        )
        one.initialize(seed: 1)
        one.vector(.firstState).fill(2)
        one.vector(.secondState).fill(3)
        one.vector(.gradients).fill(4)
        other.adopt(stateOf: one)
        for vector in [Plan.Vector.parameters, .gradients, .firstState, .secondState] {
            #expect(other.vector(vector).values == one.vector(vector).values)
        }
    }

    @Test func aParameterOutsideAnyLayerTraps() async {
        await #expect(processExitsWith: .failure) {
            var graph = Graph()
            let input = graph.input("input", shape: Shape(2))
            _ = try graph.apply(Affine(units: 2), to: [input], named: "z")
            _ = ParameterStore(graph)
        }
    }
}
