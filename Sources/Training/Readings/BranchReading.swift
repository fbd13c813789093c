/// What a list of branches says of one of them.
package struct BranchReading: Hashable, Sendable {
    /// Number of the branch, counted from 1 in the order in which they began.
    package var number: Int
    /// Number of the branch from which it parted; nil for the first.
    package var parent: Int?
    /// Step at which it began.
    package var start = 0
    /// Way in which its parent was left for it; nil for the first.
    package var origin: Departure?
    /// Name that a person gave it; nil if none did.
    package var name: String?
    /// Changes made since it began, in words.
    package var changes: [String] = []
    /// Latest step.
    package var step = 0
    /// Training loss of the latest steps; nil before the first.
    package var loss: Double?
    /// Lowest validation loss of the whole run; nil before the first evaluation.
    package var lowestValidationLoss: Double?
    /// Best mean return; nil for a task without episodes.
    package var bestMeanReturn: Double?
    /// Whether it is the run of now.
    package var isCurrent = false
    /// Whether its states gave way to others, so that choosing it computes them again.
    package var isToBeRepeated = false

    /// Creates a description of a branch that has made no step.
    package init(number: Int, parent: Int? = nil) { (self.number, self.parent) = (number, parent) }
}

extension BranchReading {
    /// Sets the figures and the changes of a run.
    package mutating func read(_ run: RunReading) {
        step = run.step
        // Smoothed as the plot shows it at first.
        loss = run.smoothedTrainingLoss().last.flatMap { $0.isNaN ? nil : $0 }
        lowestValidationLoss = run.validationLossHistory.range.map { Double($0.lowerBound) }
        bestMeanReturn = run.bestMeanReturn
        changes = run.marks.filter { $0.step >= start }.map(\.label)
    }
}

/// Branches of a run, in the order of their numbers, and the memory for their states.
package struct BranchesReading: Hashable, Sendable {
    /// Branches in the order of their numbers.
    package var branches: [BranchReading] = []
    /// Bytes that the kept states take, those of the current run's past included.
    package var byteCount = 0
    /// Bytes that they may take.
    package var memory = 0

    /// Creates a list without any branch.
    package init() {}
}

extension [BranchReading] {
    /// Number of the branch that has reached most: the best mean return, or the lowest validation loss, or training
    /// loss without one.
    package var best: Int? {
        if contains(where: { $0.bestMeanReturn != nil }) {
            return self.max { $0.bestMeanReturn ?? -.infinity < $1.bestMeanReturn ?? -.infinity }?.number
        }
        let hasValidation = contains { $0.lowestValidationLoss != nil }
        let measured = compactMap { branch in
            (hasValidation ? branch.lowestValidationLoss : branch.loss).map { (branch.number, $0) }
        }
        return measured.filter(\.1.isFinite).min { $0.1 < $1.1 }?.0
    }
}
