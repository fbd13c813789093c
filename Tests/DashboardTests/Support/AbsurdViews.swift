@testable import Training

/// Views that no run should produce: NaN and infinite numbers, sizes that do not match, huge counts.
enum AbsurdViews {
    private static let huge = Int.max
    private static let evil = "\u{1B}[2J\u{202E}\u{0}漢字🙂\r"

    static var all: [NetworkView] { writings + speeches + poles + reconstructions + filters }

    private static var writings: [NetworkView] {
        let wrong = [
            attention(heads: huge, length: huge, weights: [1], tokens: 1),
            attention(heads: 0, length: 0, weights: [], tokens: 0),
            attention(heads: 3, length: 2, weights: Array(repeating: 1, count: 12), tokens: 5),
            attention(heads: 1, length: 2, weights: [.nan, .infinity, -1, -.infinity], tokens: 2),
            attention(heads: 9, length: 1, weights: Array(repeating: 1, count: 9), tokens: 1),
        ]
        let texts = ["", "\n\n\n", evil, String(repeating: "x", count: 20_000), String(repeating: "a\n", count: 9_000)]
        return texts.flatMap { text in
            [true, false].flatMap { isList in
                wrong.map {
                    .text(.init(prompt: evil, text: text, temperature: .nan, isList: isList, attention: $0))
                }
            }
        }
    }

    private static func attention(heads: Int, length: Int, weights: [Float], tokens: Int) -> NetworkView.Attention {
        .init(
            layer: evil, heads: heads, length: length, weights: weights, tokens: Array(repeating: evil, count: tokens))
    }

    private static var speeches: [NetworkView] {
        let samples = [
            recording(frames: huge, bands: huge, [0.5]), recording(frames: 0, bands: 4, []),
            recording(frames: 2, bands: 2, [.nan, .infinity, -1, 3]), recording(frames: 1, bands: 1, [0.3]),
        ]
        return [[], samples, Array(repeating: samples[2], count: 200)].flatMap { samples in
            [nil, Double.nan].map { rate in
                .speech(.init(samples: samples, classNames: ["", evil], confusion: nil, errorRate: rate))
            }
        }
    }

    private static func recording(frames: Int, bands: Int, _ spectrogram: [Float]) -> NetworkView.Speech.Sample {
        .init(
            frames: frames, bands: bands, spectrogram: spectrogram, label: evil, prediction: "", isRight: false,
            confidence: .nan, probabilities: [.nan, -.infinity])
    }

    private static var poles: [NetworkView] {
        let numbers: [Double] = [.nan, .infinity, -.infinity, 0, -1, 1e300, .leastNonzeroMagnitude]
        return numbers.flatMap { number in
            numbers.map { limit in
                .control(
                    NetworkView.CartPole(
                        position: number, positionLimit: limit, angle: number, angleLimit: limit, force: -huge,
                        step: huge, stepLimit: -huge, probabilityRight: number, value: number, episodes: huge,
                        meanReturn: number, meanCount: huge, goal: limit))
            }
        }
    }

    private static var reconstructions: [NetworkView] {
        [(huge, huge), (1 << 32, 1 << 32), (0, 0), (2, 1), (-1, 1), (1, 2_000)].map { width, height in
            let count = max(0, min(2_000, width.multipliedReportingOverflow(by: height).partialValue))
            let pixels = Array(repeating: Float.nan, count: count)
            return .reconstruction(
                .init(
                    width: width, height: height, samples: [.init(input: pixels, output: pixels, error: .nan)],
                    meanError: -.infinity))
        }
    }

    private static var filters: [NetworkView] {
        [(huge, huge), (1 << 32, 1 << 32), (0, 0), (1, 1), (3, 1), (1, 400)].map { width, height in
            let count = max(0, min(400, width.multipliedReportingOverflow(by: height).partialValue))
            let kernels = [Float.nan, 0, .infinity].map { Array(repeating: $0, count: count) }
            return .images(
                .init(
                    width: width, height: height,
                    samples: [.init(pixels: [], label: -3, prediction: huge, confidence: 1)],
                    classNames: [evil], confusion: .init(classNames: [evil], counts: [huge], isValidation: false),
                    filters: .init(layer: evil, width: width, height: height, kernels: kernels)))
        }
    }
}
