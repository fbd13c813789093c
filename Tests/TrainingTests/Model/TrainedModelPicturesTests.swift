import Datasets
import Foundation
import Presets
import TestSupport
import Testing

@testable import Training

/// Pictures that a model is asked about, and those that are answered worst.
struct TrainedModelPicturesTests {
    private let folder = TemporaryFolder()

    private func pictures() throws {
        for index in 0..<20 {
            let kind = index % 2 == 0 ? "dark" : "light"
            let pixels = (0..<64).map { "\((index % 2 == 0 ? 20 : 200) + $0 * index % 40)" }.joined(separator: " ")
            try FileManager.default.createDirectory(
                atPath: folder.file("lamps/\(kind)"), withIntermediateDirectories: true)
            try folder.write("P2 8 8 255 \(pixels)", to: "lamps/\(kind)/\(index).pgm")
        }
    }

    /// The same pictures give the same bits, whether the run kept them back or they are asked for.
    @Test func answersAreThoseOfTheKeptBackPart() throws {
        try pictures()
        let preset = try Preset.load(folder.file("lamps"))
        let trainer = try Trainer.load(preset).trainer
        trainer.advance(20)
        let model = try TrainedModel(Checkpoint(trainer))
        let kept = model.examples(of: try preset.loadData(for: model.signature).validation)
        let asked = try #require(
            try model.preset.examples(askedAt: folder.file("lamps"), of: model.signature, wantsTruth: true))
        let targets = try asked.targets(for: model.signature, file: "lamps")
        let rows = (0..<asked.count).map { row in
            (place: asked.places[row], features: Array(model.scaled(asked.features)[row * 64..<(row + 1) * 64]))
        }
        #expect(kept.targets.count == 4)
        var same: [Float] = []
        for index in 0..<kept.targets.count {
            let row = try #require(rows.firstIndex { $0.place == kept.places?[index] })
            #expect(rows[row].features == Array(kept.features[index * 64..<(index + 1) * 64]))
            #expect(targets[row] == kept.targets[index])
            same += rows[row].features
        }
        #expect(model.answers(toScaled: same) == model.answers(toScaled: kept.features))
        let report = model.report(on: kept, worstCount: 4)
        #expect(report.placeName == "file" && report.worst.allSatisfy { $0.placeText.hasSuffix(".pgm") })
    }

    @Test func theWorstAreWrittenAsTheyAreSeen() throws {
        try pictures()
        let preset = try Preset.load(folder.file("lamps"))
        let model = try TrainedModel(Checkpoint(Trainer.load(preset).trainer))
        let kept = model.examples(of: try preset.loadData(for: model.signature).validation)
        let worst = model.report(on: kept, worstCount: 2).worst
        let files = model.pictures(of: worst, in: kept)
        #expect(files.count == 2 && files[0].name == "001-\(worst[0].truth)-as-\(worst[0].answer).pgm")
        let file = try #require(folder.text("lamps/\(worst[0].placeText)"))
        let pixels = file.split(separator: " ").dropFirst(4).compactMap { UInt8($0) }
        #expect(Array(files[0].bytes.suffix(64)) == pixels)
    }
}
