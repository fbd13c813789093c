import Presets
import TUI

@testable import Dashboard
@testable import Training

/// Run of a preset as the dashboard shows it, on screens of several sizes and without a clock.
struct PresetCourse {
    /// Sizes of the screens.
    static let sizes = [(80, 24), (100, 30), (160, 45), (200, 50)].map { Size(width: $0.0, height: $0.1) }

    let trainer: Trainer
    private var screens: [Model]
    private var session = SessionReading()
    private var before: Ghost?

    /// Number of snapshots that a screen gets on the way to a stage, so that it sees the run grow.
    private static let snapshotCount = 64

    init(_ preset: Preset) throws {
        trainer = try Trainer.load(preset).trainer
        screens = Self.sizes.map { size in
            Model(running: preset.information, presets: [preset.information], size: size)
        }
        session.pace = .course
    }

    /// Trains up to a step, or to the end of the run if that comes first.
    mutating func train(upTo step: Int) {
        show()
        let interval = max(1, (step - trainer.step) / Self.snapshotCount)
        while trainer.step < step, !session.isPaused {
            session.isPaused = trainer.advance() != .applied
            if trainer.step.isMultiple(of: interval) { show() }
        }
    }

    /// Applies the preset's repair as the key does: from its start if it needs other weights, else from the weights to
    /// which a return leads.
    mutating func repair() {
        let left = Ghost(run: trainer.runReading(), view: trainer.makeView(at: seconds), departure: .repair)
        trainer.repair()
        if trainer.step > 0 { trainer.goBack() }
        before = left
        let answer = Answer(to: left, step: trainer.step, settings: trainer.settings, undoable: trainer.undoable)
        session.notice = Notice(number: 1, text: answer.text)
        session.isPaused = false
        session.changeCount += 1
    }

    /// Draws the screens as they look at the current step.
    mutating func draw() -> [Buffer] {
        var snapshot = snapshot
        (snapshot.view, snapshot.picture) = (trainer.makeView(at: seconds), trainer.makePicture())
        snapshot.accuracy = trainer.trainingAccuracy
        show(snapshot)
        return screens.map { Dashboard.draw($0) }
    }

    private mutating func show() { show(snapshot) }

    private mutating func show(_ snapshot: Snapshot) {
        for index in screens.indices { _ = update(&screens[index], .snapshot(snapshot), now: seconds) }
    }

    /// Snapshot without a view or a picture, which take longest.
    private var snapshot: Snapshot {
        var session = session
        session.progress = trainer.progress
        session.trainingSeconds = seconds
        session.pacedRate = trainer.length.map { Course(length: $0).rate(at: trainer.step) }
        session.stepsPerSecond = session.pacedRate ?? 100
        return Snapshot(trainer.runReading(), session: session, before: before)
    }

    /// Seconds that the run takes on the screen.
    private var seconds: Double { Course.duration * Double(trainer.step) / Double(trainer.length ?? 1_000) }

    /// Hash of the weights, which tells whether another machine computes the same bits (FNV-1a).
    var weightHash: String {
        let hash = trainer.plan.vector(.parameters).values.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, weight in
            (hash ^ UInt64(weight.bitPattern)) &* 0x100_0000_01b3
        }
        return String(hash, radix: 16)
    }
}
