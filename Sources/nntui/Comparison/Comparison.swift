/// Runs that are compared with one of them, the baseline.
struct Comparison {
    let runs: [RecordedRun]
    /// Index of the run that the others are compared with.
    let baseline: Int

    /// Letters of the runs.
    static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)

    /// Letter of a run.
    func letter(_ index: Int) -> String { String(Self.letters[index]) }

    /// Quantity that all runs have and that they are compared by.
    var measure: SweepMeasure {
        if runs.allSatisfy({ $0.meanReturn != nil }) { return .meanReturn }
        return runs.allSatisfy { $0.best != nil } ? .validationLoss : .trainingLoss
    }

    /// Returns the value of a run by which it is compared; nil if it has none.
    func value(_ run: RecordedRun) -> Double? {
        switch measure {
        case .meanReturn: run.meanReturn
        case .validationLoss: run.best?.loss
        default: run.trainingLoss
        }
    }

    /// Returns by how much a run's value is above that of the baseline; nil if one has none.
    func difference(_ index: Int) -> Double? {
        guard let reached = value(runs[index]), let base = value(runs[baseline]), (reached - base).isFinite else {
            return nil
        }
        return reached - base
    }
}

/// Settings.
extension Comparison {
    /// Fields that are not the same in all runs that hold any, with each run's value; nil where there is none.
    var differences: [(field: String, values: [String?])] {
        let tables = runs.map { run in
            run.fields.map { Dictionary($0.map { ($0.path, $0.value) }) { first, _ in first } }
        }
        var seen: Set<String> = []
        let paths = runs.flatMap { ($0.fields ?? []).map(\.path) }.filter { seen.insert($0).inserted }
        return paths.compactMap { path in
            let values = tables.map { $0?[path] }
            let known = tables.indices.filter { tables[$0] != nil }.map { values[$0] }
            return Set(known).count > 1 ? (path, values) : nil
        }
    }

    /// Sentences about what limits the comparison.
    var remarks: [String] {
        var remarks = ["Differences are to \(letter(baseline)), in \(measure.explanation)."]
        remarks += runs.compactMap(\.remark)
        let names = runs.indices.compactMap { index in runs[index].preset.map { (letter(index), $0) } }
        if Set(names.map(\.1)).count > 1 {
            let list = names.map { "\($0.0) of \($0.1)" }.joined(separator: ", ")
            remarks.append("The runs are of different presets (\(list)), so their losses may not be comparable.")
        } else if differences.contains(where: { $0.field == "loss" }) {
            remarks.append("The runs have different loss functions, so their losses cannot be compared.")
        }
        let logs = runs.indices.filter { runs[$0].fields == nil }.map(letter)
        if !logs.isEmpty {
            let verb = logs.count == 1 ? "is a log, which holds" : "are logs, which hold"
            remarks.append("\(logs.joined(separator: ", ")) \(verb) no settings.")
        }
        return remarks
    }
}
