import TestSupport
import Testing

@testable import Training

@Suite struct SaveTargetTests {
    @Test func aFileOfAnotherRunStays() throws {
        let folder = TemporaryFolder()
        var target = SaveTarget(folder.file("run.safetensors"), isOwn: false)
        #expect(target.pathToWrite == folder.file("run.safetensors"))
        try folder.write("another run", to: "run.safetensors")
        #expect(target.pathToWrite == folder.file("run-2.safetensors"))
        target.take(folder.file("run-2.safetensors"))
        try folder.write("this run", to: "run-2.safetensors")
        #expect(target.pathToWrite == folder.file("run-2.safetensors"))
    }

    @Test func aFileThatTheUserNamedIsReplaced() throws {
        let folder = TemporaryFolder()
        try folder.write("", to: "run.safetensors")
        #expect(SaveTarget(folder.file("run.safetensors"), isOwn: true).pathToWrite == folder.file("run.safetensors"))
    }
}
