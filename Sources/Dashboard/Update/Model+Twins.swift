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
        guard let control = run.firstTwinControl, let plan = TwinPlan(control, beside: own) else { return [] }
        overlay = .twins(plan)
        return []
    }

    private var twinPlan: TwinPlan? {
        if case .twins(let plan) = overlay { plan } else { nil }
    }

    /// Chooses another control in which the twins differ.
    mutating func moveTwinControl(by steps: Int) {
        guard let plan = twinPlan, let run, let own = run.values else { return }
        let names = run.twinControls
        guard var index = names.firstIndex(of: plan.control) else { return }
        while true {
            index += steps > 0 ? 1 : -1
            guard names.indices.contains(index) else { return }
            if let next = TwinPlan(names[index], beside: own) {
                overlay = .twins(next)
                return
            }
        }
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
        // Initial weights are drawn at step 0.
        let drawsWeights = [.initializer, .seed].contains(plan.control) && snapshot.step > 0
        let start: [Effect] = drawsWeights ? post(.restart(newWeights: false)) : []
        return start + changes.map { .post(.twin($0)) } + post(.resume, isPaused: false)
    }

    /// Asks which of the runs goes on.
    mutating func askWhichToKeep() -> [Effect] {
        guard let snapshot = run?.snapshot, snapshot.hasTwins else { return [] }
        let runs =
            [(letter: TwinReading.letter(0), label: "", run: snapshot.run)]
            + snapshot.ghosts.compactMap { ghost in
                ghost.twin.map { (letter: $0.letter, label: "  \($0.label)", run: ghost.run) }
            }
        let answers = runs.enumerated().compactMap { index, twin in
            twin.letter.lowercased().unicodeScalars.first.map { key in
                Question.Answer(
                    key: key, label: "\(twin.letter)\(Self.figures(of: twin.run))\(twin.label)",
                    effects: [.post(.keep(run: index))])
            }
        }
        overlay = .question(
            Question(
                title: "Keep one", text: "Which run goes on? The others become branches.", answers: answers,
                escape: "let all of them go on"))
        return []
    }

    /// Returns what a run has reached, for its answer.
    private static func figures(of run: RunReading) -> String {
        if run.halt != nil { return "  stopped at step \(NumberFormat.grouped(run.step))" }
        if let mean = run.bestMeanReturn { return "  best mean return \(NumberFormat.significant(mean, 3))" }
        let losses = [("loss", run.smoothedTrainingLoss().last ?? run.loss), ("valid", run.validationLoss)]
        return losses.reduce("") { text, next in
            text + (next.1.map { "  \(next.0) \(NumberFormat.significant($0, 3))" } ?? "")
        }
    }
}
