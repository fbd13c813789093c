extension Plan {
    /// Whether `predict(timeSteps:)` can compute a sequence as it grows.
    ///
    /// No operation may then read a later time step than the one that it computes, nor carry state or share memory, and
    /// the pass predicts.
    package var predictsTimeSteps: Bool { !pass.isTraining && timeStepSlots != nil }

    /// Computes the output of the first example at some time steps and returns their rows.
    ///
    /// The time steps before them must have been computed with the same parameters, and nothing else since then. Their
    /// keys and values are read where they were computed, so that a time step costs as much as its own row; all
    /// values are those of a pass over the whole sequence, but for the rounding of sums in another order.
    package func predict(timeSteps: Range<Int>) -> Matrix {
        guard let timeStepSlots else { preconditionFailure("a network that reads whole sequences only") }
        let output = value(of: network.output, batch: 1)
        precondition(!pass.isTraining, "time steps are computed one after another in prediction only")
        precondition(!timeSteps.isEmpty && timeSteps.upperBound <= output.rows, "time steps outside the sequence")
        timeStepSlots.restrict(toTimeSteps: timeSteps)
        for index in 0..<predictionCount {
            predict(instructions[index], timeSteps, timeStepSlots)
        }
        return output.rows(from: timeSteps.lowerBound, count: timeSteps.count)
    }

    @inline(__always)
    private func predict(_ instruction: Instruction, _ timeSteps: Range<Int>, _ slots: SlotTable) {
        if instruction.operation.reach == .ownTimeStep {
            instruction.operation.forward(frame(instruction, 1, slots))
        } else {
            instruction.operation.forward(frame(instruction, 1), timeSteps: timeSteps)
        }
    }

    /// Returns slots in which the tensors with a row for each time step grow with the batch, and no others.
    func makeTimeStepSlots() -> SlotTable? {
        let (graph, length) = (network.graph, network.graph.shape(of: network.input).rows)
        func isSequence(_ node: Graph.NodeID) -> Bool {
            graph.shape(of: node).dimensions.count == 2 && graph.shape(of: node).rows == length
        }
        guard !sharesMemory, isSequence(network.input) else { return nil }
        for instruction in instructions.prefix(predictionCount) {
            let node = graph.nodes[instruction.node]
            guard instruction.operation.reach != .allTimeSteps, isSequence(Graph.NodeID(index: instruction.node)),
                node.inputs.allSatisfy(isSequence)
            else { return nil }
        }
        return SlotTable(
            layout.slots.map { slot in
                var slot = slot
                slot.growsWithBatch = slot.growsWithBatch && slot.rows == length && slot.offset >= 0
                return slot
            })
    }
}
