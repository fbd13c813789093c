import Foundation
import TestSupport
import Testing

/// `nntui export` by the built program.
@Suite struct ExportTests {
    private func save(_ preset: String, in folder: TemporaryFolder) throws -> String {
        let path = folder.file("run.safetensors")
        #expect(try Shell.nntui("train", preset, "--steps", "3", "--save", path).status == 0)
        return path
    }

    @Test func allFilesAreWrittenAtOnce() throws {
        let folder = TemporaryFolder()
        let run = try save("iris", in: folder)
        let result = try Shell.nntui(
            "export", run, "--onnx", folder.file("a.onnx"), "--weights", folder.file("w.safetensors"), "--history",
            folder.file("h.csv"))
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(folder.text("h.csv")?.hasPrefix("first_step,last_step,training_loss,validation_loss\n1,1,") == true)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file("a.onnx"))).prefix(2) == Data([8, 8]))
        #expect(folder.names.contains("w.safetensors"))
    }

    @Test func theDataMayBeGone() throws {
        let folder = TemporaryFolder()
        try folder.write("a,b,kind\n" + (0..<20).map { "\($0),\($0 % 3),\($0 % 2)\n" }.joined(), to: "t.csv")
        let run = folder.file("run.safetensors")
        #expect(try Shell.nntui("train", folder.file("t.csv"), "--steps", "3", "--save", run).status == 0)
        try FileManager.default.removeItem(atPath: folder.file("t.csv"))
        let result = try Shell.nntui("export", run, "--onnx", folder.file("t.onnx"))
        #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(folder.names.contains("t.onnx"))
    }

    @Test func aFileThatIsReplacedStays() throws {
        let folder = TemporaryFolder()
        let run = try save("xor", in: folder)
        try folder.write("mine", to: "h.csv")
        #expect(try Shell.nntui("export", run, "--history", folder.file("h.csv")).status == 0)
        #expect(folder.text("h.csv~") == "mine")
    }

    @Test func errorsSayWhatToDo() throws {
        let folder = TemporaryFolder()
        let run = try save("xor", in: folder)
        try folder.write("a,b\n1,2\n3,4\n", to: "t.csv")
        try folder.write(#"{"title": "mine"}"#, to: "p.json")
        let agent = folder.file("agent.safetensors")
        #expect(try Shell.nntui("train", "cartpole", "--steps", "1", "--save", agent).status == 0)
        let weights = folder.file("w.safetensors")
        #expect(try Shell.nntui("export", run, "--weights", weights).status == 0)
        let cases: [([String], Int32, String)] = [
            (["export"], 2, "nntui export needs a checkpoint"),
            (["export", run], 2, "nntui export needs what to write: --onnx OUT.onnx"),
            (["export", run, "--history", run], 2, "--history: this run reads or writes"),
            (["export", weights, "--history", folder.file("h.csv")], 1, "it holds weights without a run; give a file"),
            (["export", weights, "--onnx", folder.file("a.onnx")], 1, "it holds weights without a run; give a file"),
            (
                ["export", folder.file("t.csv"), "--weights", folder.file("o")], 1,
                "t.csv: this is no checkpoint of nntui; give a file that --save or the key w wrote"
            ),
            (
                ["export", folder.file("p.json"), "--onnx", folder.file("o")], 1,
                "p.json: this is a JSON file, and no checkpoint of nntui; give a file that --save"
            ),
            (
                ["export", agent, "--onnx", folder.file("o")], 1,
                "--onnx does not write an agent of cart-pole, since it chooses actions"
            ),
            (["export", folder.file("none"), "--weights", folder.file("o")], 1, "none"),
            (["export", run, "--weights", folder.file("no/o")], 1, "no/o"),
        ]
        for (arguments, status, words) in cases {
            let result = try Shell.run(Shell.program, arguments)
            #expect(result.status == status && result.errors.contains(words), "\(arguments): \(result.errors)")
        }
        #expect(!folder.names.contains { ["o", "h.csv", "a.onnx"].contains($0) })
    }
}
