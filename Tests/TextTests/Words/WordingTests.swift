import Testing
import Text

@Suite struct WordingTests {
    @Test func thingsAreCounted() {
        #expect(Wording.counted(1, "row") == "1 row")
        #expect(Wording.counted(2, "class", "classes") == "2 classes")
    }

    @Test func sentencesBeginAndEnd() {
        #expect(Wording.sentence("it is over") == "It is over.")
        #expect(Wording.sentence("It is over.") == "It is over.")
        #expect(Wording.sentence("") == "")
    }

    @Test func alternativesAreListed() {
        #expect(Wording.choice(among: []) == "")
        #expect(Wording.choice(among: ["a"]) == "a")
        #expect(Wording.choice(among: ["a", "b"]) == "a or b")
        #expect(Wording.choice(among: ["a", "b", "c"]) == "a, b or c")
    }
}
