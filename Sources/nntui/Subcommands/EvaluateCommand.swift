import Dashboard
import Datasets
import Files
import Presets
import TUI
import Text
import Training

/// `nntui evaluate`: judges a trained network by data that it has not learnt.
struct EvaluateCommand: Subcommand {
    private static let json = CommandOption(flag: "--json", "print one object")
    private static let worst = CommandOption(
        "--worst", "FILE", .file, "write the rows to FILE as CSV, those that are answered worst first")
    private static let pictures = CommandOption(
        "--worst-pictures", "FOLDER", .any("a folder"),
        "write the \(pictureCount) pictures that are answered worst to FOLDER, as PGM or PPM")
    private static let data = CommandOption(
        "--data", "PATH", .fileOrFolder, "where the data of the run are, if they were moved")

    static let interface = CommandInterface(
        name: "evaluate", forms: [.init(line: "nntui evaluate MODEL [FILE] [options]")],
        summary: "judge a trained network", operandLimit: 2, options: [worst, pictures, data, json],
        introduction: """
            Judges the network of a checkpoint by the rows that were kept back when it was trained, or by those of a file \
            that has what it predicts (a table with that column, a folder of pictures or recordings for each class, \
            NumPy's arrays or MNIST's files): every figure of its kind beside that of a constant answer, the columns \
            that matter, and the rows that are answered worst.
            """)

    private let model: String
    private let table: String?
    private let worstPath: String?
    private let picturesPath: String?
    private let dataPath: String?
    private let printsJSON: Bool

    /// Number of rows that are shown.
    private static let shownCount = 5
    /// Number of pictures that are written.
    private static let pictureCount = 100

    init(_ arguments: ParsedArguments) throws(UsageError) {
        guard let model = arguments.operands.first else { throw .missingModel(command: "evaluate", needsTable: false) }
        self.model = model
        table = arguments.operands.dropFirst().first
        worstPath = arguments[Self.worst]
        picturesPath = arguments[Self.pictures]
        dataPath = arguments[Self.data]
        printsJSON = arguments.has(Self.json)
        for path in [model, table].compactMap(\.self) {
            guard worstPath.map({ $0 == path || Path.leadToSameFile($0, path) }) ?? false else { continue }
            throw .sameFile(option: Self.worst.name, path: path)
        }
    }

    func run() throws -> ExitCode {
        if let worstPath { try AtomicFile.probe(worstPath) }
        let checkpoint = try Checkpoint.readModel(model)
        let network = try TrainedModel(checkpoint)
        try network.requireRows(file: model)
        if picturesPath != nil, !network.answersPictures { throw UsageError.noPictures(model) }
        let source: EvaluationSource = try table.map { try .file($0, network) } ?? keptBack(checkpoint, network)
        let count = source.examples.targets.count
        let listed = worstPath != nil ? count : picturesPath != nil ? Self.pictureCount : Self.shownCount
        let report = network.report(on: source.examples, worstCount: listed, source: source.name)
        if printsJSON {
            Output.print(EvaluationJSON(model: model, network: network, source: source, report: report).line)
        } else {
            let heading = "\(model.pathForDisplay), \(Wording.grouped(network.step, "step")): \(source.name)"
            let head = ([heading] + source.remarks).flatMap { $0.wrapped(to: 80) } + [""]
            for line in head + AnswerReportText(report, shownCount: Self.shownCount).lines { Output.print(line) }
        }
        if let worstPath { try AtomicFile.write(report.worstRowsCSV, to: worstPath) }
        if let picturesPath {
            let worst = Array(report.worst.prefix(Self.pictureCount))
            try Folder.make(picturesPath)
            for (name, bytes) in network.pictures(of: worst, in: source.examples) {
                try AtomicFile.write(bytes, to: Path.joined(picturesPath, name))
            }
        }
        return .success
    }

    /// Says on standard error that the data are not those that the run learnt from.
    private func complain(about data: DataFingerprint?, of preset: Preset, _ checkpoint: Checkpoint) {
        if let remark = checkpoint.remark(on: data, of: dataPath ?? preset.dataName) { Output.complain(remark) }
    }

    /// Returns the part that the run kept back, which takes its data.
    private func keptBack(_ checkpoint: Checkpoint, _ network: TrainedModel) throws -> EvaluationSource {
        var preset = try checkpoint.preset()
        if let dataPath { preset = try preset.reading(dataPath) }
        let loaded: LoadedData
        do {
            loaded = try preset.loadData(for: network.signature)
        } catch let error as ArrangementError {
            throw CheckpointError.otherData(file: model, "\(error)")
        } catch PresetError.file(let error) where dataPath == nil {
            throw UsageError.movedData("\(error)")
        }
        let signature = network.signature
        for (kind, learnt, found) in [
            ("inputs", signature.featureNames, loaded.validation.featureNames),
            ("outputs", signature.kind.outputNames, loaded.validation.outputNames),
        ] where !learnt.isEmpty && !found.isEmpty && learnt != found {
            throw CheckpointError.otherNames(file: model, kind: kind, found: learnt, needed: found)
        }
        guard !loaded.validation.isEmpty else { throw UsageError.nothingKeptBack(model) }
        complain(about: DataFingerprint(loaded.training, loaded.validation), of: preset, checkpoint)
        return EvaluationSource(
            name: "\(Wording.grouped(loaded.validation.count, "row")) kept back of \(preset.dataName)",
            examples: network.examples(of: loaded.validation))
    }
}
