import Presets

/// Session of a run that others train, which tells what a screen would show of it at a pace.
///
/// Its clock follows from the steps alone, so that the same run always gives the same snapshots at the same times.
package final class PacedSession {
    private let trainer: Trainer
    private let pace: Pace
    private let course: Course
    /// Seconds that the run would have taken on a screen so far.
    package private(set) var seconds = 0.0
    /// Seconds among them in which the run was paused.
    private var pausedSeconds = 0.0
    private var isPaused = false
    private var acts = ActLog()
    private var notice: Notice?
    private var ghosts = Ghosts()
    /// Run as it was before the act that is being performed, and what that act leads to.
    private var left: (ghost: Ghost, departure: Departure, departureCount: Int)?

    /// Runs side by side, and the number of the branch of the first, before one of them is kept.
    private var leftTwins: (ghosts: [Ghost], branch: Int)?

    /// Creates a session of a run of so many steps; without a pace it is that of the presets.
    package init(trainer: Trainer, pace: Pace? = nil, length: Int) {
        self.trainer = trainer
        self.pace = pace ?? .course
        course = Course(length: length)
    }

    /// Steps per second at the latest step.
    private var rate: Double {
        if case .limited(let stepsPerSecond) = pace { return stepsPerSecond }
        return course.rate(at: max(0, trainer.farthestStep - 1))
    }

    /// Counts a step that the trainer has made.
    package func countStep() { seconds += 1 / rate }

    /// Counts seconds in which the run rests.
    package func rest(_ seconds: Double) {
        self.seconds += seconds
        pausedSeconds += seconds
    }

    /// Shows the run as paused, or no longer.
    package func pause(_ isPaused: Bool) { self.isPaused = isPaused }
}

// MARK: - Acts

extension PacedSession {
    /// Notes an act that the trainer is about to perform, and the run as it is before.
    package func willPerform(_ act: TapeAct) {
        if let label = act.label(for: trainer) { note(label) }
        if case .keep = act { leftTwins = ([ghost(.twin)] + twinGhosts, trainer.tree.current) }
        guard let departure = act.departure(in: trainer) else { return }
        left = (ghost(departure), departure, trainer.departureCount)
    }

    private func ghost(_ departure: Departure) -> Ghost {
        var ghost = Ghost(
            run: trainer.runReading(), view: trainer.makeView(at: seconds), departure: departure,
            branch: trainer.tree.current)
        ghost.norms = trainer.timeline.norms
        return ghost
    }

    private var twinGhosts: [Ghost] { trainer.twinGhosts { ($1.makeView(at: seconds), $1.trainingAccuracy) } }

    /// Draws the run that the act has left behind that of now.
    package func didPerform() {
        defer { (left, leftTwins) = (nil, nil) }
        if let leftTwins {
            // The twins' branches are the latest ones, in the order of their letters.
            let numbers = trainer.tree.branches.suffix(leftTwins.ghosts.count - 1).map(\.number)
            ghosts.add(leftTwins.ghosts, numbers: [leftTwins.branch] + numbers, behind: trainer.tree.current)
        }
        guard let left, left.ghost.run.step > 0 else { return }
        if trainer.departureCount != left.departureCount || left.departure == .repair {
            ghosts.add(left.ghost, behind: trainer.tree.current)
        }
    }

    /// Notes why the run is over, and shows it as paused.
    package func end() {
        isPaused = true
        if let ending = trainer.ending { note(ending.words) }
        // A tape may have told of the stop already.
        if trainer.halt != nil, let label = TapeAct.stop.label(for: trainer), label != notice?.text { note(label) }
    }

    /// Adds a label to the acts, and shows it for a while.
    private func note(_ label: String) {
        acts.append(label)
        notice = Notice(number: acts.count, text: label)
    }
}

// MARK: - Snapshots

extension PacedSession {
    /// What a screen shows of the run now.
    package var snapshot: Snapshot {
        var session = SessionReading()
        (session.isPaused, session.pace, session.pacedRate, session.stepsPerSecond) = (isPaused, pace, rate, rate)
        (session.trainingSeconds, session.progress) = (seconds - pausedSeconds, trainer.farthestProgress)
        session.twinsGoOn = trainer.twins.contains(where: \.trainer.canGoOn)
        (session.acts, session.notice) = (acts, notice)
        var run = trainer.runReading()
        run.accuracy = trainer.trainingAccuracy
        var snapshot = Snapshot(
            run, session: session, view: trainer.makeView(at: seconds), picture: trainer.makePicture())
        snapshot.ghosts = trainer.twins.isEmpty ? ghosts.shown : twinGhosts
        snapshot.branches = trainer.branchesReading
        return snapshot
    }
}
