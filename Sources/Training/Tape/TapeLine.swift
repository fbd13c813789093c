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
        return TapeEntry(step: step, try self.act(act, at: step))
    }

    private func act(_ text: String, at step: Int) throws(ConfigurationError) -> TapeAct {
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
        case ("keep", _): return try keep(rest, at: step)
        case ("load", _) where !rest.isEmpty: return .load(rest)
        case ("twin", _) where !rest.isEmpty: return .twin(try change(rest))
        case ("note", _) where !rest.isEmpty: return .note(rest.printable)
        case ("change", _) where !rest.isEmpty:
            return .change(try change(rest))
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
                    + "repair, branch NUMBER, delete NUMBER, load FILE, twin {…}, keep LETTER, stop, note TEXT, end HASH"
            )
        }
    }

    private func change(_ text: String) throws(ConfigurationError) -> Change {
        try Change(JSONCursor(parsing: Array(text.utf8), file: file, firstLine: number))
    }

    /// Reads the letter of the run that is kept, and the number of steps if the run of now had stopped before.
    private func keep(_ text: String, at step: Int) throws(ConfigurationError) -> TapeAct {
        let (letter, rest) = Self.split(text)
        let index = (0...Trainer.twinLimit).first { TwinReading.letter($0) == letter }
        let last = rest.isEmpty ? step : Int(rest)
        guard let index, let last, (step...1 << 50).contains(last) else {
            throw error(
                "found \(text.quotedForDisplay); after \"keep\" stands the letter of a run, A to D, such as keep B")
        }
        return .keep(run: index, step: last)
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
    package var line: String { "at \(step) \(act.words(at: step))" }
}

extension TapeAct {
    fileprivate func words(at place: Int) -> String {
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
        case .load(let path): "load \(path)"
        case .twin(let change): "twin \(change.json.text())"
        case .keep(let run, let step): "keep \(TwinReading.letter(run))" + (step == place ? "" : " \(step)")
        case .note(let text): "note \(text.printable)"
        case .end(let hash, let kernels): "end \(Self.hexadecimal(hash)) \(kernels)".trimmed
        }
    }

    private static func hexadecimal(_ hash: UInt64) -> String { String(hash, radix: 16).zeroPadded(to: 16) }
}
