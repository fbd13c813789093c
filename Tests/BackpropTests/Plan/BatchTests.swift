import Backprop
import Testing

@Suite struct BatchTests {
    private let layers = [
        Dense(units: 9, activation: .gelu, initializer: .heNormal),
        Dense(units: 3, activation: .identity, initializer: .xavierUniform),
    ]

    @Test(arguments: Loss.allCases, [1, 5, 16])
    func capacityDoesNotMatter(_ loss: Loss, _ batch: Int) throws {
        let tight = try Plan(input: 4, layers: layers, loss: loss, batch: batch)
        let roomy = try Plan(input: 4, layers: layers, loss: loss, batch: batch, capacity: 37)
        // Leaves the numbers of another batch after the rows of this one.
        roomy.load(batch: 37)
        roomy.pass(batch: 37)
        roomy.load(batch: batch)
        #expect(tight.pass(batch: batch) == roomy.pass(batch: batch))
        #expect(tight.vector(.gradients).values == roomy.vector(.gradients).values)
    }

    @Test func theLossOfABatchIsTheMeanOfItsExamples() throws {
        let plan = try Plan(input: 4, layers: layers, loss: .softmaxCrossEntropy, batch: 6)
        let whole = plan.forward(batch: 6)
        let inputs = plan.value(of: plan.network.input, batch: 6).values
        let targets = plan.value(of: plan.network.target, batch: 6).values
        var sum: Float = 0
        for row in 0..<6 {
            plan.value(of: plan.network.input, batch: 1).copy(from: Array(inputs[4 * row..<4 * row + 4]))
            plan.value(of: plan.network.target, batch: 1)[0] = targets[row]
            sum += plan.forward(batch: 1)
        }
        #expect(abs(sum / 6 - whole) < 1e-6)
    }

    @Test func predictionIsTheOutputAndReadsNoTarget() throws {
        let plan = try Plan(input: 4, layers: layers, loss: .softmaxCrossEntropy, batch: 5)
        _ = plan.forward(batch: 5)
        let output = plan.value(of: plan.network.output, batch: 5).values
        plan.value(of: plan.network.output, batch: 5).fill(0)
        plan.value(of: plan.network.target, batch: 5).fill(.nan)
        let prediction = plan.predict(batch: 5)
        #expect(prediction.values == output)
        #expect((prediction.rows, prediction.columns) == (5, 3))
    }

    @Test func moreExamplesThanTheCapacityTrap() async {
        await #expect(processExitsWith: .failure) {
            let layers = [Dense(units: 2, activation: .identity, initializer: .zeros)]
            let plan = try Plan(input: 1, layers: layers, loss: .softmaxCrossEntropy, batch: 3)
            _ = plan.forward(batch: 4)
        }
    }
}
