import Backprop
import Testing

extension OperationCase {
    static let dropouts = [
        OperationCase("dropout", Dropout(rate: 0.5), [rows(5, 7, 1)]),
        OperationCase("dropout in training", Dropout(rate: 0.3), [rows(5, 7, 1)], isTraining: true),
        OperationCase("dropout of nothing", Dropout(rate: 0), [rows(2, 3, 1)], isTraining: true),
    ]
}

@Suite struct DropoutTests {
    private func plan(capacity: Int, rate: Float = 0.25) throws -> (plan: Plan, output: Graph.NodeID) {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(50))
        let output = try graph.apply(Dropout(rate: rate), to: [input], named: "dropout")
        let target = graph.input("target", shape: Shape(50))
        let loss = try graph.apply(WeightedSum(), to: [output, target], named: "loss")
        let plan = Plan(
            Network(graph: graph, input: input, target: target, output: output, loss: loss), capacity: capacity)
        plan.value(of: input, batch: capacity).fill(1)
        plan.pass = Pass(batch: 0, isTraining: true, seed: 3, step: 7)
        return (plan, output)
    }

    @Test(arguments: [0.1, 0.25, 0.9] as [Float])
    func dropsTheRateAndKeepsTheMean(_ rate: Float) throws {
        let (plan, _) = try plan(capacity: 400, rate: rate)
        let numbers = plan.predict(batch: 400).values
        let dropped = numbers.filter { $0 == 0 }.count
        // Six deviations of the binomial distribution.
        let deviation = (20_000 * Double(rate * (1 - rate))).squareRoot()
        #expect(abs(Double(dropped) - 20_000 * Double(rate)) < 6 * deviation)
        #expect(numbers.filter { $0 != 0 }.allSatisfy { abs($0 * (1 - rate) - 1) < 1e-4 })
    }

    @Test func aPassThatIsMadeAgainDropsTheSame() throws {
        let (plan, _) = try plan(capacity: 8)
        let first = plan.predict(batch: 8).values
        #expect(plan.predict(batch: 8).values == first)
        #expect(plan.predict(batch: 4).values == Array(first[..<200]))
        plan.pass.step = 8
        #expect(plan.predict(batch: 8).values != first)
        plan.pass.step = 7
        plan.pass.seed = 4
        #expect(plan.predict(batch: 8).values != first)
    }

    @Test func everyLaneIsDroppedAsOften() throws {
        let (plan, _) = try plan(capacity: 640, rate: 0.5)
        let numbers = plan.predict(batch: 640).values
        for lane in 0..<8 {
            let dropped = stride(from: lane, to: numbers.count, by: 8).filter { numbers[$0] == 0 }.count
            #expect(abs(dropped - 2_000) < 190)
        }
    }

    @Test func twoNodesDropDifferentNumbers() throws {
        var graph = Graph()
        let input = graph.input("input", shape: Shape(64))
        let first = try graph.apply(Dropout(rate: 0.5), to: [input], named: "a")
        let second = try graph.apply(Dropout(rate: 0.5), to: [input], named: "b")
        let target = graph.input("target", shape: Shape(64))
        let loss = try graph.apply(WeightedSum(), to: [second, target], named: "loss")
        let plan = Plan(Network(graph: graph, input: input, target: target, output: second, loss: loss), capacity: 1)
        plan.pass.isTraining = true
        plan.value(of: input, batch: 1).fill(1)
        _ = plan.forward(batch: 1)
        #expect(plan.value(of: first, batch: 1).values != plan.value(of: second, batch: 1).values)
    }

    @Test func otherPassesKeepEverything() throws {
        let (plan, _) = try plan(capacity: 2)
        plan.pass.isTraining = false
        #expect(plan.predict(batch: 2).values.allSatisfy { $0 == 1 })
    }

    @Test func theRateIsAMultipleOfWhatSixteenBitsCanSay() {
        #expect(Dropout(rate: 0.5).rate == 0.5)
        #expect(abs(Dropout(rate: 0.1).rate - 0.1) < 1e-5)
        #expect(Dropout(rate: 0.999_999).rate < 1)
    }
}
