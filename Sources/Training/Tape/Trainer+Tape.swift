import Backprop
import Presets
import Text

/// Playing a tape.
extension Trainer {
    /// Does what a tape says; returns the reason, in a sentence, if that is not possible.
    package func perform(_ act: TapeAct) -> String? {
        if !twins.isEmpty, !act.isPossibleBesideTwins { return TapeAct.refusalBesideTwins }
        switch act {
        case .change(let change): return apply(change)
        case .undo: undo()
        case .stop:
            let start = step
            if tryStep() != .halted { return "the step after step \(start) was to stop the run, but it could be made" }
        case .goBack: goBack()
        case .restart: restart(newWeights: false)
        case .newWeights: restart(newWeights: true)
        case .repair: repair()
        case .goTo(let target): return goOn(from: target)
        case .branch(let number):
            if !choose(branch: number) { return "there is no branch \(number) to go on with" }
        case .delete(let number): delete(branch: number)
        case .load(let path):
            do { try load(path) } catch { return "\(error)" }
        case .twin(let change): return beginTwin(change)
        case .keep(let run, let step): return keep(run: run, at: step)
        case .note, .end: break
        }
        return nil
    }

    /// Goes on from an earlier step of the run, whose future becomes a branch.
    private func goOn(from target: Int) -> String? {
        guard target < step else { return "step \(target) does not lie before step \(step)" }
        abandonStep()
        let present = FormerRun(self)
        approach(target, of: present)
        while step < target {
            if repeatPart(of: present) == .halted { return "step \(step) could not be made again" }
        }
        leave(present)
        return nil
    }

    /// Makes the next step, or a part of it, also beyond the end of the run.
    package func playPart() -> Outcome {
        continueBeyondEnd()
        let outcome = advancePart()
        return outcome == .finished ? .applied : outcome
    }

    /// Tries a whole step.
    func tryStep() -> Outcome {
        while true {
            let outcome = playPart()
            if outcome != .working { return outcome }
        }
    }

    /// End of a tape at the current step.
    package var tapeEnd: TapeEntry { TapeEntry(step: step, .end(hash: weightsHash, kernels: Self.kernels)) }

    /// Way in which the kernels round: those that round differently lead to other weights.
    package static var kernels: String { KernelForm.inUse.rounding }

    /// Compares the weights with those at the end of a tape.
    package func verdict(hash: UInt64, kernels: String) -> TapeVerdict {
        if weightsHash == hash { return .same }
        // A hash without the name of its kernels is meant for these.
        return kernels.isEmpty || kernels == Self.kernels ? .different : .otherKernels(kernels)
    }
}

/// Whether a tape has led to the weights that it names.
package enum TapeVerdict: Hashable, Sendable {
    /// Weights are the same, bit for bit.
    case same
    /// Weights differ although the kernels round alike.
    case different
    /// Weights differ, and so do the kernels, whose rounding is another.
    case otherKernels(String)

    /// Verdict in words.
    package var words: String {
        switch self {
        case .same: "the weights are those of the tape, bit for bit"
        case .different: "the weights are not those of the tape"
        case .otherKernels(let kernels):
            "the weights are not those of the tape, which was recorded with other kernels: \(kernels), here \(Trainer.kernels)"
        }
    }
}
