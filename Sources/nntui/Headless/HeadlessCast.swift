import Dashboard
import Files
import Presets
import TUI
import Training

/// Cast of the dashboard of a run that is trained without a screen; its times follow from the steps.
struct HeadlessCast: ~Copyable {
    private var model: Model
    private var cast: ScreenCast
    private let session: PacedSession

    /// Seconds for which a note of a tape is shown.
    private static let restForNote = 4.0

    /// Begins a cast of a run of so many steps, with the first frame.
    init(_ options: CastOptions, of trainer: Trainer, length: Int) {
        let information = trainer.preset.information
        session = PacedSession(trainer: trainer, pace: options.pace, length: length)
        cast = ScreenCast(options.path, title: "nntui \(information.name)")
        model = Model(
            running: information, presets: PresetCatalog.descriptions, size: options.size,
            appearance: options.appearance)
        show()
    }

    /// Counts a step that has been made, and shows it if a frame is due.
    mutating func countStep() {
        session.countStep()
        if cast.isDue(at: session.seconds) { show() }
    }

    /// Takes an act of a tape that is about to be performed.
    mutating func willPerform(_ act: TapeAct) { session.willPerform(act) }

    /// Shows what the act has led to; at a note the run rests.
    mutating func didPerform(_ act: TapeAct) {
        session.didPerform()
        guard case .note = act else { return show() }
        session.pause(true)
        show()
        session.rest(Self.restForNote)
        session.pause(false)
    }

    /// Shows the end of the run, and returns the error that ended the file, if any.
    mutating func finish() -> FileError? {
        session.end()
        show()
        return cast.finish()
    }

    private mutating func show() {
        guard cast.isWorking else { return }
        let (snapshot, now) = (session.snapshot, session.seconds)
        let known = model.run?.snapshot?.acts.count ?? 0
        for label in snapshot.acts.labels(after: known) { cast.mark(model.appearance.glyphs.spell(label), at: now) }
        _ = update(&model, .snapshot(snapshot), now: now)
        let isExact = model.run?.isTraining != true
        cast.show(draw(model), on: model.appearance.theme.background, at: now, isExact: isExact)
    }
}
