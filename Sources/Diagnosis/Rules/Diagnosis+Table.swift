import Datasets
import Presets
import Text
import Training

extension Diagnosis {
    /// Reports a class so rare that the accuracy hardly says whether it is recognised.
    static func imbalance(_ evidence: Evidence) -> Diagnosis? {
        let snapshot = evidence.snapshot
        guard snapshot.step > 0, let rare = snapshot.traits.rareClass else { return nil }
        let share = NumberFormat.percent(Double(rare.count) / Double(max(1, rare.total)), decimals: 1)
        let constant =
            snapshot.baseline.flatMap { baseline in
                baseline.accuracy.map { "\(baseline.answer) is right in \(NumberFormat.percent($0, decimals: 1))" }
            } ?? "always giving the commonest answer is nearly always right"
        let remedy =
            !snapshot.traits.mayWeighClasses
            ? "Balanced accuracy, which nntui evaluate gives, says more."
            : snapshot.traits.weighsClasses
                ? "The loss weighs the classes, so that rare ones count more than their number (class_weights)."
                : "Weigh the classes with class_weights: in the preset, or with --set class_weights=balanced."
        return Diagnosis(
            kind: .imbalance, severity: .note,
            headline: "The class \(rare.name.clipped(to: 30)) is rare",
            explanation:
                "It has \(NumberFormat.grouped(rare.count)) of \(NumberFormat.grouped(rare.total)) examples (\(share)), and "
                + "\(constant): the accuracy alone says little. \(remedy)",
            figure: "\(share) of the examples", advice: [])
    }

    /// Reports so few examples that the figures are mostly luck.
    static func fewExamples(_ evidence: Evidence) -> Diagnosis? {
        let snapshot = evidence.snapshot
        guard snapshot.step > 0, case .csv? = snapshot.source,
            snapshot.trainingCount < HealthThresholds.fewExamples
        else { return nil }
        let judged =
            snapshot.validationCount > 0
            ? "The figures are of \(Wording.grouped(snapshot.validationCount, "example")) kept back, and another seed gives others."
            : "No example is kept back, so nothing says how it does on new ones."
        return Diagnosis(
            kind: .fewExamples, severity: .note,
            headline: "There are few examples",
            explanation:
                "It learns from \(Wording.grouped(snapshot.trainingCount, "example")). \(judged) More rows help most; "
                + "compare several seeds before believing a difference.",
            advice: [])
    }

    /// Reports features that give the answer away.
    static func tellingFeature(_ evidence: Evidence) -> Diagnosis? {
        let snapshot = evidence.snapshot
        guard snapshot.step > 0, let feature = snapshot.traits.tellingFeatures.first else { return nil }
        let others = snapshot.traits.tellingFeatures.dropFirst()
        let what =
            switch feature.telling {
            case .all: "It tells the target of every example by itself."
            case .line(let fit):
                "By itself it explains \(NumberFormat.percent(fit, decimals: 2)) of the target's variance."
            case .classes(let share):
                "By itself it decides \(NumberFormat.percent(share, decimals: 1)) of the examples."
            }
        let nearly = others.allSatisfy { $0.telling == .all } && feature.telling == .all ? "" : "nearly "
        let names =
            others.prefix(2).map { $0.name.clipped(to: 40) }
            + (others.count > 2 ? ["\(others.count - 2) more"] : [])
        let more =
            names.isEmpty ? "" : " So \(nearly)\(names.count == 1 ? "does" : "do") \(names.joined(separator: " and "))."
        let columns = "[\(snapshot.traits.tellingFeatures.map(\.column).joined(separator: ","))]"
        return Diagnosis(
            kind: .tellingFeature, severity: .warning,
            headline: "The feature \(feature.name.clipped(to: 40)) gives the answer away",
            explanation:
                "\(what)\(more) If it is known only once the answer is, the network will be of no use on new rows: "
                + "leave it out with \(FieldStyle.option.setting("ignore", to: columns)).",
            advice: [])
    }
}
