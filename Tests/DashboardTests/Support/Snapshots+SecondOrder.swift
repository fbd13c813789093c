import Backprop

@testable import Training

extension Snapshots {
    /// Hessian-free optimization after a step, or within the first one, when its length is not known yet.
    static func hessianFree(isWorking: Bool = false) -> Snapshot {
        var snapshot = reconstruction()
        snapshot.settings.optimizer = OptimizerConfiguration(.hessianFree)
        snapshot.settings.batchSize = 1_437
        var reading = SecondOrderReading()
        reading.iterations = 34
        reading.damping = 2.3e-4
        reading.reductionRatio = isWorking ? nil : 0.872
        reading.stepLength = isWorking ? nil : 1
        reading.products = 1_964
        reading.evaluations = 212
        reading.isWorking = isWorking
        snapshot.secondOrder = reading
        return snapshot
    }

    /// L-BFGS after a step.
    static func limitedMemory() -> Snapshot {
        var snapshot = hessianFree()
        snapshot.settings.optimizer = OptimizerConfiguration(.limitedMemoryBFGS)
        var reading = SecondOrderReading()
        reading.pairs = 10
        reading.stepLength = 0.432
        reading.evaluations = 1_530
        snapshot.secondOrder = reading
        return snapshot
    }
}
