/// Recording of a spoken word.
package struct Recording: Sendable, Equatable {
    /// File name, `{label}_….wav`, or `{label}/….wav`.
    package let fileName: String
    /// Index of the label among the classes.
    package let label: Int
    /// Number at the end of the file name; nil if there is none.
    package let take: Int?
    /// Samples at the rate of the set.
    package let samples: [Float]

    /// Creates a recording of the class with index `label`.
    package init(fileName: String, label: Int, take: Int?, samples: [Float]) {
        self.fileName = fileName
        self.label = label
        self.take = take
        self.samples = samples
    }
}

/// Parts of a recording's file name, such as `7_jackson_32.wav`.
struct RecordingName {
    /// Text before the first `_`.
    let label: String
    /// Text after the last `_`, if it is a number.
    let take: Int?

    static func isRecording(_ fileName: String) -> Bool { fileName.lowercased().hasSuffix(".wav") }

    /// Takes the label from elsewhere, and the take from the file name.
    init(_ fileName: String, label: String) {
        let last = fileName.dropLast(4).split(separator: "_").last ?? ""
        self.label = label
        take = last.allSatisfy { ("0"..."9").contains($0) } ? Int(last) : nil
    }

    /// Parses a file name; nil if it has no label.
    init?(_ fileName: String) {
        let parts = fileName.dropLast(4).split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count >= 2, !parts[0].isEmpty else { return nil }
        label = String(parts[0])
        take = parts[parts.count - 1].allSatisfy { ("0"..."9").contains($0) } ? Int(parts[parts.count - 1]) : nil
    }
}
