import TUI
import Testing

struct ShortNamesTests {
    @Test func longNamesAreToldApart() {
        let names = ["manufacturing-crafts", "manufacturing-industry", "services", "public-administration"]
        #expect(names.shortened(to: 10) == ["manuf…afts", "manuf…stry", "services", "public-ad…"])
        #expect(names.shortened(to: 3) == ["m…s", "m…y", "se…", "pu…"])
        #expect(names.shortened(to: 22) == names)
    }

    @Test func whatHasNoRoomIsAnEllipsis() {
        #expect(["abc", "abd"].shortened(to: 1) == ["…", "…"])
        #expect(["abcdef", "abcxyz"].shortened(to: 5, ellipsis: "...") == ["a...f", "a...z"])
    }
}
