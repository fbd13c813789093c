/// Place in a tape that is being played.
struct TapePlayer {
    private let entries: [TapeEntry]
    private var index = 0

    init(_ tape: Tape) { entries = tape.entries }

    /// Whether nothing is left to play.
    var isOver: Bool { index == entries.count }

    /// Step of the next entry; nil if there is none.
    var nextStep: Int? { isOver ? nil : entries[index].step }

    /// Next act; nil if there is none.
    var nextAct: TapeAct? { isOver ? nil : entries[index].act }

    /// Takes the next entry if it belongs to a step.
    mutating func take(at step: Int) -> TapeAct? {
        guard !isOver, entries[index].step <= step else { return nil }
        index += 1
        return entries[index - 1].act
    }
}
