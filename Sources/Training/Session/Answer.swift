import Presets
import Text

/// Answer to a command that left a run for another one: what it did, and how to take it back.
struct Answer {
    let text: String

    /// Creates the answer for an earlier step of a run.
    init(showing step: Int, of present: Int) {
        text =
            "step \(NumberFormat.grouped(step)) of \(NumberFormat.grouped(present)), as it was; "
            + "space goes on from here, esc returns"
    }

    /// Creates the answer for a repair before the first step.
    init(toRepairFrom left: Ghost, settings: Settings) {
        let changes = settings.changes(from: left.run.settings).map { $0.label(in: left.run.settings) }
        text = "repaired: \(changes.joined(separator: ", ")); space trains"
    }

    /// Creates the answer for what was left, the step and settings that were reached, and what can be undone there.
    init(to left: Ghost, step: Int, settings: Settings, undoable: String?) {
        let steps = Wording.grouped(left.run.step, "step")
        let changes = settings.changes(from: left.run.settings).map { $0.label(in: left.run.settings) }
        let isRestarted = step == 0
        text =
            switch left.departure {
            case .restart: "started over with the same weights: u brings back the run of \(steps)"
            case .newWeights: "started over with new weights: u brings back the run of \(steps)"
            case .repair where isRestarted:
                "repaired: \(changes.joined(separator: ", ")), and started over; u brings back the run of \(steps)"
            case .repair: "repaired: \(changes.joined(separator: ", ")); u takes it back"
            case .goBack:
                "back at step \(NumberFormat.grouped(step)), from step \(NumberFormat.grouped(left.run.step)); "
                    + "space trains on from here" + (undoable.map { ", u takes back: \($0)" } ?? "")
            case .undo, .travel, .choice, .twin, .load: "the run of \(Wording.grouped(step, "step")) is back"
            }
    }
}
