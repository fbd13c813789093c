import Datasets
import Testing

struct GeneratorErrorTests {
    private func message(_ name: String, _ parameters: [String: Double]) -> String {
        do {
            let data = try Generator.dataset(name, parameters: parameters, seed: 0)
            return "\(data.count) rows"
        } catch {
            return "\(error)"
        }
    }

    @Test func unknownGenerator() {
        #expect(
            message("moon", [:])
                == "no generator is called \"moon\" (did you mean \"moons\"?); "
                + "there are xor, moons, circles, spirals, blobs, sine, line, adding")
    }

    @Test func unknownParameter() {
        #expect(
            message("moons", ["nosie": 1, "zzz": 2])
                == "moons has no parameter \"nosie\" (did you mean \"noise\"?); it has count, noise")
    }

    @Test func outOfRange() {
        #expect(
            message("moons", ["noise": -0.5])
                == "moons: \"noise\" is -0.5; allowed is a number from 0 to 100")
        #expect(message("circles", ["factor": .nan]) == "circles: \"factor\" is nan; allowed is a number from 0 to 1")
    }

    @Test(arguments: [1e300, 1_000_001, 1, 3, -Double.infinity])
    func countIsCapped(count: Double) {
        #expect(message("xor", ["count": count]).hasSuffix("; allowed is a whole number from 4 to 1000000"))
    }

    @Test func aWholeNumberIsWanted() {
        #expect(
            message("blobs", ["classes": 2.5])
                == "blobs: \"classes\" is 2.5; allowed is a whole number from 2 to 10")
    }

    @Test func everyClassNeedsARow() {
        #expect(
            message("spirals", ["count": 4, "arms": 5])
                == "spirals: \"count\" is 4; allowed is a whole number from 5 to 1000000")
    }

    @Test func escapesAreHarmless() {
        #expect(message("\u{1B}[2J", [:]).hasPrefix("no generator is called \"\\u{1b}[2J\""))
    }
}
