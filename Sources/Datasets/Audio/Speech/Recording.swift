/// One recording of a spoken word.
package struct Recording: Sendable, Equatable {
    /// `{label}_….wav`
    package let fileName: String
    /// The place of its label among the classes.
    package let label: Int
    /// The number that the file's name ends with; nil where it ends otherwise.
    package let take: Int?
    package let samples: [Float]

    package init(fileName: String, label: Int, take: Int?, samples: [Float]) {
        self.fileName = fileName
        self.label = label
        self.take = take
        self.samples = samples
    }
}

/// What the name of a recording says, as in `7_jackson_32.wav`.
struct RecordingName {
    /// Up to the first `_`.
    let label: String
    /// From the last `_` on, where that is a number.
    let take: Int?

    static func isRecording(_ fileName: String) -> Bool { fileName.lowercased().hasSuffix(".wav") }

    /// Nil where there is no label.
    init?(_ fileName: String) {
        let parts = fileName.dropLast(4).split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count >= 2, !parts[0].isEmpty else { return nil }
        label = String(parts[0])
        take = parts[parts.count - 1].allSatisfy { ("0"..."9").contains($0) } ? Int(parts[parts.count - 1]) : nil
    }
}
