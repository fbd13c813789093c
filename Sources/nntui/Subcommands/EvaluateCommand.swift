import Dashboard
import Datasets
import Files
import Presets
import TUI
import Text
import Training

/// `nntui evaluate`: judges a trained network by data that it has not learnt.
struct EvaluateCommand: Subcommand {
    private static let episodes = CommandOption(
        "--episodes", "N", .count(in: TrainedAgent.episodeCounts), "let an agent play N episodes (default: 100)")
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
        summary: "judge a trained network", operandLimit: 2, options: [worst, pictures, data, episodes, json],
        introduction: """
            Judges the network of a checkpoint by the rows that were kept back when it was trained, or by those of a file \
            that has what it predicts (a table with that column, a folder of pictures or recordings for each class, \
            NumPy's arrays or MNIST's files): every figure of its kind beside that of a constant answer, the columns \
            that matter, and the rows that are answered worst. A network that continues texts is judged by how well it \
            foretells the one in FILE, and an agent by the returns of episodes.
            """)

    private let model: String
    private let table: String?
    private let worstPath: String?
    private let picturesPath: String?
    private let dataPath: String?
    private let episodeCount: Int?
    private let printsJSON: Bool

    /// Number of rows that are shown.
    private static let shownCount = 5
    /// Number of episodes that an agent plays.
    private static let customaryEpisodes = 100
    /// Number of pictures that are written.
    private static let pictureCount = 100

    init(_ arguments: ParsedArguments) throws(UsageError) {
        guard let model = arguments.operands.first else { throw .missingModel(command: "evaluate", needsTable: false) }
        self.model = model
        table = arguments.operands.dropFirst().first
        worstPath = arguments[Self.worst]
        picturesPath = arguments[Self.pictures]
        dataPath = arguments[Self.data]
        episodeCount = arguments[Self.episodes]
        printsJSON = arguments.has(Self.json)
        for path in [model, table].compactMap(\.self) {
            guard worstPath.map({ $0 == path || Path.leadToSameFile($0, path) }) ?? false else { continue }
            throw .sameFile(option: Self.worst.name, path: path)
        }
    }

    func run() throws -> ExitCode {
        if let worstPath { try AtomicFile.probe(worstPath) }
        let checkpoint = try Checkpoint.readModel(model)
        if let figures = try figures(checkpoint) {
            if printsJSON { Output.print(figures.json) } else { for line in figures.lines { Output.print(line) } }
            return .success
        }
        if episodeCount != nil { throw UsageError.meaningless("--episodes", why: "only agents play episodes") }
        let network = try TrainedModel(checkpoint)
        try network.requireRows(file: model)
        if picturesPath != nil, !network.answersPictures { throw UsageError.noPictures(model) }
        var source: EvaluationSource = try table.map { try .file($0, network) } ?? keptBack(checkpoint, network)
        if let table, let own = network.preset.pathOfOwnData, Path.leadToSameFile(table, own) {
            let keepsRows = network.preset.validationFraction > 0
            source.remarks.append(
                keepsRows
                    ? "the run learnt from most of these rows; without a file, those that it kept back judge it"
                    : "the run learnt from these rows, so that they say little of how it answers others")
        }
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

    /// Returns the figures of a network that does not answer rows; nil for one that does.
    private func figures(_ checkpoint: Checkpoint) throws -> FigureTable? {
        let preset = try checkpoint.preset()
        let isAgent = if case .simulator = preset.data { true } else { false }
        let isText = if case .text = preset.data { true } else { false }
        guard try isAgent || isText || checkpoint.signature()?.answersRows == false else { return nil }
        let refused = [
            (Self.worst.name, worstPath != nil), (Self.pictures.name, picturesPath != nil),
            (Self.episodes.name, episodeCount != nil && !isAgent), (Self.data.name, dataPath != nil && isAgent),
            ("FILE", table != nil && isAgent),
        ]
        if let (name, _) = refused.first(where: { $0.1 }) {
            let why = isAgent ? "the network steers a simulator and reads no data" : "the network answers no rows"
            throw UsageError.meaningless(name, why: why)
        }
        if isAgent { return try TrainedAgent(Checkpoint.read(model)).map(judged) }
        if let writer = try TrainedWriter(checkpoint) { return try judged(writer, checkpoint, preset) }
        return try judgedSequences(checkpoint, preset)
    }

    private func judged(_ agent: TrainedAgent) -> FigureTable {
        FigureTable(
            returns: agent.play(episodeCount ?? Self.customaryEpisodes), goal: agent.goal, model: model,
            step: agent.step)
    }

    private func judged(_ writer: TrainedWriter, _ checkpoint: Checkpoint, _ preset: Preset) throws -> FigureTable {
        if let table {
            let bytes = try FileContents.read(table, limit: DataLimits.fileSize, as: .readData)
            let report = try writer.judge(bytes, file: table)
            return FigureTable(report, model: model, step: writer.step, source: table.pathForDisplay)
        }
        let preset = try reading(preset)
        guard let (report, data) = try found({ try writer.judgeKeptBack(preset, file: model) }) else {
            throw UsageError.nothingKeptBack(model)
        }
        complain(about: data, of: preset, checkpoint)
        return FigureTable(report, model: model, step: writer.step, source: "the end of \(preset.dataName)")
    }

    /// Judges sequences that are answered with sequences, by the part that was kept back.
    private func judgedSequences(_ checkpoint: Checkpoint, _ preset: Preset) throws -> FigureTable {
        if table != nil {
            throw UsageError.meaningless(
                "FILE", why: "the network answers sequences, which --data PATH names in its place")
        }
        let preset = try reading(preset)
        let trainer = try found { try Trainer.load(preset) }.trainer
        try Checkpoint.read(model).apply(to: trainer)
        let reading = trainer.measuredReading()
        guard reading.validationCount > 0 else { throw UsageError.nothingKeptBack(model) }
        complain(about: trainer.dataFingerprint, of: preset, checkpoint)
        return FigureTable(reading, model: model, count: reading.validationCount, source: preset.dataName)
    }

    /// Returns a preset with the data where they are now.
    private func reading(_ preset: Preset) throws -> Preset { try dataPath.map { try preset.reading($0) } ?? preset }

    /// Says on standard error that the data are not those that the run learnt from.
    private func complain(about data: DataFingerprint?, of preset: Preset, _ checkpoint: Checkpoint) {
        if let remark = checkpoint.remark(on: data, of: dataPath ?? preset.dataName) { Output.complain(remark) }
    }

    /// Calls what reads the data of the run, and says where to name data that are not found.
    private func found<Result>(_ read: () throws -> Result) throws -> Result {
        do { return try read() } catch PresetError.file(let error) where dataPath == nil {
            throw UsageError.movedData("\(error)")
        }
    }

    /// Returns the part that the run kept back, which takes its data.
    private func keptBack(_ checkpoint: Checkpoint, _ network: TrainedModel) throws -> EvaluationSource {
        let preset = try reading(checkpoint.preset())
        let loaded: LoadedData
        do {
            loaded = try found { try preset.loadData(for: network.signature) }
        } catch let error as ArrangementError {
            throw CheckpointError.otherData(file: model, "\(error)")
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
