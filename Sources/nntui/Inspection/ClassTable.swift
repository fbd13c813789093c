import Formats
import TUI
import Text

/// Classes of data with the number of their examples, for a report.
struct ClassTable {
    let classes: [(name: String, count: Int)]
    /// Maximum number of classes that are listed as text.
    let limit: Int

    /// Rows with the name, the number and the share of each class.
    var lines: [String] {
        let total = classes.reduce(0) { $0 + $1.count }
        let rows = classes.prefix(limit).map { name, count in
            [
                "  " + name.clipped(to: 40), NumberFormat.grouped(count),
                NumberFormat.percent(Double(count) / Double(max(1, total)), decimals: 1),
            ]
        }
        let rest = classes.count - rows.count
        return TextColumns.aligned(Array(rows)) + (rest > 0 ? ["  and \(NumberFormat.grouped(rest)) more"] : [])
    }
}

extension JSONWriter {
    /// Writes classes as a list of objects, in which `counted` is the name of the number.
    mutating func member(classes: [(name: String, count: Int)], counted: String) {
        key("classes")
        beginArray()
        for (name, count) in classes {
            beginObject()
            member("name", name)
            member(counted, count)
            endObject()
        }
        endArray()
    }

    /// Writes a list of texts.
    mutating func member(_ name: String, _ texts: [String]) {
        key(name)
        beginArray()
        for text in texts { value(text) }
        endArray()
    }
}
