import Backprop
import Datasets
import Testing

struct AddingTests {
    /// Each sequence has two marks, one in each half, and the target is the sum of the numbers there.
    @Test(arguments: [2, 7, 50]) func targetsAreTheSumsOfTheMarkedNumbers(_ length: Int) throws {
        let data = try Generator.dataset("adding", parameters: ["count": 30, "length": Double(length)], seed: 3)
        #expect(data.inputShape == Shape(length, 2) && data.targetShape == Shape(1))
        for row in 0..<data.count {
            let places = (0..<length).map { place in
                (data.features[2 * (row * length + place)], data.features[2 * (row * length + place) + 1])
            }
            #expect(places.allSatisfy { (0..<1).contains($0.0) && ($0.1 == 0 || $0.1 == 1) })
            #expect(places[..<(length / 2)].filter { $0.1 == 1 }.count == 1)
            #expect(places[(length / 2)...].filter { $0.1 == 1 }.count == 1)
            #expect(data.targets[row] == places.filter { $0.1 == 1 }.reduce(0) { $0 + $1.0 })
        }
    }

    /// The variance of the sum of two uniform numbers from [0, 1) is 1/6.
    @Test func answeringOneCostsASixth() throws {
        let data = try Generator.dataset("adding", parameters: ["count": 20_000, "length": 2], seed: 1)
        let cost = data.targets.reduce(0) { $0 + Double(($1 - 1) * ($1 - 1)) } / Double(data.count)
        #expect(abs(cost - 1.0 / 6) < 0.005)
    }
}
