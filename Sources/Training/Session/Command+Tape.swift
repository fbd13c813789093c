import Presets

extension TapeAct {
    /// Act that a command amounts to; nil for a command that changes nothing that is computed.
    init?(_ command: Command) {
        switch command {
        case .change(let change) where change.scope != .view: self = .change(change)
        case .undo: self = .undo
        case .goBack: self = .goBack
        case .restart(let newWeights): self = newWeights ? .newWeights : .restart
        case .repair: self = .repair
        case .branch(.choose(let number)): self = .branch(number)
        case .branch(.delete(let number)): self = .delete(number)
        case .load(let path): self = .load(path)
        case .twin(let change): self = .twin(change)
        // What is recorded of it has the number of steps, too.
        case .keep: return nil
        case .change, .travel, .pause, .resume, .step, .showGraphTrace, .nextStage, .pace, .save, .saveTape, .judge,
            .branch:
            return nil
        }
    }
}

extension TapeAct {
    /// Reason why a tape cannot go on with an act that is not possible while twins run.
    static var refusalBesideTwins: String { "that is not possible while twins run" }

    /// Whether it can be done while twins run.
    var isPossibleBesideTwins: Bool {
        switch self {
        case .twin, .keep, .stop, .note, .end: true
        case .change(let change): change.scope == .view
        case .undo, .goBack, .goTo, .restart, .newWeights, .repair, .branch, .delete, .load: false
        }
    }
}

extension Command {
    /// Whether it can be carried out while twins run.
    var isPossibleBesideTwins: Bool {
        switch self {
        case .change(let change): change.scope == .view
        case .pause, .resume, .step, .pace, .showGraphTrace, .save, .saveTape, .judge, .twin, .keep: true
        case .branch(let act): if case .name = act { true } else { false }
        case .undo, .goBack, .travel, .nextStage, .restart, .repair, .load: false
        }
    }

    /// Command that does what an act says; nil for notes, the end, and going on from an earlier step.
    init?(_ act: TapeAct) {
        switch act {
        case .change(let change): self = .change(change)
        case .undo: self = .undo
        case .goBack: self = .goBack
        case .restart: self = .restart(newWeights: false)
        case .newWeights: self = .restart(newWeights: true)
        case .repair: self = .repair
        case .branch(let number): self = .branch(.choose(number))
        case .delete(let number): self = .branch(.delete(number))
        case .load(let path): self = .load(path: path)
        case .twin(let change): self = .twin(change)
        case .keep(let run, _): self = .keep(run: run)
        case .goTo, .stop, .note, .end: return nil
        }
    }
}
