import Formats
import TUI
import Text

/// Figures of a network that does not answer rows, with those of a constant answer where there are some.
struct FigureTable {
    /// Line above the table.
    let heading: String
    /// Names, figures and figures of the constant answer.
    let rows: [[String]]
    /// Sentences below the table.
    let notes: [String]
    /// The same as members of an object.
    let members: [JSONMember]

    /// Lines for people.
    var lines: [String] {
        heading.wrapped(to: 80) + [""] + TextColumns.aligned(rows, leading: 1) + [""]
            + notes.flatMap { $0.wrapped(to: 80) }
    }

    /// One object.
    var json: String { JSONValue(members).text() }
}
