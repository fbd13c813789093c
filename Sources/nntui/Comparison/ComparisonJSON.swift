import Formats

/// Compared runs as JSON lines: one object for each run, then one for each field that differs.
struct ComparisonJSON {
    let comparison: Comparison

    var lines: [String] {
        comparison.runs.indices.map(line)
            + comparison.differences.map { field, values in
                object { writer in
                    writer.member("field", field)
                    writer.key("values")
                    writer.beginArray()
                    for value in values { if let value { writer.value(value) } else { writer.null() } }
                    writer.endArray()
                }
            }
    }

    private func line(_ index: Int) -> String {
        let run = comparison.runs[index]
        return object { writer in
            writer.member("file", run.path)
            if let preset = run.preset { writer.member("preset", preset) }
            writer.member("steps", run.steps)
            writer.member("best_validation_loss", orNull: run.best?.loss)
            if let best = run.best { writer.member("best_step", best.step) }
            writer.member("training_loss", orNull: run.trainingLoss)
            if let accuracy = run.accuracy { writer.member("accuracy", accuracy) }
            if let meanReturn = run.meanReturn { writer.member("best_mean_return", meanReturn) }
            writer.member("compared_by", comparison.measure.rawValue)
            writer.member("difference", orNull: comparison.difference(index))
            writer.key("changes")
            writer.beginArray()
            for change in run.changes {
                writer.beginObject()
                writer.member("step", change.step)
                writer.member("change", change.label)
                writer.endObject()
            }
            writer.endArray()
        }
    }

    private func object(_ write: (inout JSONWriter) -> Void) -> String {
        var writer = JSONWriter()
        writer.beginObject()
        write(&writer)
        writer.endObject()
        return writer.text
    }
}
