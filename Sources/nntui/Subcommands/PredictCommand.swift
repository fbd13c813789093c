import CursesTerminal
import Datasets
import Files
import Presets
import Text
import Training

/// `nntui predict`: answers the rows of a table, pictures or recordings with a trained network.
struct PredictCommand: Subcommand {
    private static let output = CommandOption(
        "-o", "FILE", .file, "write the answers to FILE instead of standard output")
    private static let probabilities = CommandOption(
        flag: "--probabilities", "give the probability of every class instead of the likeliest one's")
    private static let keep = CommandOption(flag: "--keep", "begin each line with the row of the table")
    private static let threads = CommandOption(
        "--threads", "N", .count(in: Trainer.allowedThreads), "answer on N threads (default: one for each processor)")

    static let interface = CommandInterface(
        name: "predict", forms: [.init(line: "nntui predict MODEL FILE [options]")],
        summary: "answer rows, pictures or recordings", operandLimit: 2,
        options: [output, probabilities, keep, threads],
        introduction: """
            Answers each row of a CSV file with the network of a checkpoint: its class with the probability, or a number in \
            the units of the data. Columns are found by their names. FILE may be - for standard input; the rows are read, \
            answered and written piece by piece, however many there are. FILE may also be a picture, a recording, or a \
            folder or an archive of them, NumPy's arrays, or MNIST's files: each line begins with the name of the file, or \
            the number of the row.
            """)

    private let model: String
    private let table: String
    private let outputPath: String?
    private let listsClasses: Bool
    private let keepsColumns: Bool
    private let threadCount: Int

    init(_ arguments: ParsedArguments) throws(UsageError) {
        guard arguments.operands.count == 2 else { throw .missingModel(command: "predict", needsTable: true) }
        (model, table) = (arguments.operands[0], arguments.operands[1])
        outputPath = arguments[Self.output].flatMap { $0 == "-" ? nil : $0 }
        listsClasses = arguments.has(Self.probabilities)
        keepsColumns = arguments.has(Self.keep)
        threadCount = arguments[Self.threads] ?? Processors.count
        for path in [model, table] where outputPath.map({ Path.leadToSameFile($0, path) || $0 == path }) ?? false {
            throw .sameFile(option: Self.output.name, path: path)
        }
    }

    func run() throws -> ExitCode {
        ProcessGuard.install()
        let checkpoint = try Checkpoint.readModel(model)
        let network = try TrainedModel(checkpoint, batch: 1)
        try network.requireRows(file: model)
        if let examples = try network.preset.examples(
            askedAt: table, of: network.signature, wantsTruth: false)
        {
            return try answer(examples, TrainedModel(checkpoint))
        }
        var stream = try TableStream(table, interruption: ProcessGuard.terminationDescriptor)
        guard let first = try stream.next() else { return .success }
        // What was read by then need not be a whole row.
        if let signal = ProcessGuard.terminationSignal { return .signal(signal) }
        let parser = try TableParser(first, file: stream.name, schema: network.schema, wantsTarget: false)
        for remark in parser.remarks { Output.complain("\(stream.name.pathForDisplay): \(remark)") }
        let layout = PredictionLayout(
            network, delimiter: parser.delimiter, listsClasses: listsClasses, keepsColumns: keepsColumns)
        let queue = PredictionQueue(checkpoint, parser, layout, threads: threadCount)
        var destination = try Destination(outputPath)
        var total = PredictionQueue.Answers()
        do {
            try destination.write(layout.headerLine(parser.header(in: first.bytes)))
            try queue.run(first, &stream) { answers in
                total.add(answers)
                try destination.write(answers.bytes)
                if let signal = ProcessGuard.terminationSignal { throw Interruption(signal: signal) }
            }
            if let signal = ProcessGuard.terminationSignal { throw Interruption(signal: signal) }
            try destination.finish()
        } catch let interruption as Interruption {
            return interruption.signal.map(ExitCode.signal) ?? .success
        } catch {
            // A row may have been cut short.
            if let signal = ProcessGuard.terminationSignal { return .signal(signal) }
            throw error
        }
        for remark in stream.remarks { Output.complain("\(stream.name.pathForDisplay): \(remark)") }
        report(total)
        return .success
    }

    /// Writes a line for each example, which begins with its name or number.
    private func answer(_ examples: AskedExamples, _ network: TrainedModel) throws -> ExitCode {
        for remark in examples.remarks { Output.complain("\(table.pathForDisplay): \(remark)") }
        let layout = PredictionLayout(
            network, delimiter: UInt8(ascii: ","), listsClasses: listsClasses, keepsColumns: false)
        let (places, width) = (examples.places, network.featureCount)
        var destination = try Destination(outputPath)
        var total = PredictionQueue.Answers()
        do {
            try destination.write(Array("\(places.name),".utf8) + layout.headerLine(nil))
            for start in stride(from: 0, to: examples.count, by: TrainedModel.customaryBatch) {
                let rows = start..<min(examples.count, start + TrainedModel.customaryBatch)
                let features = Array(examples.features[rows.lowerBound * width..<rows.upperBound * width])
                let values = network.answers(to: features)
                total.count += rows.count
                total.unboundedCount += PredictionQueue.Answers.unboundedCount(values, ofRows: rows.count)
                try destination.write(layout.lines(of: values, named: rows.map { "\(places[$0])" }))
                if let signal = ProcessGuard.terminationSignal { throw Interruption(signal: signal) }
            }
            try destination.finish()
        } catch let interruption as Interruption {
            return interruption.signal.map(ExitCode.signal) ?? .success
        }
        report(total, noun: examples.noun)
        return .success
    }

    /// End of the answers before the last row: a signal, or a reader that has gone away.
    private struct Interruption: Error {
        let signal: Int32?
    }

    /// File that appears when it is complete, or standard output.
    private struct Destination: ~Copyable {
        private var file: StreamedFile?

        init(_ path: String?) throws { if let path { file = try StreamedFile(path) } else { file = nil } }

        mutating func write(_ bytes: [UInt8]) throws {
            if try file?.append(bytes) == nil, !Output.write(bytes) { throw Interruption(signal: nil) }
        }

        mutating func finish() throws { try file?.finish() }
    }

    private func report(_ answers: PredictionQueue.Answers, noun: String = "row") {
        if answers.unboundedCount > 0 {
            Output.complain(
                "\(Wording.grouped(answers.unboundedCount, "answer")) not finite: some number of the \(noun) is too far "
                    + "from those that were learnt")
        }
        if let unknown = answers.unknown {
            Output.complain(
                "\(Wording.grouped(answers.unknownCount, "text")) that the model has not learnt, such as "
                    + "\(unknown.clipped(to: 40).quotedForDisplay), count as none of the known ones")
        }
        if answers.filledCount > 0 {
            Output.complain(
                "\(Wording.grouped(answers.filledCount, "missing number")) \(answers.filledCount == 1 ? "is" : "are") filled as in training"
            )
        }
        guard let outputPath else { return }
        Output.print("\(Wording.grouped(answers.count, noun)) answered in \(outputPath.pathForDisplay)")
    }
}
