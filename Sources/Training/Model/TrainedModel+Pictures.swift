import Backprop
import Datasets
import Text

extension TrainedModel {
    /// Whether its examples are pictures, in grey or in colour.
    package var answersPictures: Bool {
        let sides = signature.inputShape.dimensions
        return sides.count == 3 && (sides[2] == 1 || sides[2] == 3)
    }

    /// Files of the pictures that are answered worst, the worst first; empty if the examples are no pictures.
    ///
    /// A name says the place in the order, the truth and the answer: `001-seven-as-one.pgm`. Pixels are shown from black to
    /// white; where they are not from 0 to 1, from the least to the greatest of these pictures.
    package func pictures(of worst: [WorstExample], in examples: JudgedExamples) -> [(name: String, bytes: [UInt8])] {
        guard answersPictures else { return [] }
        let sides = signature.inputShape.dimensions
        let (size, channels) = (PictureSize(width: sides[1], height: sides[0]), sides[2])
        let width = signature.inputShape.count
        let pixels = worst.map { example in
            examples.features[example.index * width..<(example.index + 1) * width].enumerated().map {
                signature.scaling.invert($1, feature: $0)
            }
        }
        // What was scaled may come back a little beyond its range.
        let (least, greatest) = (pixels.joined().min() ?? 0, pixels.joined().max() ?? 1)
        let isShare = least > -0.01 && greatest < 1.01
        let (start, length) = isShare || greatest <= least ? (0, 1) : (least, greatest - least)
        return zip(worst, pixels).enumerated().map { place, pair in
            let (example, values) = pair
            let name = String(place + 1).zeroPadded(to: 3)
            return (
                "\(name)-\(Self.word(example.truth))-as-\(Self.word(example.answer))"
                    + NetpbmWriter.suffix(channels: channels),
                NetpbmWriter.file(values.map { ($0 - start) / length }, size: size, channels: channels)
            )
        }
    }

    /// Returns a name as a part of a file's name, in letters, digits and dots.
    private static func word(_ name: String) -> String {
        String(name.prefix(40).map { $0.isLetter || $0.isNumber || $0 == "." ? $0 : "_" })
    }
}
