import Testing
import Text

@Suite struct SuggestionTests {
    private let keys = ["learning_rate", "momentum", "batch_size", "seed", "steps"]

    @Test(arguments: [
        ("learing_rate", "learning_rate"), ("learningRate", "learning_rate"), ("LEARNING-RATE", "learning_rate"),
        ("mometnum", "momentum"), ("sed", "seed"), ("step", "steps"), ("batchsize", "batch_size"),
    ])
    func findsTheWordThatWasMeant(word: String, meant: String) {
        #expect(Suggestion.closest(to: word, among: keys) == meant)
    }

    @Test(arguments: ["", "x", "units", "dropout", "rate", String(repeating: "seed", count: 100_000)])
    func staysSilentWhenNothingIsNear(word: String) {
        #expect(Suggestion.closest(to: word, among: keys) == nil)
    }

    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abcd", "acbd", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
    ])
    func countsEdits(left: String, right: String, distance: Int) {
        #expect(Suggestion.editDistance(Array(left), Array(right)) == distance)
        #expect(Suggestion.editDistance(Array(right), Array(left)) == distance)
    }
}
