import Text

/// Problem with a folder of recordings.
package enum SpeechProblem: DataProblem {
    /// The folder has no WAV files; `found` lists what it has.
    case noRecordings(found: [String])
    /// The name of a file does not say what is spoken in it.
    case noLabel
    /// All recordings have the same label, `name`.
    case oneClass(name: String)
    /// The file names have more than `limit` different labels.
    case tooManyClasses(limit: Int)
    /// The folder has more than `limit` WAV files.
    case tooManyRecordings(count: Int, limit: Int)
    /// All recordings together have more than `limit` samples after resampling.
    case tooLong(limit: Int)
    /// `count` examples of `size` features each exceed `limit` values.
    case tooManyFeatures(count: Int, size: Int, limit: Int)
    /// The training or test part, `name`, has no recordings after a split by take.
    case emptyPart(name: String, takesBelow: Int)
    /// Hardly any draw of recordings is short enough.
    case utterancesTooLong(frames: Int)
}

extension SpeechProblem {
    package var description: String {
        switch self {
        case .noRecordings(let found):
            "there are no recordings here; wanted are WAV files whose names begin with what is spoken, such as 7_anna_0.wav, "
                + "or a folder of them for each word, such as 7/anna_0.wav; "
                + (found.isEmpty
                    ? "the folder is empty"
                    : "the folder holds " + Wording.few(found))
        case .noLabel:
            "the name does not say what is spoken; wanted are names such as 7_anna_0.wav, with the label before the first _"
        case .oneClass(let name):
            "all recordings have the label \(name.quotedForDisplay); a classification needs at least two"
        case .tooManyClasses(let limit):
            "the recordings have more than \(limit) different labels, the most allowed; "
                + "the label is what stands before the first _ of a file's name"
        case .tooManyRecordings(let count, let limit):
            "there are \(count) recordings; allowed are at most \(limit)"
        case .tooLong(let limit):
            "with this file the recordings have more than \(limit) samples in all, the most allowed; "
                + "leave some out, or ask for a lower rate"
        case .tooManyFeatures(let count, let size, let limit):
            "\(count) recordings of \(size) features each are more than \(limit) numbers, the most allowed; "
                + "ask for fewer frames or bands"
        case .emptyPart(let name, let takesBelow):
            "no recording is left for the \(name) part: a file whose name ends with a number below \(takesBelow), "
                + "as in 7_anna_0.wav, is for the test, and every other one is to learn from"
        case .utterancesTooLong(let frames):
            "hardly any recordings that are joined fit into \(frames) frames; allow more frames, or join fewer"
        }
    }
}
