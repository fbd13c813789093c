import Backprop
import Presets
import TestSupport
import Testing

@testable import Training

/// Judgement of a network's answers.
struct ModelReportTests {
    private let folder = TemporaryFolder()

    /// Table whose class follows the first column, while the second says nothing.
    private func table(_ answer: (Double, String) -> String) -> String {
        let rows = (0..<120).map { index -> String in
            let (x, colour) = (Double(index * 37 % 120) / 10, ["red", "green", "blue"][index % 3])
            return "\(x),\(colour),\(answer(x, colour))"
        }
        return "size,colour,answer\n" + rows.joined(separator: "\n") + "\n"
    }

    private func model(_ text: String, steps: Int) throws -> (TrainedModel, JudgedExamples) {
        try folder.write(text, to: "t.csv")
        let preset = try Preset.load(folder.file("t.csv"))
        let trainer = try Trainer.load(preset).trainer
        trainer.advance(steps)
        let model = try TrainedModel(Checkpoint(trainer))
        return (model, model.examples(of: try preset.loadData(for: model.signature).validation))
    }

    @Test func theColumnThatDecidesMatters() throws {
        let (model, examples) = try model(table { x, _ in x > 6 ? "big" : "small" }, steps: 400)
        let report = model.report(on: examples, worstCount: 3)
        #expect(model.columnNames == ["size", "colour"])
        #expect(report.importance.map(\.name) == ["size", "colour"])
        #expect(report.importance[0].fall > 0.3)
        #expect(abs(report.importance[1].fall) < 0.1)
        guard case .classes(let figures) = report.figures else { throw Unexpected() }
        #expect(figures.accuracy > 0.9)
        #expect(report.worst.count == 3)
        #expect(report.worst[0].figure <= report.worst[1].figure)
        #expect(["red", "green", "blue"].contains(report.worst[0].values[1]))
    }

    @Test func numbersComeInTheUnitsOfTheData() throws {
        let (model, examples) = try model(
            table { x, colour in "\(1_000 * x + (colour == "red" ? 500 : 0) + 0.5)" }, steps: 800)
        guard case .numbers(let numbers) = model.report(on: examples, worstCount: 1).figures else { throw Unexpected() }
        let figures = try #require(numbers.first)
        #expect(figures.name == "answer")
        // Numbers from 0 to 12,400 in equal steps deviate from their mean by about 3,470.
        #expect(abs(figures.baseline.rootMeanSquareError - 3_470) < 600)
        #expect(figures.fit.rootMeanSquareError < 500)
        #expect(try #require(figures.fit.determination) > 0.95)
        // The baseline answers the mean, so that it explains nothing.
        #expect(abs(try #require(figures.baseline.determination)) < 1e-9)
    }

    @Test func valuesOfTheWorstRowsAreThoseOfTheTable() throws {
        let text = table { x, _ in x > 6 ? "big" : "small" }
        let (model, examples) = try model(text, steps: 5)
        let rows = Set(text.split(separator: "\n").dropFirst().map(String.init))
        for row in model.report(on: examples, worstCount: 24).worst {
            let found = rows.contains { line in
                let fields = line.split(separator: ",").map(String.init)
                return Double(fields[0]) == Double(row.values[0]) && fields[1] == row.values[1]
                    && fields[2] == row.truth
            }
            #expect(found, "\(row)")
        }
    }

    /// Dates are learnt as numbers, and shown as dates.
    @Test func datesOfTheWorstRowsAreThoseOfTheTable() throws {
        let rows = (0..<60).map { index in
            let day = 10 + index * 7 % 19
            return
                "2024-0\(1 + index % 9)-\(day),2024-03-\(day) 1\(index % 10):4\(index % 7),\(index % 2 == 0 ? "a" : "b")"
        }
        let (model, examples) = try model("day,at,kind\n" + rows.joined(separator: "\n") + "\n", steps: 5)
        let worst = model.report(on: examples, worstCount: 6).worst
        #expect(!worst.isEmpty)
        for row in worst { #expect(rows.contains("\(row.values.joined(separator: ",")),\(row.truth)")) }
    }

    private struct Unexpected: Error {}
}
