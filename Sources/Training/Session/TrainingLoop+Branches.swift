import Text

/// Leaving the run for another one, and the list of those that were left.
extension TrainingLoop {
    func ghost(for departure: Departure) -> Ghost {
        var ghost = Ghost(
            run: trainer.runReading(), view: viewSchedule.latest.view, departure: departure,
            branch: trainer.tree.current)
        ghost.norms = trainer.timeline.norms
        return ghost
    }

    func carryOut(_ act: BranchCommand) {
        switch act {
        case .choose(let number): choose(number, for: .choice)
        case .compare(let number): compare(number)
        case .name(let number, let name): trainer.name(branch: number, name)
        case .delete(let number):
            trainer.delete(branch: number)
            ghosts.remove(number)
        }
        branches = trainer.branchesReading
    }

    /// Goes on with another branch, whose end may have to be computed again first.
    func choose(_ number: Int, for departure: Departure) {
        // A run whose end would have to be computed again first is put back as it was.
        let unfinished = past.flatMap { $0.present.end == nil ? $0.present : nil }
        if unfinished == nil { returnFromPast() }
        isPaused = true
        var left = ghost(for: departure)
        if let unfinished { left.run = unfinished.reading }
        guard let run = trainer.beginChange(to: number, leaving: unfinished) else { return }
        ghosts.add(left, behind: number)
        let steps = Wording.grouped(run.step, "step")
        var past = Past(
            present: run, ghosts: ghosts.shown, target: run.step, way: Timeline(memory: trainer.wayMemory),
            arrival: "the run of \(steps) is back")
        if departure == .choice {
            past.arrival = "branch \(number) is back, with \(steps): space goes on, u returns to branch \(left.branch)"
            past.undo = Undo(changeFrom: left.branch)
        }
        self.past = past
        goStep()
    }

    /// Goes on with a saved run as a branch, and pauses there; returns the reason, in a sentence, if that is not possible.
    func load(_ path: String) -> String? {
        returnFromPast()
        isPaused = true
        let (place, left) = (trainer.step, ghost(for: .load))
        do {
            try trainer.load(path)
        } catch {
            return "\(error)"
        }
        record(.load(path), at: place)
        branches = trainer.branchesReading
        if left.run.step > 0 { ghosts.add(left, behind: trainer.tree.current) }
        say(
            "branch \(trainer.tree.current) is \(path.pathForDisplay), with "
                + "\(Wording.grouped(trainer.step, "step")): space goes on, u returns to branch \(left.branch)",
            isForPause: true)
        return nil
    }

    func compare(_ number: Int) {
        guard !ghosts.remove(number), let run = trainer.tree.run(number) else { return }
        ghosts.show(run, branch: number)
    }

    /// Carries out what may leave the current run for another one, and keeps what is left.
    func leave(_ departure: Departure, _ act: () -> Void) {
        let left = ghost(for: departure)
        let departureCount = trainer.departureCount
        act()
        branches = trainer.branchesReading
        guard left.run.step > 0, trainer.departureCount != departureCount || departure == .repair else {
            if departure == .repair { say(Answer(toRepairFrom: left, settings: trainer.settings).text) }
            return
        }
        ghosts.add(left, behind: trainer.tree.current)
        let answer = Answer(
            to: left, step: trainer.step, settings: trainer.settings, undoable: trainer.undoable)
        say(answer.text, isForPause: departure == .goBack)
    }
}
