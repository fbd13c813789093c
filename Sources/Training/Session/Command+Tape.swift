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
        case .change, .travel, .pause, .resume, .step, .showGraphTrace, .nextStage, .pace, .save, .saveTape, .branch:
            return nil
        }
    }
}

extension Command {
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
        case .goTo, .stop, .note, .end: return nil
        }
    }
}
