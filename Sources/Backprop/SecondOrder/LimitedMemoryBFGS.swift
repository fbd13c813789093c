/// L-BFGS: moves along −H ∇f, with H from the latest steps and gradient changes, by a length that fulfils the Wolfe
/// conditions.
///
/// The conditions are the strong ones (`WolfeSearch`). Both gradients of a pair are of the same batch. The first step,
/// and one after a failed search, goes along −∇f. Source: Liu and Nocedal, "On the limited memory BFGS method for large
/// scale optimization" (Mathematical Programming 1989).
package final class LimitedMemoryBFGS: SecondOrderRule {
    package let plan: Plan
    package private(set) var reading = SecondOrderReading()

    /// θ at the beginning of the step.
    private let start: Matrix
    /// ∇f at the beginning of the step.
    private let startGradient: Matrix
    /// Direction −H ∇f of the step.
    private let direction: Matrix
    private let vectors: ParameterVectors
    private var pairs: CorrectionPairs
    private var objective: Objective
    private var search = WolfeSearch(value: 0, slope: -1)
    private var evaluationsBefore = 0
    /// Next step length to evaluate; nil between steps.
    private var length: Double?

    /// Creates a rule that remembers up to `history` pairs.
    package init(_ plan: Plan, history: Int) {
        self.plan = plan
        vectors = ParameterVectors(count: 3, length: plan.store.vectorCount)
        (start, startGradient, direction) = (vectors[0], vectors[1], vectors[2])
        pairs = CorrectionPairs(capacity: history, length: plan.store.vectorCount)
        objective = Objective(plan, batch: 1, l2: 0)
        reading.pairs = 0
    }

    /// Returns the number of floats for `history` pairs, beside those of the plan.
    package static func memoryCount(length: Int, history: Int) -> Int { (3 + 2 * history) * length }

    package func begin(_ objective: Objective, value: Double) {
        self.objective = objective
        evaluationsBefore = reading.evaluations
        start.assign(plan.vector(.parameters))
        startGradient.assign(plan.vector(.gradients))
        pairs.direct(direction, against: startGradient)
        var slope = direction.dot(startGradient)
        if !(slope < 0) {
            pairs.removeAll()
            pairs.direct(direction, against: startGradient)
            slope = direction.dot(startGradient)
        }
        search = WolfeSearch(value: value, slope: slope)
        // Without a pair the scale is unknown: the first length tried moves θ by 1, even on a plateau, where the gain
        // of a shorter one would be lost in the rounding of the loss.
        length = slope < 0 ? (pairs.count > 0 ? 1 : 1 / (-slope).squareRoot()) : nil
        reading.stepLength = length == nil ? 0 : nil
        reading.isWorking = length != nil
    }

    package func advance() -> Bool {
        guard let length else { return true }
        plan.vector(.parameters).assign(start, plus: direction, times: Float(length))
        let value = objective.value()
        objective.differentiate()
        reading.evaluations += 1
        let slope = direction.dot(plan.vector(.gradients))
        let isFinite = value.isFinite && slope.isFinite
        let point = WolfeSearch.Point(
            length: length, value: isFinite ? value : .greatestFiniteMagnitude, slope: isFinite ? slope : 0)
        switch search.decide(point) {
        case .evaluate(let next): self.length = next
        case .accept: accept(length)
        case .fail: reject()
        }
        return self.length == nil
    }

    private func accept(_ length: Double) {
        _ = pairs.add(
            from: start, to: plan.vector(.parameters), gradients: startGradient, plan.vector(.gradients))
        end(length)
    }

    private func reject() {
        plan.vector(.parameters).assign(start)
        pairs.removeAll()
        end(0)
    }

    private func end(_ length: Double) {
        self.length = nil
        reading.pairs = pairs.count
        reading.stepLength = length
        reading.isWorking = false
    }

    package func abandon() {
        guard reading.isWorking else { return }
        length = nil
        reading.isWorking = false
        reading.evaluations = evaluationsBefore
    }

    package var memory: SecondOrderMemory {
        SecondOrderMemory(
            numbers: [Double(reading.isWorking ? evaluationsBefore : reading.evaluations)],
            vectors: (0..<pairs.count).flatMap { [pairs.pair($0).step.values, pairs.pair($0).change.values] })
    }

    package func restore(_ memory: SecondOrderMemory) {
        length = nil
        reading.isWorking = false
        pairs.removeAll()
        guard memory.numbers.count == 1, (0..<1e15).contains(memory.numbers[0]),
            memory.vectors.allSatisfy({ $0.count == start.count })
        else { return }
        reading.evaluations = Int(memory.numbers[0])
        pairs.restore(
            stride(from: 0, to: memory.vectors.count - 1, by: 2).map {
                (step: memory.vectors[$0], change: memory.vectors[$0 + 1])
            })
        reading.pairs = pairs.count
    }
}
