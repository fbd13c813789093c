import Backprop
import CAllocationCounter
import Testing

@Suite struct CheckpointingTests {
    private static let batch = CheckpointedNetwork.batch

    /// Makes a step of gradient descent, and returns the loss.
    private func step(_ plan: Plan, _ network: CheckpointedNetwork, _ step: Int, batch: Int = batch) -> Float {
        network.load(plan, step: step)
        plan.pass = Pass(batch: 0, isTraining: true, seed: 3, step: step)
        let loss = plan.pass(batch: batch)
        for entry in plan.store.entries.indices where plan.isLearnt(entry) {
            plan.line(.parameters, entry).add(plan.line(.gradients, entry), times: -0.1)
        }
        return loss
    }

    private static let choices: [ActivationCheckpointing] =
        (1...12).map { .every($0) } + [.every(1_000), .squareRoot, .memory(bytes: 0)]

    /// Losses, gradients, weights, running statistics and carried state of four steps agree bit for bit.
    @Test(arguments: CheckpointedNetwork.all)
    func stepsAreThoseWithoutCheckpoints(_ network: CheckpointedNetwork) throws {
        let plain = try network.plan(.none)
        let plans = try Self.choices.map(network.plan)
        for number in 0..<4 {
            let batch = number == 2 ? 4 : Self.batch
            let loss = step(plain, network, number, batch: batch)
            for (plan, choice) in zip(plans, Self.choices) {
                #expect(step(plan, network, number, batch: batch) == loss, "\(choice)")
                #expect(plan.vector(.gradients).values == plain.vector(.gradients).values, "\(choice)")
                #expect(plan.vector(.parameters).values == plain.vector(.parameters).values, "\(choice)")
                for (state, expected) in zip(plan.states, plain.states) {
                    #expect(state.values.values == expected.values.values, "\(choice)")
                }
            }
        }
        #expect(plain.vector(.gradients).sumOfSquares > 0)
        #expect(plain.states.allSatisfy { $0.values.sumOfSquares > 0 })
    }

    /// Predictions and the outputs of each layer during forward are those of a plan without checkpoints.
    @Test(arguments: CheckpointedNetwork.all)
    func layersCanBeReadAsTheyAreComputed(_ network: CheckpointedNetwork) throws {
        let (plain, plan) = (try network.plan(.none), try network.plan(.squareRoot))
        for plan in [plain, plan] { network.load(plan, step: 0) }
        let loss = plain.forward(batch: Self.batch)
        var seen: [Int] = []
        let found = plan.forward(batch: Self.batch) { layer in
            seen.append(layer)
            let output = plan.network.graph.layers[layer].output
            #expect(plan.value(of: output, batch: 6).values == plain.value(of: output, batch: 6).values)
        }
        #expect(found == loss)
        #expect(seen == Array(plan.network.graph.layers.indices))
        #expect(plan.predict(batch: 6).values == plain.predict(batch: 6).values)
        #expect(plan.attention(ofLayer: seen.count - 3)?.weights == plain.attention(ofLayer: seen.count - 3)?.weights)
    }

    /// Every layer except those of the last group is computed twice.
    @Test func aDeepNetworkTakesAQuarterOfTheMemoryAtMost() throws {
        let plan = try deep(.squareRoot)
        let memory = plan.activationMemory
        // 64 layers of z, a and their δ, input and target, the output with its δ, the loss with its δ and scratch.
        let plain = 64 * 4 * 128 * 256 + 128 * 256 + 128 + 2 * 128 * 10 + 2 * 16 + 128 * 10
        #expect(memory.plainBytes == 4 * plain)
        #expect(4 * memory.bytes <= memory.plainBytes, "\(memory)")
        #expect(memory.extraForward < 1)
        #expect(memory.layers == 65)
        #expect(plan.checkpointGroups.map(\.isRepeated) == Array(repeating: true, count: 7) + [false])
        #expect(try plan.memoryCount < deep(.none).memoryCount)
    }

    private func deep(_ checkpointing: ActivationCheckpointing) throws -> Plan {
        let hidden = Dense(units: 256, activation: .tanh, initializer: .xavierNormal)
        let output = Dense(units: 10, activation: .identity, initializer: .zeros)
        let layers = Array(repeating: hidden, count: 64) + [output]
        let network = try Network.sequential(
            input: Shape(256), layers: layers, loss: .softmaxCrossEntropy, target: Shape(1))
        return Plan(network, capacity: 128, checkpointing: checkpointing)
    }

    /// The more memory is allowed, the less is recomputed; nothing is recomputed if everything fits.
    @Test func aBudgetTakesTheLeastComputing() throws {
        let network = CheckpointedNetwork.dense
        let plain = try network.plan(.none).activationMemory
        let least = try network.plan(.memory(bytes: 0)).activationMemory
        #expect(least.bytes < plain.bytes && least.plainBytes == plain.bytes)
        var extra = Double.infinity
        for bytes in stride(from: least.bytes, through: plain.bytes, by: 64) {
            let memory = try network.plan(.memory(bytes: bytes)).activationMemory
            #expect(memory.bytes <= bytes)
            #expect(memory.extraForward <= extra)
            extra = memory.extraForward
        }
        #expect(extra == 0)
        #expect(try !network.plan(.memory(bytes: plain.bytes)).sharesMemory)
    }

    @Test(.enabled(if: nn_counts_allocations(), "a sanitizer has its own allocator"))
    func aStepAllocatesNothing() throws {
        let network = CheckpointedNetwork.dense
        let plan = try network.plan(.every(3))
        for number in 0..<3 { _ = step(plan, network, number) }
        let before = nn_allocation_count()
        for _ in 0..<10 {
            _ = plan.forward(batch: 6) { layer in plan.pass.step = layer }
            plan.backward(batch: 6)
        }
        #expect(nn_allocation_count() == before)
    }

    /// Jacobian–vector products need a forward pass that is still complete.
    @Test func aPlanWithTangentsKeepsEverything() throws {
        let network = try CheckpointedNetwork.dense.network()
        let plan = Plan(network, capacity: 2, tangents: true, checkpointing: .squareRoot)
        #expect(!plan.sharesMemory)
        #expect(plan.keeps(plan.network.graph.layers[0].output))
    }
}
