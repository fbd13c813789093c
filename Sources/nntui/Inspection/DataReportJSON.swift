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
            writer.key("classes")
            writer.beginArray()
            for (name, count) in classes {
                writer.beginObject()
                writer.member("name", name)
                writer.member("examples", count)
                writer.endObject()
            }
            writer.endArray()
        } else {
            writer.key("targets")
            writer.beginArray()
            for name in report.training.outputNames { writer.value(name) }
            writer.endArray()
        }
        writer.key("notes")
        writer.beginArray()
        for remark in report.remarks { writer.value(remark) }
        writer.endArray()
        writer.endObject()
        return writer.text
    }
}
