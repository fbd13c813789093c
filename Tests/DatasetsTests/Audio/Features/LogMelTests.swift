import Datasets
import Foundation
import Testing

/// Literals: PyTorch 2.15.0, `torch.stft(…, window=torch.hann_window(frame), center=False)`, triangular mel filters and
/// `torch.log(… + 1e-6)` in 32 bits, which itself differs from the result in 64 bits by up to 5e-4.
struct LogMelTests {
    private static let tolerance: Float = 1e-3

    /// Returns a tone that rises from 200 Hz by 3 kHz per second, plus a quiet one of 1,234.5 Hz.
    private func chirp(_ count: Int, rate: Int) -> [Float] {
        (0..<count).map { index in
            let time = Double(index) / Double(rate)
            let rising = 0.5 * sin(2 * .pi * (200 * time + 1_500 * time * time))
            return Float(rising + 0.01 * sin(2 * .pi * 1_234.5 * time))
        }
    }

    @Test func asPyTorch() {
        var transform = LogMelTransform(LogMel())
        let features = transform.features(of: chirp(1_100, rate: 8_000))
        #expect(features.count == 9 * 40)
        let expected: [(Int, Int, Float)] = [
            (0, 0, -6.441593), (0, 5, 6.515235), (0, 20, -2.363937), (0, 39, -13.815506), (4, 0, -10.741607),
            (4, 12, -3.849304), (4, 39, -13.8154), (7, 17, -9.846546), (8, 3, -9.996671), (8, 15, -5.267032),
            (8, 39, -13.815043),
        ]
        for (frame, band, value) in expected {
            #expect(abs(features[frame * 40 + band] - value) < Self.tolerance, "\(frame), \(band)")
        }
        #expect(abs(features.reduce(0.0) { $0 + Double($1) } + 3_089.486767) < 0.01)
    }

    @Test func aShortSoundIsPaddedToAFrame() {
        var transform = LogMelTransform(LogMel())
        let features = transform.features(of: Array(chirp(1_100, rate: 8_000)[..<100]))
        #expect(features.count == 40)
        for (band, value) in [(0, -1.044401), (5, 4.623892), (20, -0.137791), (39, -1.182339)] as [(Int, Float)] {
            #expect(abs(features[band] - value) < Self.tolerance, "\(band)")
        }
        #expect(transform.features(of: []).count == 40)
        #expect(transform.features(of: []).allSatisfy { $0 == LogMel.silence })
    }

    @Test func otherParameters() {
        var transform = LogMelTransform(LogMel(rate: 16_000, frameLength: 512, hop: 160, bands: 64))
        let features = transform.features(of: chirp(1_700, rate: 16_000))
        #expect(features.count == 8 * 64)
        let expected: [(Int, Int, Float)] = [
            (0, 0, -5.504776), (0, 9, 3.758116), (3, 20, -11.175459), (7, 40, -13.807963), (7, 63, -13.815495),
        ]
        for (frame, band, value) in expected {
            #expect(abs(features[frame * 64 + band] - value) < Self.tolerance, "\(frame), \(band)")
        }
        #expect(abs(features.reduce(0.0) { $0 + Double($1) } + 4_840.107555) < 0.01)
    }

    @Test(arguments: LogMel.frameLengths)
    func aTransformOfAnyLengthFindsATone(length: Int) throws {
        let settings = LogMel(frameLength: length, hop: length, bands: 10)
        var transform = LogMelTransform(settings)
        // Middle of the fifth band.
        let mel: Double = 2_595 * log10(4_700.0 / 700) * 5 / 11
        let frequency = 700 * (pow(10, mel / 2_595) - 1)
        let tone = (0..<length).map { Float(sin(2 * .pi * frequency * Double($0) / 8_000)) }
        let features = transform.features(of: tone)
        #expect(features.count == 10 && features.max() == features[4])
    }

    @Test func framesDoNotDependOnTheirNeighbours() {
        var transform = LogMelTransform(LogMel())
        let sound = chirp(3_000, rate: 8_000)
        let features = transform.features(of: sound)
        for frame in [0, 7, 8, 9, 27] {
            let alone = transform.features(of: Array(sound[frame * 100..<frame * 100 + 256]))
            #expect(alone == Array(features[frame * 40..<frame * 40 + 40]))
        }
        #expect(transform.features(of: sound, limit: 11) == Array(features[..<440]))
    }
}
