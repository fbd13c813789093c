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

    @Test(arguments: [
        (-5, "just now"), (59, "just now"), (60, "1 min ago"), (3_599, "59 min ago"), (3_600, "1 h ago"),
        (172_799, "47 h ago"), (172_800, "2 days ago"), (100_000_000, "1,157 days ago"),
    ])
    func agesAreRounded(_ seconds: Int, _ words: String) { #expect(Wording.ago(seconds: seconds) == words) }

    @Test func alternativesAreListed() {
        #expect(Wording.choice(among: []) == "")
        #expect(Wording.choice(among: ["a"]) == "a")
        #expect(Wording.choice(among: ["a", "b"]) == "a or b")
        #expect(Wording.choice(among: ["a", "b", "c"]) == "a, b or c")
    }
}
