import Formats
import Presets
import Text

/// Line of a tape, with its place for errors.
struct TapeLine {
    let text: String
    let number: Int
    let file: String

    init(_ text: String, number: Int, file: String) { (self.text, self.number, self.file) = (text, number, file) }

    /// First word, and the rest without the blanks between.
    var firstWord: (word: String, rest: String) { Self.split(text) }

    private static func split(_ text: String) -> (word: String, rest: String) {
        let word = text.prefix { $0 != " " }
        return (String(word), String(text.dropFirst(word.count)).trimmed)
    }

    func error(_ message: String) -> ConfigurationError {
        ConfigurationError(file: file, line: number, keyPath: "", message: message)
    }

    /// Reads `at STEP ACT`.
    func entry() throws(ConfigurationError) -> TapeEntry {
        let (number, act) = Self.split(firstWord.rest)
        guard let step = Int(number), step >= 0, step <= 1 << 50 else {
            throw error(
                "found \(number.quotedForDisplay); after \"at\" stands a number of steps, such as at 120 restart")
        }
        return TapeEntry(step: step, try self.act(act))
    }

    private func act(_ text: String) throws(ConfigurationError) -> TapeAct {
        let (word, rest) = Self.split(text)
        switch (word, rest) {
        case ("undo", ""): return .undo
        case ("stop", ""): return .stop
        case ("restart", ""): return .restart
        case ("repair", ""): return .repair
        case ("new", "weights"): return .newWeights
        case ("go", "back"): return .goBack
        case ("go", _) where Self.split(rest).word == "to":
            return .goTo(try count(Self.split(rest).rest, "the step to go to, such as go to 40"))
        case ("branch", _): return .branch(try count(rest, "the number of a branch, such as branch 1"))
        case ("delete", _): return .delete(try count(rest, "the number of a branch, such as delete 1"))
        case ("note", _) where !rest.isEmpty: return .note(rest.printable)
        case ("change", _) where !rest.isEmpty:
            let cursor = try JSONCursor(parsing: Array(rest.utf8), file: file, firstLine: number)
            return .change(try Change(cursor))
        case ("end", _):
            let (hash, kernels) = Self.split(rest)
            guard let hash = UInt64(hash, radix: 16) else {
                throw error(
                    "found \(hash.quotedForDisplay); after \"end\" stands the hash of the weights in hexadecimal digits"
                )
            }
            return .end(hash: hash, kernels: kernels)
        default:
            throw error(
                "found \(text.quotedForDisplay); allowed is: change {…}, undo, go back, go to STEP, restart, new weights, "
                    + "repair, branch NUMBER, delete NUMBER, stop, note TEXT, end HASH")
        }
    }

    private func count(_ text: String, _ wanted: String) throws(ConfigurationError) -> Int {
        guard let number = Int(text), number >= 0 else {
            throw error("found \(text.quotedForDisplay); wanted is \(wanted)")
        }
        return number
    }
}

extension TapeEntry {
    /// Text of the entry, which ``TapeLine`` reads.
    package var line: String { "at \(step) \(act.words)" }
}

extension TapeAct {
    fileprivate var words: String {
        switch self {
        case .change(let change): "change \(change.json.text())"
        case .undo: "undo"
        case .stop: "stop"
        case .goBack: "go back"
        case .goTo(let step): "go to \(step)"
        case .restart: "restart"
        case .newWeights: "new weights"
        case .repair: "repair"
        case .branch(let number): "branch \(number)"
        case .delete(let number): "delete \(number)"
        case .note(let text): "note \(text.printable)"
        case .end(let hash, let kernels): "end \(Self.hexadecimal(hash)) \(kernels)".trimmed
        }
    }

    private static func hexadecimal(_ hash: UInt64) -> String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
