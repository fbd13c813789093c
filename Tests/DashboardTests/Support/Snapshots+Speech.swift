@testable import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Snapshots {
    /// Single spoken digits, one of them misrecognized.
    static func speech() -> Snapshot {
        var snapshot = digits(step: 800)
        snapshot.network = "conv32-pool-conv64-pool-dense10"
        let names = (0..<10).map(String.init)
        let samples = (0..<12).map { index -> NetworkView.Speech.Sample in
            let label = (index * 7 + 4) % 10
            let isRight = index != 1
            let heard = isRight ? label : 9
            let probabilities = (0..<10).map { $0 == heard ? Float(isRight ? 0.9 : 0.6) : $0 == label ? 0.3 : 0.0125 }
            return sample(
                "\(label)", "\(heard)", frames: 40 + index * 5 % 17, confidence: isRight ? 0.9 : 0.6, probabilities)
        }
        let counts = (0..<100).map { $0 / 10 == $0 % 10 ? 29 : $0 == 19 ? 2 : 0 }
        snapshot.view = .speech(
            NetworkView.Speech(
                samples: samples, classNames: names,
                confusion: NetworkView.Confusion(classNames: names, counts: counts, isValidation: true),
                errorRate: nil, frameSeconds: 0.0125))
        return snapshot
    }

    /// Recordings of several digits, one of which is missed.
    static func connectedSpeech() -> Snapshot {
        var snapshot = speech()
        let samples = [("4 7 1", "4 7 1"), ("9 0", "9 0"), ("3 5 5 8", "3 5 8"), ("1", "")].map { said, heard in
            var sample = sample(said, heard, frames: 45 * said.split(separator: " ").count, confidence: 0, [])
            let words = heard.split(separator: " ")
            sample.heardWords = words.enumerated().map { index, word in
                .init(name: String(word), position: (Double(index) + 0.5) / Double(words.count))
            }
            sample.wordProbabilities = (0..<40).map { step in
                sample.heardWords.contains { abs($0.position * 40 - Double(step) - 0.5) < 1 } ? 0.95 : 0.03
            }
            return sample
        }
        snapshot.view = .speech(
            NetworkView.Speech(
                samples: samples, classNames: (0..<10).map(String.init), confusion: nil, errorRate: 0.0312,
                frameSeconds: 0.0125))
        return snapshot
    }

    /// Two formants that rise and fall between stretches of silence.
    private static func sample(
        _ label: String, _ prediction: String, frames: Int, confidence: Float, _ probabilities: [Float]
    ) -> NetworkView.Speech.Sample {
        let bands = 40
        let first = Float(label.unicodeScalars.first?.value ?? 48) - 48
        let spectrogram = (0..<frames * bands).map { index -> Float in
            let time = Float(index / bands) / Float(frames)
            let band = Float(index % bands)
            let loudness = max(0, sin((time * Float(label.count + 1) / 2).truncatingRemainder(dividingBy: 1) * .pi))
            let low = exp(-pow(band - 6 - first * 0.8 - 3 * time, 2) / 8)
            let high = exp(-pow(band - 20 - first + 8 * time, 2) / 12)
            return 0.08 + 0.06 * noise(index) + loudness * (0.8 * low + 0.6 * high)
        }
        return NetworkView.Speech.Sample(
            frames: frames, bands: bands, spectrogram: spectrogram, label: label, prediction: prediction,
            isRight: label == prediction, confidence: confidence, probabilities: probabilities)
    }
}
