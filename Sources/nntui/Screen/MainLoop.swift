import CursesTerminal
import Dashboard
import Files
import Presets
import TUI
import Text
import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Loop of the main thread: waits for an event or a snapshot, updates the model, performs its requests and draws.
@MainActor
final class MainLoop {
    /// Options of the command line for the screen and its run.
    struct Options {
        var request: RunRequest
        /// File that the save key writes; nil for one named after the preset.
        var savePath: String?
        var isPaused = false
        /// Pace of training; nil for the preset's own.
        var pace: Pace?
        /// Bytes for the states of a run's past; nil for the usual number.
        var historyMemory: Int?
        /// File that keeps a tape of the run; nil for none.
        var recordPath: String?
        /// File that records the screen, whatever runs on it; nil for none.
        var castPath: String?
        /// Tape that is played; nil for none.
        var played: Tape?
        var screen: ScreenOptions

        /// Options for a preset chosen later, without the files and fields meant for the first one.
        var forAnotherPreset: Options {
            Options(
                request: request.forAnotherPreset, savePath: nil, isPaused: isPaused, pace: pace,
                historyMemory: historyMemory, screen: screen)
        }
    }

    /// Exit code and lines to print after the terminal has been restored.
    struct Ending {
        var code = ExitCode.success
        var lines: [String] = []
    }

    private let terminal: CursesTerminal
    private var options: Options
    private var model: Model
    private var session: TrainingSession?
    /// Preset of the session.
    private var opened: Preset?
    private var savePath = ""
    private var ending: Ending?
    private var latest: Snapshot?
    private var lastSave = LastSave()
    private let dataPictures: DataPictureQueue
    private var pacer: FramePacer
    private var bell = EndBell()
    private var cast: ScreenCast?
    /// Whether the screen shows less than the model knows.
    private var isBehind = false

    init(terminal: CursesTerminal, options: Options) {
        self.terminal = terminal
        self.options = options
        pacer = FramePacer(rate: options.screen.frameRate, isRemote: FramePacer.isRemote)
        model = Model(presets: PresetCatalog.descriptions, size: terminal.size)
        cast = options.castPath.map { ScreenCast($0, title: "nntui \(options.request.preset ?? "")".trimmed) }
        let waker = terminal.waker
        dataPictures = DataPictureQueue(
            prepareThread: { ProcessGuard.protectCurrentThread() }, onPicture: { waker.wake() })
        model.appearance = appearance
    }

    /// Look of the screen, as far as the terminal has told its background by now.
    private var appearance: Appearance {
        let capabilities = terminal.capabilities
        return options.screen.appearance(
            glyphs: capabilities.glyphs, colors: capabilities.colorDepth, background: capabilities.background)
    }

    /// Opens the terminal for a run, or for the menu, until the user leaves; then prints what there is to say.
    ///
    /// A `requested` run is one whose data are read once its first frame is on the screen.
    static func open(
        _ run: consuming sending PreparedRun?, requested: RequestedRun? = nil, _ options: Options
    ) throws -> ExitCode {
        let terminal = try CursesTerminal(asksForBackground: options.screen.background == nil)
        defer { terminal.close() }
        let loop = MainLoop(terminal: terminal, options: options)
        if let requested { try loop.beginAfterFirstFrame(requested) } else if let run { loop.begin(run) }
        let ending = loop.run()
        terminal.close()
        for line in ending.lines { Output.print(line) }
        return ending.code
    }

    /// Shows the menu, or the run that has begun, until the user quits or a signal ends the program.
    private func run() -> Ending {
        if session == nil { findSavedRuns() }
        terminal.awaitAnswers()
        present()
        while ending == nil {
            let isAwaited = takeEvents()
            let isAnswer = takeSnapshot()
            for picture in dataPictures.takePictures() { send(.dataPicture(picture)) }
            isBehind = true
            if ending == nil, isAwaited || isAnswer || pacer.due <= MonotonicClock.seconds { present() }
        }
        dataPictures.stop(within: 2)
        if let error = cast?.finish() { ending?.lines.append(Self.report(error)) }
        return ending ?? Ending()
    }

    /// Waits for an event and handles it with those that arrived together with it; returns whether any was not a tick.
    ///
    /// A burst of them is so drawn only once.
    private func takeEvents() -> Bool {
        var event = terminal.nextEvent(timeoutMilliseconds: timeout)
        handle(event)
        var isAwaited = event != .tick
        for _ in 0..<64 where ending == nil {
            event = terminal.nextEvent(timeoutMilliseconds: 0)
            if event == .tick { break }
            isAwaited = true
            handle(event)
        }
        return isAwaited
    }

    /// Milliseconds until the screen changes by itself; nil if only an event can change it.
    private var timeout: Int? {
        let time = [model.wakeTime, isBehind ? pacer.due : nil].compactMap { $0 }.min()
        return time.map { max(0, Int((($0 - MonotonicClock.seconds) * 1_000).rounded(.up))) }
    }

    private func present() {
        model.appearance = appearance
        // While training goes on, the next frame follows soon; what stays is exact.
        let (frame, isExact) = (draw(model), model.run?.isTraining != true)
        let bytes = terminal.present(frame, isExact: isExact)
        let now = MonotonicClock.seconds
        pacer.drew(bytes, size: model.size, at: now)
        isBehind = false
        cast?.show(frame, on: model.appearance.theme.background, at: now, isExact: isExact)
        // Without a run there is no line for it, and it is told at the end.
        if model.run != nil, let error = cast?.takeError() { send(.remark(Self.report(error))) }
    }

    private static func report(_ error: FileError) -> String { "the cast is not kept: \(error)" }

    // MARK: - Events

    private func handle(_ event: Event) {
        switch event {
        case .terminate(let signal): end(by: signal)
        case .endOfInput: end(by: SIGHUP)
        case .resize, .key, .paste, .mouse, .tick, .resumed: send(.event(event))
        }
    }

    private func send(_ message: Message) {
        for effect in update(&model, message, now: MonotonicClock.seconds) { carryOut(effect) }
    }

    private func carryOut(_ effect: Effect) {
        switch effect {
        case .post(let command): post(command)
        case .open(let name): open(name)
        case .openSaved(let path): openSaved(path)
        case .findSavedRuns: findSavedRuns()
        case .makeDataPicture(let source): dataPictures.request(source)
        case .redraw: terminal.invalidate()
        case .freeMouse(let isFree): terminal.freeMouse(isFree)
        case .writePicture: writePicture()
        case .quit:
            let isInTime = stopSession(within: Self.patience)
            let isSaved = isInTime && lastSave.failure == nil
            ending = Ending(code: isSaved ? .success : .failure, lines: summary + (isInTime ? [] : [Self.tooLate]))
        }
    }

    /// Writes the current screen into the current folder, and reports the path on the screen.
    private func writePicture() {
        guard let run = model.run, let step = run.snapshot?.farthestStep else { return }
        let name = run.information.name
        let path = Path.unused("nntui-\(name)-\(step).svg")
        do throws(FileError) {
            try ScreenPicture(
                screen: draw(model), background: model.appearance.theme.background,
                title: ScreenPicture.title(name, step: step)
            ).write(to: path)
            send(.pictureWritten(path: path))
        } catch {
            send(.pictureFailed("\(error)"))
        }
    }

    /// Takes the latest snapshot, if there is a new one, and returns whether it answers a command or ends the training.
    @discardableResult
    private func takeSnapshot() -> Bool {
        guard let snapshot = session?.takeSnapshot() else { return false }
        if let report = snapshot.latestSave {
            if report.failure == nil { ProcessGuard.setCrashNote("Last checkpoint: \(report.words).") }
            lastSave.take(report)
        }
        if bell.rings(at: snapshot) { terminal.ring() }
        let knownActs = latest?.acts.count ?? 0
        for label in snapshot.acts.labels(after: knownActs) {
            cast?.mark(model.appearance.glyphs.spell(label), at: MonotonicClock.seconds)
        }
        let isAnswer = snapshot.commandCount != latest?.commandCount || snapshot.phase != latest?.phase
        latest = snapshot
        send(.snapshot(snapshot))
        return isAnswer
    }

    // MARK: - Sessions

    /// Shows the screen of a run, and only then reads its data and begins it.
    private func beginAfterFirstFrame(_ requested: RequestedRun) throws {
        send(.opened(requested.preset.information))
        terminal.awaitAnswers()
        present()
        begin(try options.request.prepare(requested))
    }

    private func open(_ name: String) {
        do {
            var chosen = options.request
            chosen.preset = name
            begin(try options.request.prepare(chosen.load()))
        } catch {
            send(.openFailed("\(error)"))
        }
    }

    /// Continues the run in a file of the current folder; the save key writes the same file.
    private func openSaved(_ path: String) {
        do {
            let request = options.request.forAnotherPreset
            begin(try request.prepare(request.loadSaved(path)), savePath: path)
        } catch {
            send(.openFailed("\(error)"))
        }
    }

    private func findSavedRuns() {
        send(.savedRuns(CheckpointSummary.latest(20, inFolder: ".", branchesOf: opened)))
    }

    /// Replaces the current session by one of a run; with a `savePath`, the file there is the run's own.
    private func begin(_ run: consuming sending PreparedRun, savePath ownPath: String? = nil) {
        let (preset, trainer, remarks) = (run.preset, run.trainer, run.remarks)
        let isInTime = stopSession(within: Self.patience)
        let reports = lastSave.isElsewhere ? [lastSave.failure, latest?.latestSave?.words].compactMap { $0 } : []
        let losses = reports + (isInTime ? [] : [Self.tooLate])
        lastSave = LastSave()
        latest = nil
        opened = preset
        savePath = ownPath ?? options.savePath ?? "\(preset.information.name).safetensors"
        let isLoaded = options.request.checkpoint.map { Path.leadToSameFile($0, savePath) } ?? false
        let isOwn = ownPath != nil || options.savePath != nil || isLoaded
        let tape = TapeOptions(
            settings: tapeSettings(of: preset, savedIn: ownPath), path: options.recordPath, played: options.played)
        options = options.forAnotherPreset
        ProcessGuard.setCrashNote("No checkpoint was written.")
        if let memory = options.historyMemory { trainer.historyMemory = memory }
        let waker = terminal.waker
        session = TrainingSession(
            trainer: trainer, paused: options.isPaused, pace: options.pace ?? preset.pace, savePath: savePath,
            isOwn: isOwn, tape: tape
        ) {
            ProcessGuard.protectCurrentThread()
            waker.wake()
        }
        send(.opened(preset.information))
        for remark in remarks + losses { send(.remark(remark)) }
    }

    /// Returns the lines with which a tape of a run begins.
    private func tapeSettings(of preset: Preset, savedIn path: String?) -> [Tape.Setting] {
        var request = options.request
        request.preset = request.preset ?? preset.information.name
        if let path { (request.preset, request.checkpoint) = (preset.information.name, path) }
        return request.tapeSettings
    }

    private func post(_ command: Command) {
        if case .save = command, session != nil { lastSave.postedCount += 1 }
        session?.post(command)
    }

    /// Seconds that a save which was asked for may take when the user leaves.
    private static let patience = 60.0
    private static let tooLate = "not saved: the current step took too long"

    /// Stops training after the posted commands have been carried out; returns false if a save among them takes over so
    /// many seconds.
    private func stopSession(within seconds: Double) -> Bool {
        guard let session else { return true }
        let deadline = MonotonicClock.seconds + (lastSave.isPending ? seconds : 2)
        if lastSave.isPending { settleSave(by: deadline) }
        let isInTime = session.stop(within: max(0.1, deadline - MonotonicClock.seconds)) || !lastSave.isPending
        takeSnapshot()
        self.session = nil
        return isInTime
    }

    /// Waits for a save that has been posted and, if it fails, tries other places before the run is lost.
    private func settleSave(by deadline: Double) {
        var others: ArraySlice<String>?
        while MonotonicClock.seconds < deadline {
            takeSnapshot()
            if lastSave.isPending {
                usleep(2_000)
                continue
            }
            guard let report = lastSave.report, report.failure != nil else { return }
            var untried = others ?? SavePath.alternatives(to: report.path)[...]
            guard let path = untried.popFirst() else { return }
            others = untried
            lastSave.isElsewhere = true
            post(.save(path: path))
        }
    }

    // MARK: - The end

    /// Ends the program because of a signal, saving the run first if it has begun.
    private func end(by signal: Int32) {
        takeSnapshot()
        if let latest, latest.step > 0 || latest.past != nil {
            // What is left is the run, not the step of its past that is shown.
            if latest.past != nil { post(.travel(.present)) }
            // The other runs side by side are saved as its branches.
            if latest.hasTwins { post(.keep(run: 0)) }
            post(.save(path: SavePath.interrupted(beside: savePath)))
        }
        let isInTime = stopSession(within: 2)
        var lines = summary
        if !isInTime { lines.append(Self.tooLate) }
        ending = Ending(code: .signal(signal), lines: lines)
    }

    /// Result of the run and of its last save, in one line.
    private var summary: [String] {
        guard let latest, let name = model.run?.information.name else { return [] }
        let steps = Wording.grouped(latest.step, "step")
        var parts = ["\(name): \(steps)"]
        if let loss = latest.loss { parts.append("loss \(NumberFormat.significant(loss, 4))") }
        if let accuracy = latest.validationAccuracy {
            parts.append("validation accuracy \(NumberFormat.percent(accuracy, decimals: 1))")
        }
        if let save = latest.latestSave { parts.append(save.words) }
        let reasons = lastSave.isElsewhere ? [lastSave.failure].compactMap { $0?.printable } : []
        return reasons + [parts.joined(separator: ", ").printable]
    }
}
