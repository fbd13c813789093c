import Files
import Formats
import Training

/// `nntui export`: takes the network, its parameters or the curves of a saved run to other programs.
struct ExportCommand: Subcommand {
    private static let onnx = CommandOption(
        "--onnx", "OUT.onnx", .file, "write the network, with scaling and softmax, for ONNX runtimes (opset 17)")
    private static let weights = CommandOption(
        "--weights", "OUT.safetensors", .file, "write the parameters alone, for PyTorch's load_state_dict")
    private static let history = CommandOption(
        "--history", "OUT.csv", .file, "write the losses, and an agent's returns, over the steps")

    static let interface = CommandInterface(
        name: "export", forms: [.init(line: "nntui export MODEL [options]")],
        summary: "take a saved run to other programs", options: [onnx, weights, history],
        introduction: """
            Writes what other programs read of MODEL, a checkpoint of --save or the key w. At least one option is \
            needed. A file that is replaced stays as NAME~.
            """)

    private let model: String
    private let outputs: [(option: String, path: String)]
    private let onnx: String?
    private let weights: String?
    private let history: String?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        guard let model = arguments.operands.first else { throw .missingModel(command: "export", needsTable: false) }
        self.model = model
        onnx = arguments[Self.onnx]
        weights = arguments[Self.weights]
        history = arguments[Self.history]
        outputs = [(Self.onnx.name, onnx), (Self.weights.name, weights), (Self.history.name, history)].compactMap {
            option, path in path.map { (option, $0) }
        }
        if outputs.isEmpty { throw .missingExport }
        var taken = [model]
        for (option, path) in outputs {
            if taken.contains(where: { $0 == path || Path.leadToSameFile($0, path) }) {
                throw .sameFile(option: option, path: path)
            }
            taken.append(path)
        }
    }

    func run() throws -> ExitCode {
        let checkpoint = try Checkpoint.readModel(model)
        for (_, path) in outputs { try AtomicFile.probe(path) }
        var files: [(path: String, bytes: [UInt8])] = []
        if let onnx { files.append((onnx, try ONNXModel(SavedNetwork(checkpoint)).encode())) }
        if let weights { files.append((weights, try checkpoint.weights().encode())) }
        if let history {
            let text = try checkpoint.record().csv.map { $0 + "\n" }.joined()
            files.append((history, Array(text.utf8)))
        }
        for (path, bytes) in files { try AtomicFile.write(bytes, to: path, keepingPrevious: true) }
        return .success
    }
}
