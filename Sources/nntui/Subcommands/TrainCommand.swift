import CursesTerminal
import Files
import Presets
import Text
import Training

/// `nntui train`: trains without a screen.
struct TrainCommand: Subcommand {
    private static let steps = CommandOption(
        "--steps", "N", .count(), "end at step N, counting the steps before a checkpoint")
    private static let epochs = CommandOption(
        "--epochs", "N", .count(),
        "end after N passes over the training data; --steps or --epochs replaces the preset's own limits")
    private static let save = CommandOption(
        "--save", "FILE", .file,
        "write a checkpoint of the step of the lowest validation loss, and beside it one of the last step if that is later"
    )
    private static let saveLast = CommandOption(
        flag: "--save-last", "let --save write the last step, and beside it the one of the lowest validation loss")
    private static let log = CommandOption(
        "--log", "FILE", .file, "append one JSON object per logged step to a file")
    private static let logEvery = CommandOption(
        "--log-every", "N", .count(), "log every N steps instead of at each evaluation")
    private static let json = CommandOption(
        flag: "--json", "print the same objects to standard output, and no summary")

    private static let replay = CommandOption(
        "--replay", "FILE", .file, "play a tape instead of a preset, and check the weights at its end")

    private static let pace = CommandOption(
        "--pace", "N", .number(in: Pace.allowed), "steps per second of the cast (default: slow at first, 40 s in all)")
    /// Options that only a cast has.
    private static let castOnly: [any DeclaredOption] = [ScreenOptions.size, pace] + ScreenOptions.options

    static let interface = CommandInterface(
        name: "train", forms: [.init(line: "nntui train PRESET [options]")],
        summary: "train without a screen",
        options: [steps, epochs] + RunRequest.options + [
            save, saveLast, log, logEvery, json, replay, RunRequest.threads,
        ]
            + [CastOptions.cast] + castOnly,
        notes: """
            Without a limit here or in the preset, training ends after 10,000 steps. An interrupt (control-C) ends it \
            after the current step; the checkpoint and the summary are still written. --cast draws the dashboard as it would \
            show the run; --size, --pace, --theme and --glyphs are about that.
            """)

    private let request: RunRequest
    private let limits: (steps: Int?, epochs: Int?)
    private let savePath: String?
    private let savesLast: Bool
    private let logPath: String?
    private let logInterval: Int?
    private let printsJSON: Bool
    private let replayPath: String?
    private let castOptions: CastOptions?

    init(_ arguments: ParsedArguments) throws(UsageError) {
        request = RunRequest(arguments)
        limits = (arguments[Self.steps], arguments[Self.epochs])
        savePath = arguments[Self.save]
        savesLast = arguments.has(Self.saveLast)
        if savesLast, savePath == nil { throw .withoutSave(Self.saveLast.name) }
        logPath = arguments[Self.log]
        logInterval = arguments[Self.logEvery]
        printsJSON = arguments.has(Self.json)
        replayPath = arguments[Self.replay]
        castOptions = arguments[CastOptions.cast].map { path in
            CastOptions(
                path: path, size: arguments[ScreenOptions.size] ?? CastOptions.usualSize,
                pace: arguments[Self.pace].map(Pace.limited), appearance: ScreenOptions(arguments).appearance())
        }
        if castOptions == nil, let word = Self.castOnly.map(\.name).first(where: arguments.isGiven) {
            throw .withoutCast(word)
        }
        guard replayPath != nil else {
            if request.preset == nil { throw .missingPreset(command: "train") }
            return
        }
        let taken: [any DeclaredOption] = [Self.replay, Self.save, CastOptions.cast] + Self.castOnly
        let others = Self.interface.options.map(\.name).filter { !taken.map(\.name).contains($0) }
        if let word = arguments.operands.first ?? others.first(where: arguments.isGiven) { throw .withReplay(word) }
    }

    func run() throws -> ExitCode {
        if let replayPath {
            return try TapeReplay(path: replayPath, savePath: savePath, castOptions: castOptions).run()
        }
        ProcessGuard.install()
        try refuseLosses()
        // A path that cannot be written is better known before the training than after it.
        if let savePath { try AtomicFile.probe(savePath) }
        if let castOptions {
            let outputs = [savePath, logPath].compactMap(\.self)
            try CastOptions.probe(castOptions.path, besides: request.files + outputs)
        }
        let (trainer, remarks) = try request.makeTrainer(loadRun())
        for remark in remarks + [trainer.threadRemark].compactMap(\.self) { Output.complain(remark) }
        var log = try logPath.map { path throws(FileError) in try RunLog(path) }
        var cast = castOptions.map { HeadlessCast($0, of: trainer, length: stepLimit(trainer)) }
        let outcome = train(trainer, &log, &cast)
        var code = outcome == .halted ? ExitCode.failure : .success
        for error in [log?.finish(), cast?.finish()].compactMap(\.self) {
            Output.complain("\(error)")
            code = .failure
        }
        let last = trainer.measuredReading()
        let best = trainer.betterStep(than: last)
        let saved = save(trainer, ending: last.ending, best: best)
        if savePath != nil, saved.isEmpty { code = .failure }
        summarize(trainer, last, best: best, saved: saved)
        if let signal = ProcessGuard.terminationSignal, signal != 2 { return .signal(signal) }
        return code
    }

    /// Throws if an output would replace, or be appended to, another file of the run.
    private func refuseLosses() throws(UsageError) {
        let others = request.inputs + [request.checkpoint, savePath].compactMap(\.self)
        for (option, path, others) in [(Self.save.name, savePath, request.inputs), (Self.log.name, logPath, others)] {
            guard let path, others.contains(where: { $0 == path || Path.leadToSameFile($0, path) }) else { continue }
            throw .sameFile(option: option, path: path)
        }
    }

    /// Loads the preset; a limit on the command line replaces both of the preset's.
    private func loadRun() throws -> RequestedRun {
        var run = try request.load()
        if limits.steps != nil || limits.epochs != nil { (run.preset.stepLimit, run.preset.epochLimit) = limits }
        return run
    }

    /// Trains until the run ends, the step limit is reached, a signal arrives, or a step is not finite.
    private func train(_ trainer: Trainer, _ log: inout RunLog?, _ cast: inout HeadlessCast?) -> Trainer.Outcome {
        let limit = stepLimit(trainer)
        if trainer.step >= limit {
            Output.complain("the run is at step \(trainer.step) already; give a larger --steps or --epochs to go on")
        }
        let showsProgress = !printsJSON || Output.showsErrorsAlone
        let interval = logInterval ?? trainer.evaluationInterval
        var progress = ProgressLine(first: trainer.step, total: limit)
        defer { progress.finish() }
        var outcome = Trainer.Outcome.applied
        while trainer.step < limit, outcome == .applied || outcome == .working, ProcessGuard.terminationSignal == nil {
            outcome = trainer.advancePart()
            if outcome == .halted { break }
            if showsProgress && (outcome == .working || trainer.step & 63 == 0) && progress.isDue() {
                progress.show(trainer.runReading())
            }
            if outcome == .working { continue }
            cast?.countStep()
            let isLast = outcome == .finished || trainer.step == limit
            let isLogged = trainer.step % interval == 0 || isLast
            if isLogged && !record(trainer, &log) { break }
        }
        return outcome
    }

    /// Returns the last step: the limit of the command line or the preset, or 10,000 more steps without one.
    private func stepLimit(_ trainer: Trainer) -> Int { trainer.length ?? trainer.step + 10_000 }

    /// Writes a logged step; returns false if standard output can no longer be written.
    private func record(_ trainer: Trainer, _ log: inout RunLog?) -> Bool {
        guard printsJSON || log != nil else { return true }
        let line = LogLine(trainer.measuredReading()).text
        log?.append(line)
        return printsJSON ? Output.print(line) : true
    }

    /// Saves the run, and says what it saved; nothing if it could not.
    ///
    /// It is the step of the lowest validation loss, and beside it the last one, from which a run that did not stop early
    /// may go on; or the other way round, if the last one was asked for.
    private func save(_ trainer: Trainer, ending: Ending?, best: Ending.Lowest?) -> String {
        guard let savePath else { return "" }
        guard best != nil else { return write(trainer, to: savePath) ? "saved to \(savePath.pathForDisplay)" : "" }
        var (bestPath, lastPath) = (savePath, Optional(CheckpointPath.last(beside: savePath)))
        if savesLast {
            (bestPath, lastPath) = (CheckpointPath.best(beside: savePath), savePath)
        } else if ending?.isEarly == true {
            lastPath = nil
        }
        let saved = lastPath.flatMap { write(trainer, to: $0) ? "the last saved to \($0.pathForDisplay)" : nil }
        trainer.goBack(forGood: true)
        let best = write(trainer, to: bestPath) ? "the best saved to \(bestPath.pathForDisplay)" : nil
        // Without the file that was asked for nothing is said to be saved.
        guard (savesLast ? saved : best) != nil else { return "" }
        return [best, saved].compactMap(\.self).joined(separator: ", ")
    }

    private func write(_ trainer: Trainer, to path: String) -> Bool {
        do {
            try Checkpoint(trainer).write(to: path)
            return true
        } catch {
            Output.complain("\(error)")
            rescue(trainer, from: path)
            return false
        }
    }

    /// Writes the checkpoint to another place, and says where, before the run is lost.
    private func rescue(_ trainer: Trainer, from path: String) {
        for other in SavePath.alternatives(to: path) {
            guard (try? Checkpoint(trainer).write(to: other)) != nil else { continue }
            return Output.complain("the checkpoint is in \(other) instead")
        }
    }

    private func summarize(_ trainer: Trainer, _ run: RunReading, best: Ending.Lowest?, saved: String) {
        if let report = trainer.halt {
            let place = report.layer.map { " in \($0)" } ?? ""
            let remedy =
                report.cause == .data
                ? "Take that number out of the data."
                : "Try a lower learning rate (--set learning_rate=…) or clipping (--set clipping=global-norm)."
            Output.complain("step \(report.step) was not applied\(place): \(report.what). \(remedy)")
        }
        guard !printsJSON else { return }
        let steps = Wording.grouped(run.step, "step")
        var parts = ["\(trainer.preset.information.name): \(steps)"]
        if let loss = run.loss { parts.append("loss \(NumberFormat.significant(loss, 4))") }
        if let loss = run.validationLoss { parts.append("validation loss \(NumberFormat.significant(loss, 4))") }
        parts += Self.figures(run.validationAccuracy ?? run.accuracy, run.validationFit)
        if let comparison = run.baselineComparison { parts.append(comparison) }
        if let best {
            let figures = Self.figures(best.accuracy, best.fit)
            parts.append(
                "at best \(NumberFormat.significant(best.loss, 4)) at step \(NumberFormat.grouped(best.step))"
                    + (figures.isEmpty ? "" : " (\(figures.joined(separator: ", ")))"))
        }
        if let mean = run.bestMeanReturn {
            parts.append("best mean return of 100 episodes \(NumberFormat.fixed(mean, 1))")
        }
        if run.scheduleHasEnded { parts.append("its schedule has brought η to 0") }
        if let ending = run.ending { parts.append(ending.words) }
        if ProcessGuard.terminationSignal != nil { parts.append("interrupted") }
        if !saved.isEmpty { parts.append(saved) }
        Output.print(parts.joined(separator: ", "))
    }

    /// Returns how well classes or numbers of the validation part are answered, in words.
    private static func figures(_ accuracy: Double?, _ fit: RegressionFit?) -> [String] {
        [accuracy.map { "accuracy \(NumberFormat.percent($0, decimals: 2))" }, fit?.words].compactMap(\.self)
    }
}
