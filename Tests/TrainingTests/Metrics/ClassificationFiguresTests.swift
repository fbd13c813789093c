import Testing
import Training

/// Figures of classes against scikit-learn 1.9.1.
struct ClassificationFiguresTests {
    private func close(_ a: Double?, _ b: Double) -> Bool { a.map { abs($0 - b) < 1e-6 } ?? false }

    /// `accuracy_score`, `balanced_accuracy_score`, `log_loss` and `precision_recall_fscore_support`.
    @Test func threeClasses() {
        var figures = ClassificationFigures(classes: ["a", "b", "c"], givesProbabilities: true)
        let answers: [[Double]] = [
            [0.7, 0.2, 0.1], [0.1, 0.8, 0.1], [0.3, 0.4, 0.3], [0.2, 0.2, 0.6], [0.5, 0.3, 0.2], [0.1, 0.1, 0.8],
            [0.4, 0.35, 0.25], [0.05, 0.9, 0.05],
        ]
        for (answer, truth) in zip(answers, [0, 1, 0, 2, 1, 2, 0, 1]) { figures.add(answer[...], class: truth) }
        #expect(figures.confusion == [[2, 1, 0], [1, 2, 0], [0, 0, 2]])
        #expect(figures.accuracy == 0.75)
        #expect(close(figures.balancedAccuracy, 0.777_777_777_777))
        #expect(close(figures.logLoss, 0.592_923_050_765_634_7))
        let ofClasses = figures.ofClasses
        #expect(ofClasses.map(\.count) == [3, 3, 2])
        for (figures, expected) in zip(ofClasses, [2.0 / 3, 2.0 / 3, 1]) {
            #expect(
                close(figures.precision, expected) && close(figures.recall, expected) && close(figures.f1, expected))
        }
        #expect(figures.areaUnderCurve == nil)
        #expect(close(figures.commonest?.share, 0.375))
    }

    /// `roc_auc_score`, with ties.
    @Test func areaUnderTheCurve() {
        var figures = ClassificationFigures(classes: ["no", "yes"], givesProbabilities: true)
        let scores: [Double] = [0.1, 0.4, 0.35, 0.8, 0.4, 0.6, 0.2, 0.9, 0.4]
        for (score, truth) in zip(scores, [0, 0, 1, 1, 1, 0, 0, 1, 0]) {
            figures.add([1 - score, score], class: truth)
        }
        #expect(close(figures.areaUnderCurve, 0.75))
    }

    @Test func classesThatTheNetworkDoesNotKnowAreWrong() {
        var figures = ClassificationFigures(classes: ["no", "yes"], givesProbabilities: true)
        figures.add([0.1, 0.9], class: 1)
        figures.add([0.1, 0.9], class: -1)
        #expect(figures.accuracy == 0.5)
        #expect(figures.count == 2)
        #expect(figures.unknownCount == 1)
    }

    /// Of a class that neither occurs nor is answered, nothing is known.
    @Test func aClassWithoutRowsAndAnswersHasNoFigures() {
        var figures = ClassificationFigures(classes: ["a", "b", "c"], givesProbabilities: true)
        figures.add([0.7, 0.2, 0.1], class: 0)
        figures.add([0.7, 0.2, 0.1], class: 1)
        #expect(figures.ofClasses.map(\.f1) == [2.0 / 3, 0, nil])
        #expect(figures.ofClasses[2].precision == nil && figures.ofClasses[2].recall == nil)
    }

    @Test func withoutExamplesThereIsNothingToSay() {
        let figures = ClassificationFigures(classes: ["no", "yes"], givesProbabilities: true)
        #expect(figures.accuracy == 0)
        #expect(figures.balancedAccuracy == nil)
        #expect(figures.logLoss == nil)
        #expect(figures.areaUnderCurve == nil)
        #expect(figures.commonest == nil)
    }

    /// −Σ q ln q of the shares 3/8, 3/8 and 2/8.
    @Test func theConstantAnswersLogLoss() {
        var figures = ClassificationFigures(classes: ["a", "b", "c"], givesProbabilities: true)
        for truth in [0, 0, 0, 1, 1, 1, 2, 2] { figures.add([1, 0, 0], class: truth) }
        #expect(close(figures.entropy, 1.082_195_532_5))
    }
}
