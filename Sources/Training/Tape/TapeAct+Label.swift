import Presets
import Text

extension TapeAct {
    /// Returns the act in a few words, before a trainer performs it; nil if it is about to change nothing.
    func label(for trainer: Trainer) -> String? {
        switch self {
        case .change(let change):
            let isNew = trainer.settings.value(like: change) != change
            return isNew ? change.label(in: trainer.settings) : nil
        case .undo: return trainer.undoable.map { "undo: \($0)" }
        case .goBack:
            let point = trainer.restorePoints.point(before: trainer.step)
            return point.map { "back to \(Self.name($0.state.step))" }
        case .goTo(let step): return "on from \(Self.name(step))"
        case .restart: return "restart"
        case .newWeights: return "new weights"
        case .repair: return "repair"
        case .branch(let number): return "branch \(number)"
        case .delete(let number): return "branch \(number) deleted"
        case .load(let path): return "\(path.pathForDisplay) loaded"
        case .twin(let change): return "twin: \(change.label(in: trainer.settings))"
        case .keep(let run, _): return "\(TwinReading.letter(run)) kept"
        case .stop: return "stop at \(Self.name(trainer.step))"
        case .note(let text): return text
        case .end: return "the tape is over"
        }
    }

    private static func name(_ step: Int) -> String { "step \(NumberFormat.grouped(step))" }

    /// Way in which the act leaves a run for another one; nil if it goes on with the same run.
    func departure(in trainer: Trainer) -> Departure? {
        switch self {
        case .restart: .restart
        case .newWeights: .newWeights
        case .repair: .repair
        case .goBack: .goBack
        case .goTo: .travel
        case .branch: .choice
        case .load: .load
        case .undo: trainer.branchToUndo == nil ? nil : .undo
        case .change, .delete, .twin, .keep, .stop, .note, .end: nil
        }
    }
}
