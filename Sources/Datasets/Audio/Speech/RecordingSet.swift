import Files
import Text

/// Recordings of spoken words at one sample rate.
package struct RecordingSet: Sendable, Equatable {
    /// Recordings in the order of their file names.
    package let recordings: [Recording]
    /// Labels, in numeric order if all are numbers, otherwise in alphabetical order; harmless on a screen.
    package let classNames: [String]
    /// Sample rate in samples per second.
    package let rate: Int
    /// Path of the folder, as errors name it.
    package let path: String

    /// Creates a set; every recording's label must be an index into `classNames`.
    package init(recordings: [Recording], classNames: [String], rate: Int, path: String) {
        precondition(
            recordings.allSatisfy { classNames.indices.contains($0.label) }, "a recording has an unknown label")
        self.recordings = recordings
        self.classNames = classNames
        self.rate = rate
        self.path = path
    }

    /// Number of recordings.
    package var count: Int { recordings.count }

    /// Maximum number of recordings.
    static let recordingLimit = 100_000
    /// Maximum number of classes.
    package static let classLimit = 1_000
    /// Maximum number of samples in all recordings together, after resampling.
    static let sampleLimit = 1 << 27
    /// Maximum size of a file in bytes.
    static let fileSizeLimit = 64 << 20
}

extension RecordingSet {
    /// Reads all WAV files of a folder, resampled to `rate`; other files are skipped.
    ///
    /// The label is what stands before the first `_` of a file's name; where all files are in folders, it is the folder's
    /// name. Throws `DataFormatError`, or what the folder throws if a file cannot be read.
    package init(_ folder: DataFolder, rate: Int) throws {
        self = try Self.parts(folder, rate: rate).training
    }

    /// Reads all WAV files of a folder as `init` does, those of a folder such as `test` as a part of their own.
    ///
    /// `remark` receives a sentence on what is left out.
    package static func parts(
        _ folder: DataFolder, rate: Int, remark: (String) -> Void = { _ in }
    ) throws -> (training: RecordingSet, heldBack: RecordingSet?) {
        precondition(Resampler.rates.contains(rate), "a rate is 4,000 to 96,000 samples a second")
        let (files, heldBack) = try names(in: folder, remark)
        let classes = try classes((files + (heldBack ?? [])).map(\.name.label), folder)
        var reader = RecordingReader(rate: rate)
        func set(_ files: [(file: String, name: RecordingName)]) throws -> RecordingSet {
            var recordings: [Recording] = []
            recordings.reserveCapacity(files.count)
            for (file, name) in files {
                let samples = try reader.samples(file, in: folder)
                recordings.append(
                    Recording(fileName: file, label: classes[name.label] ?? 0, take: name.take, samples: samples))
            }
            let names = classes.sorted { $0.value < $1.value }.map { $0.key.clipped(to: 60) }
            return RecordingSet(recordings: recordings, classNames: names, rate: rate, path: folder.path)
        }
        return (try set(files), try heldBack.map(set))
    }

    /// Splits off the recordings whose take number is below `limit` as a test part; throws if a part is empty.
    package func split(takesBelow limit: Int) throws(DataFormatError) -> (training: RecordingSet, test: RecordingSet) {
        func part(_ name: String, isTest: Bool) throws(DataFormatError) -> RecordingSet {
            let chosen = recordings.filter { ($0.take.map { $0 < limit } ?? false) == isTest }
            guard !chosen.isEmpty else {
                throw DataFormatError(path, .wholeFile, SpeechProblem.emptyPart(name: name, takesBelow: limit))
            }
            return RecordingSet(recordings: chosen, classNames: classNames, rate: rate, path: path)
        }
        return (try part("training", isTest: false), try part("test", isTest: true))
    }

    typealias Named = [(file: String, name: RecordingName)]

    /// Whether a file's name is that of a sound in a format that is not read.
    package static func isOtherSound(_ name: String) -> Bool { others.includes(name) }

    /// Sounds in formats that are not read.
    static let others = ConvertibleFormat(
        suffixes: [".mp3", ".flac", ".ogg", ".opus", ".m4a", ".aac", ".wma", ".aiff", ".aif", ".au"], noun: "sound",
        wanted: "WAV", remedy: "ffmpeg -i IN.mp3 -ac 1 OUT.wav converts one")

    /// Finds the recordings of a folder with what is spoken in them.
    static func names(
        in folder: DataFolder, _ remark: (String) -> Void
    ) throws -> (training: Named, heldBack: Named?) {
        let files = folder.fileNames.filter { RecordingName.isRecording($0) }
        if files.isEmpty {
            throw DataFormatError(folder.path, .wholeFile, SpeechProblem.noRecordings(found: folder.fileNames))
        }
        if files.count > recordingLimit {
            let problem = SpeechProblem.tooManyRecordings(count: files.count, limit: recordingLimit)
            throw DataFormatError(folder.path, .wholeFile, problem)
        }
        if let sentence = folder.remark(on: others, besides: RecordingName.isRecording) { remark(sentence) }
        let outside = files.filter { !$0.contains("/") }
        if outside.isEmpty {
            let labelled = LabelledFiles(folder, isWanted: RecordingName.isRecording)
            // One folder around recordings that are named after what is spoken.
            let named = labelled.training.compactMap { file in
                RecordingName(String(file.name.split(separator: "/").last ?? "")).map { (file.name, $0) }
            }
            if labelled.labels.count == 1, named.count == labelled.training.count { return (named, nil) }
            for sentence in labelled.remarks { remark(sentence) }
            func part(_ files: [LabelledFiles.File]) -> Named {
                files.map { ($0.name, RecordingName($0.name, label: $0.label)) }
            }
            return (part(labelled.training), labelled.heldBack.map(part))
        }
        let named = try outside.map { file in
            guard let name = RecordingName(file) else {
                throw DataFormatError(folder.path(of: file), .wholeFile, SpeechProblem.noLabel)
            }
            return (file, name)
        }
        return (named, nil)
    }

    /// Reads some files of a folder, resampled to `rate`.
    static func samples(of files: [String], in folder: DataFolder, rate: Int) throws -> [[Float]] {
        guard files.count <= recordingLimit else {
            let problem = SpeechProblem.tooManyRecordings(count: files.count, limit: recordingLimit)
            throw DataFormatError(folder.path, .wholeFile, problem)
        }
        var reader = RecordingReader(rate: rate)
        return try files.map { try reader.samples($0, in: folder) }
    }

    private static func classes(_ labels: [String], _ folder: DataFolder) throws -> [String: Int] {
        let names = Set(labels)
        if names.isEmpty {
            throw DataFormatError(folder.path, .wholeFile, SpeechProblem.noRecordings(found: folder.fileNames))
        }
        if names.count > classLimit {
            throw DataFormatError(folder.path, .wholeFile, SpeechProblem.tooManyClasses(limit: classLimit))
        }
        if names.count == 1 { throw DataFormatError(folder.path, .wholeFile, SpeechProblem.oneClass(name: labels[0])) }
        let ordered = LabelledFiles.ordered(names)
        return Dictionary(uniqueKeysWithValues: ordered.enumerated().map { ($1, $0) })
    }
}

/// Reads recordings one after another, within a limit on their total number of samples.
private struct RecordingReader {
    let rate: Int
    /// Resamplers by the rate of the files.
    private var resamplers: [Int: Resampler] = [:]
    private var room = RecordingSet.sampleLimit

    init(rate: Int) { self.rate = rate }

    mutating func samples(_ file: String, in folder: DataFolder) throws -> [Float] {
        let path = folder.path(of: file)
        let bytes = try folder.read(file)
        if bytes.count > RecordingSet.fileSizeLimit {
            throw FileError(.readData, path, .tooLarge(bytes: bytes.count, limit: RecordingSet.fileSizeLimit))
        }
        let sound = try WAVReader.read(bytes, file: path)
        let count = sound.samples.count / sound.rate * rate
        guard count <= room else { throw error(path) }
        let samples = resampled(sound)
        room -= samples.count
        guard room >= 0 else { throw error(path) }
        return samples
    }

    private func error(_ path: String) -> DataFormatError {
        DataFormatError(path, .wholeFile, SpeechProblem.tooLong(limit: RecordingSet.sampleLimit))
    }

    private mutating func resampled(_ sound: Sound) -> [Float] {
        if sound.rate == rate { return sound.samples }
        let resampler = resamplers[sound.rate] ?? Resampler(from: sound.rate, to: rate)
        // A folder with a thousand rates must not keep a thousand filters in memory.
        if resamplers.count < 8 { resamplers[sound.rate] = resampler }
        return resampler.resample(sound.samples)
    }
}
