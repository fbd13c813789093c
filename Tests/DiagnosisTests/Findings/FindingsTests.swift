import Diagnosis
import Testing

/// Findings in their order, with the preset's repair.
@Suite struct FindingsTests {
    @Test func thePresetsRepairComesFirst() {
        var run = SampleRun()
        run.information.repair = "Press a: ReLU."
        run.setGradient(1e-9, updateRatio: 1e-9, ofLayer: 0)
        #expect(run.findings[0].advice.first == Advice(.repair, "Press a: ReLU."))
        let repaired = Diagnosis.findings(in: run.snapshot, of: run.information, isRepaired: true)
        #expect(repaired[0].advice.allSatisfy { $0.remedy != .repair })
    }

    @Test func findingsAreNeverEmptyWhateverTheNumbers() {
        for value in [Double.nan, .infinity, -.infinity, 0, -1, .greatestFiniteMagnitude, .leastNonzeroMagnitude] {
            var run = SampleRun()
            for index in 0..<3 {
                run.setGradient(value, updateRatio: value, ofLayer: index)
                run.snapshot.layers[index].weightNorm = value
                run.snapshot.layers[index].dead = value
                run.snapshot.layers[index].saturated = value
            }
            run.snapshot.clippedShare = value
            run.snapshot.effectiveLearningRate = value
            run.setLoss { _ in Float(value) }
            run.setValidationLoss { _ in Float(value) }
            #expect(!run.findings.isEmpty, "\(value)")
        }
    }
}
