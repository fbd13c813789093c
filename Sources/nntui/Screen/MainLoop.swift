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

/// The main thread's loop: wait for an event or a snapshot, update, act, draw.
@MainActor
final class MainLoop {
    /// What the command line says of the screen and of the run on it.
    struct Options {
        var request: RunRequest
        /// Where the save key writes; nil for a file that is named after the preset.
        var savePath: String?
        var isPaused = false
        /// Pace of training; nil leaves it to the preset.
        var pace: Pace?

        /// Options for a preset that is chosen later on: files and fields belong to the one that was named first.
        var forAnotherPreset: Options {
            Options(request: request.forAnotherPreset, savePath: nil, isPaused: isPaused, pace: pace)
        }
    }

    /// What is left to say and to return once the terminal is given back.
    struct Ending {
        var code = ExitCode.success
        var lines: [String] = []
    }

    private let terminal: CursesTerminal
    private var options: Options
    private var model: Model
    private var session: TrainingSession?
    private var savePath = ""
    private var ending: Ending?
    private var latest: Snapshot?

    init(terminal: CursesTerminal, options: Options) {
        self.terminal = terminal
        self.options = options
        let appearance = Appearance(
            glyphs: terminal.capabilities.glyphs, colors: terminal.capabilities.colorDepth)
        model = Model(presets: PresetCatalog.all.map(\.information), size: terminal.size, appearance: appearance)
    }

    /// Shows the menu, or trains `preset` at once, until the person quits or a signal asks to end.
    func run(_ preset: Preset?) throws -> Ending {
        if let preset { try begin(preset) }
        present()
        while ending == nil {
            handle(terminal.nextEvent(timeoutMilliseconds: timeout))
            takeWaitingEvents()
            takeSnapshot()
            if ending == nil { present() }
        }
        return ending ?? Ending()
    }

    /// Takes what came in together with the first event, so that a storm of them is drawn once.
    private func takeWaitingEvents() {
        for _ in 0..<64 where ending == nil {
            let event = terminal.nextEvent(timeoutMilliseconds: 0)
            if event == .tick { return }
            handle(event)
        }
    }

    /// Milliseconds until the screen changes by itself; nil when only an event can change it.
    private var timeout: Int? {
        model.wakeTime.map { max(0, Int((($0 - MonotonicClock.seconds) * 1_000).rounded(.up))) }
    }

    private func present() { terminal.present(draw(model)) }

    // MARK: - Events

    private func handle(_ event: Event) {
        switch event {
        case .terminate(let signal): end(by: signal)
        case .endOfInput: end(by: SIGHUP)
        case .resize, .key, .mouse, .tick, .resumed: send(.event(event))
        }
    }

    private func send(_ message: Message) {
        for effect in update(&model, message, now: MonotonicClock.seconds) { carryOut(effect) }
    }

    private func carryOut(_ effect: Effect) {
        switch effect {
        case .post(let command): session?.post(command)
        case .open(let name): open(name)
        case .redraw: terminal.invalidate()
        case .writePicture: writePicture()
        case .quit:
            stopSession()
            ending = Ending(lines: summary)
        }
    }

    /// Writes the present screen into the current folder, and says on the screen where it is.
    private func writePicture() {
        guard let run = model.run, let step = run.snapshot?.step else { return }
        let name = run.information.name
        let path = "nntui-\(name)-\(step).svg"
        do throws(FileError) {
            try ScreenPicture(screen: draw(model), title: ScreenPicture.title(name, step: step)).write(to: path)
            send(.pictureWritten(path: path))
        } catch {
            send(.pictureFailed("\(error)"))
        }
    }

    private func takeSnapshot() {
        guard let snapshot = session?.takeSnapshot() else { return }
        if let notice = snapshot.notice, notice != latest?.notice, !notice.isWarning {
            ProcessGuard.setCrashNote("Last checkpoint: \(notice.text).")
        }
        latest = snapshot
        send(.snapshot(snapshot))
    }

    // MARK: - Sessions

    private func open(_ name: String) {
        do {
            var chosen = options.request
            chosen.preset = name
            try begin(chosen.loadPreset())
        } catch {
            send(.openFailed("\(error)"))
        }
    }

    /// Loads a preset and trains it in the place of the one before; if it cannot be loaded that one goes on.
    private func begin(_ preset: Preset) throws {
        var preset = preset
        // A preset's steps and epochs end a run without a screen; here the person decides.
        (preset.stepLimit, preset.epochLimit) = (nil, nil)
        let (trainer, remarks) = try options.request.makeTrainer(preset)
        stopSession()
        latest = nil
        savePath = options.savePath ?? "\(preset.information.name).safetensors"
        options = options.forAnotherPreset
        ProcessGuard.setCrashNote("No checkpoint was written.")
        let waker = terminal.waker
        session = TrainingSession(
            trainer: trainer, paused: options.isPaused, pace: options.pace ?? preset.pace, savePath: savePath
        ) {
            ProcessGuard.protectCurrentThread()
            waker.wake()
        }
        send(.opened(preset.information))
        for remark in remarks { send(.remark(remark)) }
    }

    /// Ends training after what was posted, a save among it, has been carried out; false when two seconds were too short.
    @discardableResult
    private func stopSession() -> Bool {
        guard let session else { return true }
        let isInTime = session.stop(within: 2)
        takeSnapshot()
        self.session = nil
        return isInTime
    }

    // MARK: - The end

    /// A signal ends the program; the run is saved first, if it has begun.
    private func end(by signal: Int32) {
        takeSnapshot()
        if let latest, latest.step > 0 { session?.post(.save(path: nil)) }
        let isInTime = stopSession()
        var lines = summary
        if !isInTime { lines.append("not saved: the present step took too long; \(savePath) is as it was") }
        ending = Ending(code: .signal(signal), lines: lines)
    }

    /// What became of the run, and of its last save.
    private var summary: [String] {
        guard let latest, let name = model.run?.information.name else { return [] }
        var parts = ["\(name): \(NumberFormat.grouped(latest.step)) steps"]
        if let loss = latest.loss { parts.append("loss \(NumberFormat.significant(loss, 4))") }
        if let accuracy = latest.validationAccuracy {
            parts.append("validation accuracy \(NumberFormat.percent(accuracy, decimals: 1))")
        }
        if let notice = latest.notice { parts.append(notice.text) }
        return [parts.joined(separator: ", ").printable]
    }
}
