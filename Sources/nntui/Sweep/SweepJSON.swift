import Formats

/// Results of a sweep as JSON lines: one object for each run, then one for each value.
struct SweepJSON {
    let summary: SweepSummary
    let plan: SweepPlan

    /// Returns the object of a run.
    func line(_ run: SweepRun, number: Int) -> String {
        let place = plan.place(ofRun: number)
        return object(plan.values(atPoint: place.point)) { writer in
            writer.member("seed", plan.seed(place.seed))
            writer.member(summary.measure.rawValue, orNull: run.measure)
            if summary.measure != .accuracy, let accuracy = run.accuracy { writer.member("accuracy", accuracy) }
            if summary.measure != .trainingLoss { writer.member("training_loss", orNull: run.trainingLoss) }
            writer.member("steps", run.steps)
            writer.member("diverged", run.hasDiverged)
            if let halt = run.halt { writer.member("halt", halt) }
        }
    }

    /// Objects of the values.
    var lines: [String] {
        let best = summary.best
        return summary.points.enumerated().map { index, point in
            object(point.values) { writer in
                writer.member("runs", point.runs.count)
                writer.member("median_\(summary.measure.rawValue)", orNull: point.median)
                writer.member("lowest", orNull: point.spread?.lowerBound)
                writer.member("highest", orNull: point.spread?.upperBound)
                writer.member("diverged_runs", point.divergedCount)
                writer.member("best", index == best)
            }
        }
    }

    /// Returns an object that begins with the values of the swept keys.
    private func object(_ values: [String], _ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("set")
        writer.beginObject()
        for (key, value) in zip(plan.keys, values) {
            writer.key(key.key)
            // What the command line takes for a value of JSON is one.
            if let value = try? JSONValue(override: value, path: key.key) { writer.value(value) } else { writer.null() }
        }
        writer.endObject()
        write(&writer)
        writer.endObject()
        return writer.text
    }
}
