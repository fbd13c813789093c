import CNcurses

/// Pasted text, collected between the two marks that the terminal puts around it.
package struct Paste {
    /// Number of characters that are kept; the rest of a longer paste is dropped.
    package static let limit = 4_096
    /// Time without input after which a paste counts as complete, in case the mark at its end is lost.
    package static let silence = Duration.seconds(2)

    private var scalars: [Unicode.Scalar] = []
    private var latest: ContinuousClock.Instant

    /// Begins a paste.
    package init(at time: ContinuousClock.Instant) { latest = time }

    /// Text so far.
    package var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Takes an input of the paste and returns whether the paste goes on after it.
    package mutating func take(_ input: Input, at time: ContinuousClock.Instant) -> Bool {
        latest = time
        // Keys other than the mark at the end are escape sequences inside the text.
        if case .character(let value) = input, let scalar = Unicode.Scalar(value), scalars.count < Self.limit {
            scalars.append(scalar)
        }
        return input != .key(Int(NC_KEY_PASTE_END))
    }

    /// Returns whether an input at this time comes too late to belong to the paste.
    package func isOver(at time: ContinuousClock.Instant) -> Bool { time - latest > Self.silence }
}
