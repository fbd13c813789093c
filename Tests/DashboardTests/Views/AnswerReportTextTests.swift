import Dashboard
import TUI
import Testing

@testable import Training

/// Report on answers in a given width.
struct AnswerReportTextTests {
    private func report(_ classes: [String]) -> ModelReport {
        var figures = ClassificationFigures(classes: classes, givesProbabilities: true)
        for index in 0..<classes.count * 40 {
            var answer = classes.map { _ in 0.01 }
            answer[index % 7 == 0 ? (index + 1) % classes.count : index % classes.count] = 0.9
            figures.add(answer[...], class: index % classes.count)
        }
        let worst = WorstExample(
            index: 0, values: ["1", "2"], truth: classes[0], answer: classes[1], figure: 0.01)
        return ModelReport(
            source: "", step: 1, columnNames: ["hours", "age"], givesProbabilities: true, placeName: nil,
            figures: .classes(figures), importance: [], worst: [worst])
    }

    /// On a screen of 80 columns.
    @Test func longNamesOfClassesAreToldApart() throws {
        let classes = [
            "manufacturing-industry", "agriculture-and-forestry", "financial-services", "manufacturing-crafts",
            "public-administration",
        ]
        let lines = AnswerReportText(report(classes), width: 73, shownCount: 12).lines
        #expect(lines.allSatisfy { $0.columns <= 73 }, "\(lines.joined(separator: "\n"))")
        let heading = try #require(lines.firstIndex { $0.hasPrefix("truth \\ answer") })
        #expect(
            lines[heading...].prefix(6).joined(separator: "\n") == """
                truth \\ answer      manu…stry  agricult…  financia…  manu…afts  public-a…
                manufacturing-ind…     34 85%      6 15%          ·          ·          ·
                agriculture-and-f…          ·     34 85%      6 15%          ·          ·
                financial-services          ·          ·     34 85%      6 15%          ·
                manufacturing-cra…          ·          ·          ·     35 88%      5 13%
                public-administra…      6 15%          ·          ·          ·     34 85%
                """)
    }

    @Test func sharesGiveWayToClasses() {
        let lines = AnswerReportText(report((1...12).map { "a long name \($0)" }), width: 73, shownCount: 12).lines
        #expect(lines.allSatisfy { $0.columns <= 73 }, "\(lines.joined(separator: "\n"))")
    }
}
