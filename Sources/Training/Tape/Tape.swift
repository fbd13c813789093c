import Files
import Formats
import Presets
import Text

/// Record of a run that a person can read and edit: the preset, what was done to the run, and at which steps.
///
///     tape 1
///     preset exploding-gradients
///     seed 0
///     at 0 note Watch the norms at the right.
///     at 20 change {"clipping": {"mode": "global-norm", "threshold": 1}}
///     at 60 restart
///     at 400 end 5f3c09a1b2d4e677 fused
///
/// With the same program, kernels that round alike and the same number of threads, it gives the same weights, bit for bit.
package struct Tape: Equatable, Sendable {
    /// Line before the acts, such as `preset moons`.
    package struct Setting: Equatable, Sendable {
        /// Word at its beginning.
        package var key: String
        /// Rest of the line.
        package var value: String

        /// Creates a line.
        package init(_ key: String, _ value: String) { (self.key, self.value) = (key, value) }
    }

    /// Preset and what was changed about it on the command line, in the order of the file.
    package var settings: [Setting] = []
    /// Acts in the order in which they were done.
    package var entries: [TapeEntry] = []

    /// Creates a tape.
    package init(settings: [Setting] = [], entries: [TapeEntry] = []) {
        (self.settings, self.entries) = (settings, entries)
    }

    /// First line of every tape.
    package static let beginning = "tape 1"
    /// Words at the beginning of a setting.
    package static let keys = ["preset", "data", "load", "seed", "set", "threads"]
    /// Bytes of a tape at most.
    private static let sizeLimit = 64 << 20
}

// MARK: - Text

extension Tape {
    /// Lines before the acts.
    package var head: [String] { [Self.beginning] + settings.map { "\($0.key) \($0.value)" } }

    /// Whole text.
    package var text: String { (head + entries.map(\.line)).map { $0 + "\n" }.joined() }

    /// Reads a tape, whose paths then start from the current folder; errors name the file and the line.
    package static func read(_ path: String) throws -> Tape {
        try Tape(text: FileContents.read(path, limit: sizeLimit), file: path).resolved(from: path)
    }

    /// Reads the text of a tape; blank lines and those that begin with # are skipped.
    package init(text bytes: [UInt8], file: String) throws(ConfigurationError) {
        var number = 0
        var isTape = false
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let bytes = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            let line = TapeLine(
                String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self).trimmed,
                number: number, file: file)
            if line.text.isEmpty || line.text.hasPrefix("#") { continue }
            guard isTape else {
                guard line.text == Self.beginning else {
                    throw line.error("found \(line.text.quotedForDisplay); a tape of nntui begins with \"tape 1\"")
                }
                isTape = true
                continue
            }
            try append(line)
        }
        guard isTape else {
            throw ConfigurationError(
                file: file, line: 1, keyPath: "", message: "the file is empty; a tape of nntui begins with \"tape 1\"")
        }
        guard settings.contains(where: { $0.key == "preset" }) else {
            throw ConfigurationError(
                file: file, line: number, keyPath: "",
                message: "no line names the preset; add one such as \"preset moons\"")
        }
    }

    private mutating func append(_ line: TapeLine) throws(ConfigurationError) {
        let (word, rest) = line.firstWord
        if word == "at" {
            let entry = try line.entry()
            let last = entries.last?.step ?? 0
            // Whoever leaves a run for another one may be at any step after that.
            let mayGoBack = entries.last.map { !$0.act.staysInRun } ?? false
            guard entry.step >= last || mayGoBack else {
                throw line.error(
                    "found step \(entry.step) after step \(last); steps go on, except behind a restart or a return")
            }
            entries.append(entry)
        } else if Self.keys.contains(word), !rest.isEmpty {
            // As on a command line, the last of several fields of the same name counts.
            if word != "set", let first = settings.first(where: { $0.key == word }) {
                throw line.error(
                    "found \(line.text.quotedForDisplay) after \("\(word) \(first.value)".quotedForDisplay); a tape has one "
                        + "\(word) line at most, so remove one of them")
            }
            settings.append(Setting(word, rest))
        } else {
            let allowed = (Self.keys.map { "\($0) …" } + ["at STEP ACT"]).joined(separator: ", ")
            throw line.error("found \(line.text.quotedForDisplay); allowed is: \(allowed)")
        }
    }
}

extension TapeAct {
    /// Whether the steps of the same run go on after it.
    fileprivate var staysInRun: Bool {
        switch self {
        case .change, .note, .delete, .stop, .end: true
        case .twin: true
        case .undo, .goBack, .goTo, .restart, .newWeights, .repair, .branch, .load, .keep: false
        }
    }
}
