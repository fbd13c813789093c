import Backprop
import Datasets

/// Views of spectrograms and their transcriptions.
extension ExampleTask {
    /// Whether an example is a spectrogram, frames of frequency bands, to be classified or transcribed.
    var isSpeech: Bool {
        guard data.inputShape.dimensions.count == 2 else { return false }
        switch data.kind {
        case .classification, .labels: return true
        case .regression, .sequence: return false
        }
    }

    private static var shownRecordings: Int { 12 }

    /// Returns some recordings with what the network hears in them, its mistakes first.
    func makeSpeech(_ plan: Plan, _ validationAccuracy: Double?) -> NetworkView {
        // Recordings are sorted by what is said, so those at even distances say different words.
        let count = min(Self.shownRecordings, evaluationData.count)
        let indices = (0..<count).map { $0 * evaluationData.count / count }
        let rows = exampleRows(at: indices)
        let spectrograms = spectrograms(of: rows)
        var samples: [NetworkView.Speech.Sample] = []
        let frames = plan.network.graph.shape(of: plan.network.output).rows
        predict(rows, plan) { output, row in
            let number = samples.count
            samples.append(
                sample(
                    indices[number], spectrograms[number], length(of: rows[number]), output,
                    row * frames..<(row + 1) * frames))
        }
        let shown = samples.filter { !$0.isRight } + samples.filter(\.isRight)
        var speech = NetworkView.Speech(samples: shown, classNames: names, confusion: nil, errorRate: nil)
        speech.frameSeconds = frameSeconds
        if let classNames = data.classNames {
            speech.confusion = makeConfusion(classNames, plan)
        } else {
            // Transcribing all recordings again would take seconds.
            speech.errorRate = validationAccuracy.map { 1 - $0 }
        }
        return .speech(speech)
    }

    var names: [String] { data.classNames ?? data.vocabulary ?? [] }

    /// Returns one recording with its label, and its transcription from its rows of the output.
    private func sample(
        _ index: Int, _ picture: [Float], _ length: Int, _ output: Matrix, _ rows: Range<Int>
    ) -> NetworkView.Speech.Sample {
        var sample = recording(picture, length, of: index, prediction: "")
        if data.classNames != nil {
            let prediction = prediction(output, rows.lowerBound)
            sample.prediction = names[prediction.label]
            sample.confidence = prediction.confidence
            sample.isRight = evaluationData.dataset.label(index) == prediction.label
            sample.probabilities = probabilities(output, rows.lowerBound)
        } else {
            transcribe(output, rows, of: index, into: &sample)
        }
        return sample
    }

    /// Reads the words of a longer recording, and where in it they are, from its rows of the output.
    private func transcribe(
        _ output: Matrix, _ rows: Range<Int>, of index: Int, into sample: inout NetworkView.Speech.Sample
    ) {
        // Label 0 of the network is the blank.
        let heard = LabelReading.alignedBestPath(output, frames: rows).map { (word: $0.label - 1, frame: $0.frame) }
        sample.prediction = heard.map { names[$0.word] }.joined(separator: " ")
        sample.isRight = labels(index) == heard.map(\.word)
        // Silence after the recording has as large a part of the output as of the input.
        let own = Double(rows.count * sample.frames) / Double(data.inputShape.rows)
        sample.wordProbabilities = rows.prefix(Int(own.rounded(.up))).map { row in
            1 - probabilities(output, row)[ConnectionistTemporalClassification.blank]
        }
        sample.heardWords = heard.map { word, frame in
            .init(name: names[word], position: min(1, (Double(frame - rows.lowerBound) + 0.5) / own))
        }
    }

    /// Returns one recording with its label, without its predictions.
    func recording(
        _ picture: [Float], _ length: Int, of index: Int, prediction: String?
    ) -> NetworkView.Speech.Sample {
        let bands = data.inputShape.columns
        return NetworkView.Speech.Sample(
            frames: length, bands: bands, spectrogram: Array(picture.prefix(length * bands)), label: words(index),
            prediction: prediction, isRight: prediction == nil, confidence: 0, probabilities: [])
    }

    /// Returns the number of frames of a recording before the silence that pads it, at least one.
    func length(of row: [Float]) -> Int {
        guard frameSeconds != nil else { return data.inputShape.rows }
        let last = row.indices.last { abs(scaling.invert(row[$0], feature: $0) - LogMel.silence) > 0.001 }
        return (last ?? 0) / data.inputShape.columns + 1
    }

    /// Returns the words said in a recording.
    func words(_ index: Int) -> String { labels(index).map { names[$0] }.joined(separator: " ") }

    private func labels(_ index: Int) -> [Int] {
        let width = data.targetWidth
        return evaluationData.dataset.targets[index * width..<(index + 1) * width].filter { $0 >= 0 }.map { Int($0) }
    }

    /// Returns the recordings' loudness from 0 to 1.
    func spectrograms(of rows: [[Float]]) -> [[Float]] {
        let range = brightness(of: rows)
        return rows.map { row in row.map { max(0, min(1, ($0 - range.lowerBound) / range.length)) } }
    }

    /// Returns the range of values from dark to bright; the lowest 5 % and the highest 0.5 % of the values may lie
    /// outside.
    private func brightness(of rows: [[Float]]) -> (lowerBound: Float, length: Float) {
        let sorted = rows.joined().filter(\.isFinite).sorted()
        guard let first = sorted.first, let last = sorted.last else { return (0, 1) }
        let (low, high) = (sorted[sorted.count / 20], sorted[sorted.count - 1 - sorted.count / 200])
        return high > low ? (low, high - low) : (first, max(last - first, 1))
    }
}
