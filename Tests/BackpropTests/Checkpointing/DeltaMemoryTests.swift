import Testing

@testable import Backprop

@Suite struct DeltaMemoryTests {
    /// Sharing moves numbers to other places, and changes none.
    @Test(arguments: ShardedNetwork.allCases, [1, 2, 3])
    func aPassHasTheSameBits(_ kind: ShardedNetwork, _ shards: Int) throws {
        let own = try kind.plan(batch: 48, shards: shards, executor: ConcurrentExecutor())
        let shared = try kind.plan(batch: 48, sharesDeltas: true, shards: shards, executor: ConcurrentExecutor())
        for batch in [48, 35] {
            #expect(own.pass(batch: batch) == shared.pass(batch: batch))
            #expect(own.vector(.gradients).values == shared.vector(.gradients).values)
            for layer in own.network.graph.layers.indices {
                #expect(own.gradientOverTime(ofLayer: layer) == shared.gradientOverTime(ofLayer: layer))
                let expected = own.directGradientOverTime(ofLayer: layer, batch: batch)
                #expect(shared.directGradientOverTime(ofLayer: layer, batch: batch) == expected)
            }
        }
    }

    /// What is alive at the same time does not overlap.
    @Test(arguments: ShardedNetwork.allCases)
    func noDeltaIsWrittenOverAnother(_ kind: ShardedNetwork) throws {
        let network = try kind.network
        let flow = GradientFlow(network)
        let memory = DeltaMemory(network, flow)
        let pieces = network.graph.nodes.indices.filter { memory.offsets[$0] >= 0 }.map { node in
            (
                lives: node...(flow.lastUser(of: node)?.node ?? node),
                range: memory.offsets[node]..<memory.offsets[node] + network.graph.nodes[node].shape.count
            )
        }
        #expect(!pieces.isEmpty)
        for (index, piece) in pieces.enumerated() {
            #expect(piece.range.lowerBound % 16 == 0 && piece.range.upperBound <= memory.count)
            for other in pieces[..<index] where other.lives.overlaps(piece.lives) {
                #expect(!other.range.overlaps(piece.range))
            }
        }
    }

    @Test func theMemoryIsCounted() throws {
        let network = try ShardedNetwork.transformer.network
        let plans = [false, true].map { Plan(network, capacity: 8, sharesDeltas: $0) }
        let saved = plans[0].memoryCount - plans[1].memoryCount
        #expect(saved > 0)
        #expect(plans[0].activationMemory.bytes - plans[1].activationMemory.bytes == 4 * saved)
        #expect(plans[1].activationMemory.bytes == plans[1].activationMemory.plainBytes)
        #expect(Plan.size(of: network, capacity: 8, sharesDeltas: true)?.count == plans[1].memoryCount)
    }
}
