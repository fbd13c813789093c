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

    /// Files that do not exist yet are the same if they would be.
    @Test func pathsThatLeadToTheSameFile() throws {
        let folder = TemporaryFolder()
        try folder.write("x", to: "here")
        for name in ["here", "new"] {
            let path = folder.file(name)
            let around = folder.file("../\(folder.file("").split(separator: "/").last ?? "")/./\(name)")
            #expect(Path.leadToSameFile(path, around), "\(name)")
            #expect(!Path.leadToSameFile(path, folder.file("other")), "\(name)")
            #expect(!Path.leadToSameFile(path, "/nowhere/\(name)"), "\(name)")
        }
    }
}
