import CursesTerminal
import Dashboard
import TUI
import Training

/// The main thread's loop: wait for an event or a snapshot, update, act, draw.
@MainActor
final class MainLoop {
    /// What is left to say and to return once the terminal is given back.
    struct Ending {
        var code = ExitCode.success
        var lines: [String] = []
    }

    private let terminal: CursesTerminal
    private let options: RunOptions
    private var model: Model
    private var session: TrainingSession?
    private var savePath = ""
    private var ending: Ending?
    private var latest: Snapshot?

    init(terminal: CursesTerminal, options: RunOptions) {
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
            let event = terminal.nextEvent(timeoutMilliseconds: timeout)
            handle(event)
            takeSnapshot()
            if ending == nil { present() }
        }
        stop()
        return ending ?? Ending()
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
        case .endOfInput: end(by: 1)
        case .resize, .key, .mouse, .tick, .resumed: send(.event(event))
        }
    }

    private func send(_ message: Message) {
        for effect in update(&model, message, now: MonotonicClock.seconds) { perform(effect) }
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .post(let command): session?.post(command)
        case .open(let name): open(name)
        case .redraw: terminal.invalidate()
        case .quit: ending = Ending(lines: summary)
        }
    }

    private func takeSnapshot() {
        guard let snapshot = session?.takeSnapshot() else { return }
        latest = snapshot
        send(.snapshot(snapshot))
    }

    // MARK: - Sessions

    private func open(_ name: String) {
        do {
            var chosen = options
            chosen.preset = name
            stopSession(within: 2)
            try begin(chosen.loadPreset())
        } catch {
            send(.openFailed("\(error)"))
        }
    }

    private func begin(_ preset: Preset) throws {
        var preset = preset
        // A preset's steps and epochs end a run without a screen; here the person decides.
        (preset.stepLimit, preset.epochLimit) = (nil, nil)
        let trainer = try Trainer.load(preset).trainer
        if let load = options.load { try Checkpoint.read(load).apply(to: trainer) }
        savePath = options.save ?? "\(preset.information.name).safetensors"
        let waker = terminal.waker
        session = TrainingSession(trainer: trainer, paused: options.paused, savePath: savePath) { waker.wake() }
        send(.opened(preset.information))
    }

    private func stopSession(within seconds: Double) {
        session?.stop(within: seconds)
        session = nil
    }

    // MARK: - The end

    /// A signal ends the program: the run is saved first, for two seconds at most.
    private func end(by signal: Int32) {
        session?.post(.save(path: nil))
        var lines = summary
        if session != nil { lines.append("the run was saved to \(savePath)") }
        ending = Ending(code: .signal(signal), lines: lines)
    }

    private func stop() { stopSession(within: 2) }

    private var summary: [String] {
        guard let latest, let name = model.run?.information.name else { return [] }
        var parts = ["\(name): \(NumberFormat.grouped(latest.step)) steps"]
        if let loss = latest.loss { parts.append("loss \(NumberFormat.significant(loss, 4))") }
        if let accuracy = latest.validationAccuracy {
            parts.append("validation accuracy \(NumberFormat.percent(accuracy, decimals: 1))")
        }
        return [parts.joined(separator: ", ")]
    }
}
