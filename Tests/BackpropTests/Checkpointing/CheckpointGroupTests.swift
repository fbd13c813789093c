import Backprop
import Testing

@Suite struct CheckpointGroupTests {
    private func groups(_ layers: [any Layer], _ checkpointing: ActivationCheckpointing) throws -> [[Int]] {
        let network = try Network.sequential(input: Shape(4), layers: layers, loss: .meanSquaredError, target: Shape(4))
        let plan = Plan(network, capacity: 2, checkpointing: checkpointing)
        return plan.checkpointGroups.map { group in group.segments.compactMap { plan.segments[$0].layer } }
    }

    private let dense = Dense(units: 4, activation: .tanh, initializer: .xavierNormal)

    @Test func layersAreCountedFromTheLast() throws {
        let chain = Array(repeating: dense, count: 7)
        #expect(try groups(chain, .none) == [[0, 1, 2, 3, 4, 5, 6]])
        #expect(try groups(chain, .every(3)) == [[0], [1, 2, 3], [4, 5, 6]])
        #expect(try groups(chain, .every(7)) == [[0, 1, 2, 3, 4, 5, 6]])
        #expect(try groups(chain, .every(9)) == [[0, 1, 2, 3, 4, 5, 6]])
        #expect(try groups(chain, .squareRoot) == [[0], [1, 2, 3], [4, 5, 6]])
        #expect(try groups(Array(repeating: dense, count: 9), .squareRoot).map(\.count) == [3, 3, 3])
        #expect(try groups(chain, .every(1)).count == 7)
    }

    /// Groups of three layers would split a block of two, whose input would have to be kept as well.
    ///
    /// The first block is an exception because its input is the network's, which is always kept.
    @Test func groupsEndBetweenResidualBlocks() throws {
        let blocks = (0..<4).map { _ in ResidualLayer([dense, dense]) }
        #expect(try groups(blocks, .every(3)) == [[0], [1, 2, 3], [4, 5, 6, 7]])
        #expect(try groups(blocks, .every(2)) == [[0, 1], [2, 3], [4, 5], [6, 7]])
    }

    /// A value that a skip carries past a group is kept from its computation to its use.
    @Test func aValueThatLeavesItsGroupIsKept() throws {
        let long = ResidualLayer(Array(repeating: dense, count: 6))
        let network = try Network.sequential(
            input: Shape(4), layers: [dense, dense, long, dense], loss: .meanSquaredError, target: Shape(4))
        let plan = Plan(network, capacity: 2, checkpointing: .every(2))
        let layers = network.graph.layers
        #expect(plan.keeps(network.input) && plan.keeps(network.output) && plan.keeps(layers[1].output))
        #expect(!plan.keeps(layers[0].output))
    }
}
