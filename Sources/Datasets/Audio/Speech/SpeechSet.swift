import Backprop

/// The log-mel features of recordings, each padded with silence or cut to as many frames, and their labels.
package struct SpeechSet: Sendable, Equatable {
    package let settings: LogMel
    /// Frames a recording.
    package let frames: Int
    /// [count, frames, bands]
    package let features: [Float]
    /// How many of the frames are the recording's own.
    package let frameCounts: [Int]
    /// A place among the class names for each recording.
    package let labels: [Int32]
    package let classNames: [String]
    package let fileNames: [String]

    package static let frameLimit = 4_096

    /// Computes the features of all recordings.
    package init(_ set: RecordingSet, _ settings: LogMel, frames: Int) throws(DataFormatError) {
        precondition(settings.rate == set.rate, "the features are for sounds of another rate")
        let padded = try PaddedFeatures(
            set.recordings.map { [$0.samples] }, settings, frames: frames, path: set.path)
        self.settings = settings
        self.frames = frames
        features = padded.values
        frameCounts = padded.frameCounts
        labels = set.recordings.map { Int32($0.label) }
        classNames = set.classNames
        fileNames = set.recordings.map(\.fileName)
    }
}

extension SpeechSet {
    package var count: Int { labels.count }
    package var bands: Int { settings.bands }

    /// A row of frames and bands a recording, and its label as the class.
    package var dataset: Dataset {
        Dataset(
            features: features, featureNames: [], targets: labels.map(Float.init),
            kind: .classification(classNames: classNames), inputShape: Shape(frames, bands))
    }
}
