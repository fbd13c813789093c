extension Layout {
    /// Returns the dense layers at the beginning of a network, each of which only the next one reads.
    ///
    /// The result is nil if there are none, or if a step recomputes activations between their passes.
    func denseLayers(_ network: Network, _ slots: SlotTable, _ base: Matrix) -> DenseLayers? {
        guard checkpointed == nil else { return nil }
        var (layers, index, input) = ([DenseLayers.Tensors](), 0, network.input.index)
        let nodes = network.graph.nodes
        let pass = Pass(batch: capacity)
        func frame(_ index: Int) -> Frame {
            let instruction = instructions[index]
            return slots.frame(
                at: instruction.slot, inputs: instruction.inputCount, parameters: instruction.parameterCount,
                pass: pass,
                in: base)
        }
        while index < instructions.count, input != network.output.index, instructions[index].operation is Affine,
            canJoin(instructions[index], after: input, nodes)
        {
            let affine = frame(index)
            guard affine.output.rows == capacity, affine.isOnlyUser else { break }
            input = instructions[index].node
            index += 1
            var layer = DenseLayers.Tensors(affine: affine, function: .identity, activation: nil)
            if index < instructions.count, input != network.output.index,
                canJoin(instructions[index], after: input, nodes),
                let function = DenseLayers.Function(instructions[index].operation), frame(index).isOnlyUser
            {
                layer = DenseLayers.Tensors(affine: affine, function: function, activation: frame(index))
                input = instructions[index].node
                index += 1
            }
            layers.append(layer)
        }
        guard !layers.isEmpty else { return nil }
        return DenseLayers(layers, instructionCount: index, capacity: capacity)
    }

    /// Whether an instruction reads what is at a node, and is computed like every other.
    private func canJoin(_ instruction: Instruction, after input: Int, _ nodes: [Graph.Node]) -> Bool {
        instruction.reachesLoss && !instruction.hasEdges && !instruction.isRepeated && instruction.inputCount == 1
            && nodes[instruction.node].inputs.map(\.index) == [input]
    }
}

extension Frame {
    /// Whether no gradient of the operation is added to one that another has written.
    fileprivate var isOnlyUser: Bool {
        !(needsGradient(0) && accumulates(0)) && !(0..<parameterCount).contains { accumulatesParameter($0) }
    }
}

extension DenseLayers.Function {
    /// Takes an operation; nil for one that the kernels don't know.
    fileprivate init?(_ operation: any Operation) {
        switch operation {
        case is ReLU: self = .relu
        case is Tanh: self = .tanh
        case is Sigmoid: self = .logistic
        default: return nil
        }
    }
}
