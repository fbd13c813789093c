import Backprop
import Text

extension AskedExamples {
    /// Reads recordings in the form that a model learnt: resampled, and padded with silence or cut to its length.
    static func recordings(_ folder: DataFolder, _ question: DataQuestion) throws -> AskedExamples {
        guard case .recordings(let options) = question.learnt,
            question.signature.inputShape == Shape(options.frames, options.bands)
        else {
            let problem = AskedProblem.otherKind(found: "these are recordings", learnt: question.learntWords)
            throw DataFormatError(folder.path, .wholeFile, problem)
        }
        var remarks: [String] = []
        let files: [String]
        var labels: [String]?
        if question.wantsTruth {
            let named = try RecordingSet.names(in: folder) { remarks.append($0) }
            let part = named.heldBack ?? named.training
            if named.heldBack != nil { remarks.append("of the folder's parts, that to learn from is not read") }
            (files, labels) = (part.map(\.file), part.map { $0.name.label.clipped(to: 60) })
        } else {
            files = folder.fileNames.filter(RecordingName.isRecording)
            if let sentence = folder.remark(on: RecordingSet.others, besides: RecordingName.isRecording) {
                remarks.append(sentence)
            }
        }
        guard !files.isEmpty else {
            throw DataFormatError(folder.path, .wholeFile, AskedProblem.nothing(found: folder.fileNames))
        }
        let settings = options.features
        let sounds = try RecordingSet.samples(of: files, in: folder, rate: settings.rate)
        let features = try PaddedFeatures(
            sounds.map { [$0] }, settings, frames: options.frames, path: folder.path)
        var examples = AskedExamples("recording", features: features.values, count: files.count)
        examples.places = .files(files)
        examples.truth = labels.map(Truth.classes)
        let cut = sounds.count { settings.frameCount(samples: $0.count) > options.frames }
        if cut > 0 {
            let seconds = NumberFormat.datum(Double(options.frames * settings.hop) / Double(settings.rate))
            remarks.append(
                "\(Wording.grouped(cut, "recording")) longer than the \(seconds) seconds that the model takes "
                    + "\(cut == 1 ? "is" : "are") cut there, as in training")
        }
        examples.remarks = remarks
        return examples
    }
}
