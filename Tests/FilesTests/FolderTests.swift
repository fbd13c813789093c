import Files
import TestSupport
import Testing

struct FolderTests {
    private let folder = TemporaryFolder()

    @Test func foldersAreMadeOnce() throws {
        let path = folder.file("new")
        try Folder.make(path)
        #expect(Path.isFolder(path))
        try Folder.make(path)
        try folder.write("here", to: "file")
        for name in ["file", "none/new", ""] {
            #expect(throws: FileError.self) { try Folder.make(name.isEmpty ? "" : folder.file(name)) }
        }
        #expect(folder.text("file") == "here")
    }
}
