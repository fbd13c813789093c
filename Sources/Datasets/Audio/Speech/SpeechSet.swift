import Backprop

/// Log-mel features of recordings, each padded with silence or cut to the same number of frames, and their labels.
package struct SpeechSet: Sendable, Equatable {
    /// Settings of the log-mel features.
    package let settings: LogMel
    /// Number of frames per recording.
    package let frames: Int
    /// [count, frames, bands]
    package let features: [Float]
    /// Number of frames of each recording without padding.
    package let frameCounts: [Int]
    /// Class index of each recording.
    package let labels: [Int32]
    /// Names of the classes.
    package let classNames: [String]
    /// File name of each recording.
    package let fileNames: [String]

    /// Maximum number of frames per example.
    package static let frameLimit = 4_096

    /// Computes the features of all recordings; throws if there would be too many.
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
    /// Number of recordings.
    package var count: Int { labels.count }
    /// Number of bands per frame.
    package var bands: Int { settings.bands }

    /// Dataset with features [frames, bands] per recording, and its label as the class.
    package var dataset: Dataset {
        Dataset(
            features: features, featureNames: [], targets: labels.map(Float.init),
            kind: .classification(classNames: classNames), inputShape: Shape(frames, bands),
            places: .files(fileNames))
    }
}
