import Files
import TestSupport
import Testing

@Suite struct PathTests {
    @Test func aFreeNameHasTheFirstFreeNumber() throws {
        let folder = TemporaryFolder()
        #expect(Path.unused(folder.file("a.b.svg")) == folder.file("a.b.svg"))
        for name in ["a.b.svg", "a.b-2.svg", "bare", ".hidden"] { try folder.write("", to: name) }
        #expect(Path.unused(folder.file("a.b.svg")) == folder.file("a.b-3.svg"))
        #expect(Path.unused(folder.file("bare")) == folder.file("bare-2"))
        #expect(Path.unused(folder.file(".hidden")) == folder.file(".hidden-2"))
    }
}
