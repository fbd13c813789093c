/// Location and shape of one tensor of a plan; its rows may grow with the batch.
package struct Slot: Sendable {
    /// Offset in floats from the start of the arena; negative where the plan has no such tensor.
    package var offset: Int
    /// Number of rows of one example, or of the whole tensor where it does not grow with the batch.
    package var rows: Int
    /// Number of columns.
    package var columns: Int
    /// Whether the tensor has rows for every example.
    package var growsWithBatch: Bool
    /// Whether a gradient is added to the numbers already there, which another user of the value has written.
    package var accumulates: Bool
    /// Whether the tensor is in memory that several share, where a shard of a batch has a region of its own.
    package var isPooled = false

    /// Slot of a tensor that the plan does not have.
    package static let absent = Slot(offset: -1, rows: 0, columns: 0, growsWithBatch: false, accumulates: false)
}

/// Slots of all instructions in one flat block.
@safe
package final class SlotTable {
    fileprivate let start: UnsafeMutablePointer<Slot>
    private let count: Int
    private var firstExample = 0
    private var firstTimeStep = 0

    /// Copies the slots of all instructions.
    package init(_ slots: [Slot]) {
        count = slots.count
        unsafe start = .allocate(capacity: max(1, slots.count))
        for (index, slot) in slots.enumerated() { unsafe (start + index).initialize(to: slot) }
    }

    deinit { unsafe start.deallocate() }

    /// Moves every tensor that grows with the batch to the rows that begin at an example.
    func begin(atExample first: Int) {
        precondition(first >= 0, "an example before the first")
        guard first != firstExample else { return }
        for index in 0..<count
        where unsafe start[index].offset >= 0 && start[index].growsWithBatch && !start[index].isPooled {
            unsafe start[index].offset += start[index].rows * start[index].columns * (first - firstExample)
        }
        firstExample = first
    }

    /// Restricts every tensor that grows with the batch, which is of one example, to the rows of some time steps.
    func restrict(toTimeSteps timeSteps: Range<Int>) {
        precondition(timeSteps.lowerBound >= 0, "a time step before the first")
        for index in 0..<count where unsafe start[index].growsWithBatch {
            unsafe start[index].offset += start[index].columns * (timeSteps.lowerBound - firstTimeStep)
            unsafe start[index].rows = timeSteps.count
        }
        firstTimeStep = timeSteps.lowerBound
    }

    /// Returns the tensors of the instruction whose slots begin at `index`.
    @inline(__always)
    package func frame(at index: Int, inputs: Int, parameters: Int, pass: Pass, in arena: Matrix) -> Frame {
        precondition(index >= 0 && index + Frame.slotCount(inputs: inputs, parameters: parameters) <= count)
        return unsafe Frame(
            arena: arena.start, slots: start + index, inputCount: inputs, parameterCount: parameters, pass: pass)
    }
}

/// Tensors that one operation works on: inputs, output, parameters and scratch, with their gradients and tangents.
///
/// Every slot was checked against the arena when the plan was compiled.
@safe
package struct Frame {
    fileprivate let arena: UnsafeMutablePointer<Float>
    fileprivate let slots: UnsafeMutablePointer<Slot>
    /// Number of inputs.
    package let inputCount: Int
    /// Number of parameters.
    package let parameterCount: Int
    /// Pass in which the operation runs.
    package let pass: Pass

    /// Number of examples in the batch.
    package var batch: Int { pass.batch }

    /// Number of slots of one instruction.
    ///
    /// They are scratch, output ×3, state, workspace and edges, then value, gradient and tangent of each input and
    /// parameter.
    package static func slotCount(inputs: Int, parameters: Int) -> Int { firstInput + 3 * (inputs + parameters) }

    private static var firstInput: Int { 7 }

    @unsafe
    fileprivate init(
        arena: UnsafeMutablePointer<Float>, slots: UnsafeMutablePointer<Slot>, inputCount: Int, parameterCount: Int,
        pass: Pass
    ) {
        unsafe self.arena = arena
        unsafe self.slots = slots
        self.inputCount = inputCount
        self.parameterCount = parameterCount
        self.pass = pass
    }

    /// Memory of the operation that is kept from its forward pass to its backward pass.
    package var scratch: Matrix { matrix(0) }
    /// Output y of the operation.
    package var output: Matrix { matrix(1) }
    /// ∂L/∂output.
    package var outputGradient: Matrix { matrix(2) }
    /// Tangent ẏ of the output.
    package var outputTangent: Matrix { matrix(3) }
    /// State of each example that is carried from one training pass to the next.
    package var state: Matrix { matrix(4) }
    /// Further memory of the operation, independent of the batch.
    package var workspace: Matrix { matrix(5) }
    /// Values at the edges of the windows of truncated backpropagation through time.
    package var edges: Matrix { matrix(6) }

    /// Returns the value of an input.
    package func input(_ index: Int) -> Matrix { matrix(inputSlot(index)) }
    /// Returns the destination of ∂L/∂input; check `needsGradient` first.
    package func inputGradient(_ index: Int) -> Matrix { matrix(inputSlot(index) + 1) }
    /// Returns the tangent of an input; check `hasTangent` first.
    package func inputTangent(_ index: Int) -> Matrix { matrix(inputSlot(index) + 2) }
    /// Whether ∂L/∂input is needed, because something below the input learns.
    package func needsGradient(_ index: Int) -> Bool { unsafe slots[inputSlot(index) + 1].offset >= 0 }
    /// Whether ∂L/∂input is added to the numbers already there.
    package func accumulates(_ index: Int) -> Bool { unsafe slots[inputSlot(index) + 1].accumulates }
    /// Whether the input has a tangent; otherwise it is zero.
    package func hasTangent(_ index: Int) -> Bool { unsafe slots[inputSlot(index) + 2].offset >= 0 }

    /// Returns the value of a parameter.
    package func parameter(_ index: Int) -> Matrix { matrix(parameterSlot(index)) }
    /// Returns the destination of ∂L/∂parameter.
    package func parameterGradient(_ index: Int) -> Matrix { matrix(parameterSlot(index) + 1) }
    /// Returns the tangent of a parameter.
    package func parameterTangent(_ index: Int) -> Matrix { matrix(parameterSlot(index) + 2) }
    /// Whether ∂L/∂parameter is added to the numbers already there.
    package func accumulatesParameter(_ index: Int) -> Bool { unsafe slots[parameterSlot(index) + 1].accumulates }

    @inline(__always)
    private func inputSlot(_ index: Int) -> Int {
        precondition(index >= 0 && index < inputCount, "no such input")
        return Self.firstInput + 3 * index
    }

    @inline(__always)
    private func parameterSlot(_ index: Int) -> Int {
        precondition(index >= 0 && index < parameterCount, "no such parameter")
        return Self.firstInput + 3 * (inputCount + index)
    }

    @inline(__always)
    private func matrix(_ index: Int) -> Matrix {
        let slot = unsafe slots[index]
        precondition(slot.offset >= 0, "the plan was compiled without this tensor")
        let rows = slot.growsWithBatch ? slot.rows * pass.batch : slot.rows
        return unsafe Matrix(start: arena + slot.offset, rows: rows, columns: slot.columns)
    }
}
