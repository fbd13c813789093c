import Presets
import TUI
import Text
import Training

/// Keys of twins.
extension Model {
    /// Opens the plan of a twin, or says why there can be none.
    mutating func showTwins() -> [Effect] {
        guard let run, let own = run.values, let snapshot = run.snapshot else { return [] }
        if snapshot.hasTwins { return askWhichToKeep() }
        guard let control = run.firstTwinControl, var plan = TwinPlan(control, beside: own) else { return [] }
        // The runs part at the step that is shown, however long the choice takes.
        plan.isInterruption = run.isTraining
        overlay = .twins(plan)
        return plan.isInterruption ? post(.pause, isPaused: true) : []
    }

    /// Gives up the plan of twins.
    mutating func closeTwins() -> [Effect] {
        let isInterruption = twinPlan?.isInterruption == true
        overlay = nil
        return isInterruption ? post(.resume, isPaused: false) : []
    }

    private var twinPlan: TwinPlan? {
        if case .twins(let plan) = overlay { plan } else { nil }
    }

    /// Chooses another control in which the twins differ.
    mutating func moveTwinControl(by steps: Int) {
        guard let plan = twinPlan, let run, let own = run.values else { return }
        let names = run.twinControls
        guard let index = names.firstIndex(of: plan.control) else { return }
        let others = (1..<names.count).lazy.map { names[(index + $0 * steps + $0 * names.count) % names.count] }
        guard var next = others.compactMap({ TwinPlan($0, beside: own) }).first else { return }
        next.isInterruption = plan.isInterruption
        overlay = .twins(next)
    }

    /// Changes the value of the last twin.
    mutating func nudgeTwin(_ nudge: Nudge) {
        guard var plan = twinPlan, let own = run?.values, plan.nudge(nudge, beside: own) else { return }
        overlay = .twins(plan)
    }

    mutating func addTwin() {
        guard var plan = twinPlan, let own = run?.values, plan.add(beside: own) else { return }
        overlay = .twins(plan)
    }

    mutating func removeTwin() {
        guard var plan = twinPlan, plan.values.count > 1 else { return }
        plan.values.removeLast()
        overlay = .twins(plan)
    }

    /// Begins the twins as planned, and trains.
    mutating func startTwins() -> [Effect] {
        guard let plan = twinPlan, let snapshot = run?.snapshot, let own = run?.values else { return [] }
        overlay = nil
        let changes = plan.changes(from: own)
        if changes.isEmpty { return [] }
        // Initial weights are drawn at step 0.
        let drawsWeights = [.initializer, .seed].contains(plan.control) && snapshot.step > 0
        let start: [Effect] = drawsWeights ? post(.restart(newWeights: false)) : []
        return start + changes.map { .post(.twin($0)) } + post(.resume, isPaused: false)
    }

    /// Says why nothing changes.
    mutating func refuseBesideTwins() -> [Effect] {
        remark(TwinReading.refusal, isWarning: true)
    }

    /// Pauses, and asks which of the runs goes on.
    mutating func askWhichToKeep() -> [Effect] {
        guard let run, let snapshot = run.snapshot, snapshot.hasTwins else { return [] }
        let isInterruption = run.isTraining
        let runs = snapshot.runsSideBySide
        let best = runs.enumerated().filter { $0.element.run.best != nil && $0.element.run.halt == nil }
            .min { ($0.element.run.best?.loss ?? 0) < ($1.element.run.best?.loss ?? 0) }?.offset
        let answers = runs.enumerated().compactMap { index, twin in
            twin.letter.lowercased().unicodeScalars.first.map { key in
                Question.Answer(
                    key: key,
                    label: "\(twin.letter)\(Self.figures(of: twin.run))\(index == best ? " ◆" : "")"
                        + (twin.label.isEmpty ? "" : "  \(twin.label)"),
                    effects: [.post(.keep(run: index))])
            }
        }
        overlay = .question(
            Question(
                title: "Keep one", text: "Which run goes on? The others become branches.", answers: answers,
                escape: "let all of them go on", escapeEffects: isInterruption ? [.post(.resume)] : []))
        return isInterruption ? post(.pause, isPaused: true) : []
    }

    /// Returns what a run has reached, for its answer.
    private static func figures(of run: RunReading) -> String {
        if run.halt != nil { return "  stopped at step \(NumberFormat.grouped(run.step))" }
        if let mean = run.bestMeanReturn { return "  best mean return \(NumberFormat.significant(mean, 3))" }
        guard let best = run.best else {
            return (run.smoothedTrainingLoss().last ?? run.loss).map { "  loss \(NumberFormat.significant($0, 3))" }
                ?? ""
        }
        let right = best.accuracy.map { ", \(NumberFormat.percent($0, decimals: 1)) right" } ?? ""
        return "  best validation \(NumberFormat.significant(best.loss, 3))\(right)"
    }
}
