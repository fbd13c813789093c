import Backprop
import Datasets
import Testing

@Suite struct PolicyTests {
    /// softmax(0, ln 2, ln 5) = 1/8, 2/8, 5/8; the last output is the value, whatever it is.
    @Test func actionsFollowTheProbabilities() {
        let desk = Desk(width: 1)
        defer { withExtendedLifetime(desk) {} }
        let outputs = desk.outputs([[7, 7, 7, 0], [0, 0.6931472, 1.6094379, 100]])
        var counts = [0, 0, 0]
        for step in 0..<800 {
            counts[Policy.sample(outputs, row: 1, uniform: (Float(step) + 0.5) / 800)] += 1
        }
        #expect(counts == [100, 200, 500])
        #expect(Policy.best(outputs, row: 1) == 2 && Policy.value(outputs, row: 1) == 100)
    }

    @Test func theEndsOfTheRange() {
        let desk = Desk(width: 1)
        defer { withExtendedLifetime(desk) {} }
        let outputs = desk.outputs([[-200, 0, -200, 1]])
        #expect(Policy.sample(outputs, row: 0, uniform: 0) == 1)
        #expect(Policy.sample(outputs, row: 0, uniform: Float(1).nextDown) == 1)
    }
}
