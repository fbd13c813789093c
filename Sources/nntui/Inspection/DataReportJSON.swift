import Backprop
import Datasets
import Formats
import Presets

/// Report on data other than a table as one JSON object.
struct DataReportJSON {
    let report: DataReport

    var line: String {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("file", report.file)
        writer.member("kind", report.kind.rawValue)
        writer.key("shape")
        writer.beginArray()
        for side in report.training.inputShape.dimensions { writer.value(side) }
        writer.endArray()
        writer.member("examples", report.training.count + report.validation.count)
        writer.member("training", report.training.count)
        writer.member("validation", report.validation.count)
        if let classes = report.classCounts {
            writer.member(classes: classes, counted: "examples")
            if let word = report.classWeights?.word { writer.member("class_weights", word) }
        } else {
            writer.member("targets", report.training.outputNames)
        }
        writer.member("notes", report.remarks)
        writer.endObject()
        return writer.text
    }
}
