import Presets
import Training

extension ControlValues {
    /// Creates the values from a snapshot's settings and the facts that limit and explain them.
    package init(_ snapshot: Snapshot) {
        var facts = RunFacts(trainingCount: snapshot.trainingCount)
        facts.sequenceLength = snapshot.sequenceLength
        facts.layersDropout = snapshot.layersDropout
        facts.memory = snapshot.memory
        facts.optimizers = snapshot.optimizers
        if case .text = snapshot.view { facts.writesText = true }
        facts.hasBegun = snapshot.step > 0
        facts.effectiveLearningRate = snapshot.effectiveLearningRate
        facts.secondOrder = snapshot.secondOrder
        self.init(snapshot.settings, facts)
    }
}
