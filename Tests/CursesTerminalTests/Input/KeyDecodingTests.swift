import CNcurses
import CursesTerminal
import TUI
import Testing

struct KeyDecodingTests {
    @Test(arguments: [
        (UInt32(1), Key.control("a")), (3, .control("c")), (26, .control("z")), (0, .control(" ")),
        (8, .backspace), (127, .backspace), (9, .tab), (10, .enter), (13, .enter), (27, .escape),
        (32, .character(" ")), (65, .character("A")), (126, .character("~")), (0xE9, .character("é")),
        (0x3B7, .character("η")), (0x1F600, .character("😀")),
    ])
    func decodesCharacters(value: UInt32, key: Key) {
        #expect(Key(.character(value)) == key)
    }

    @Test(arguments: [UInt32(28), 31, 0x80, 0x9B, 0xD800, 0x110000, .max])
    func ignoresWhatIsNoKey(value: UInt32) {
        #expect(Key(.character(value)) == nil)
    }

    @Test(arguments: [
        (NC_KEY_UP, Key.up), (NC_KEY_SHIFT_UP, .shiftUp), (NC_KEY_SHIFT_DOWN, .shiftDown),
        (NC_KEY_SHIFT_LEFT, .shiftLeft), (NC_KEY_SHIFT_RIGHT, .shiftRight), (NC_KEY_BACK_TAB, .backTab),
        (NC_KEY_DELETE, .delete), (NC_KEY_PAGE_DOWN, .pageDown), (NC_KEY_FUNCTION_0 + 1, .function(1)),
        (NC_KEY_FUNCTION_0 + 12, .function(12)),
    ])
    func decodesKeys(code: Int, key: Key) {
        #expect(Key(.key(code)) == key)
    }

    @Test func ignoresKeysOfOtherKeyboards() {
        #expect(Key(.key(NC_KEY_FUNCTION_0)) == nil)
        #expect(Key(.key(NC_KEY_FUNCTION_0 + 60)) == nil)
        #expect(Key(.key(NC_KEY_SGR_MOUSE)) == nil)
    }

    @Test func everyCommonSequenceIsAKey() {
        for (sequence, code) in Key.commonSequences {
            #expect(sequence.hasPrefix("\u{1B}"))
            #expect(Key(.key(code)) != nil)
        }
        #expect(Set(Key.commonSequences.map(\.sequence)).count == Key.commonSequences.count)
    }
}
