/// Where one tensor of a plan lies: so many columns, and rows that may grow with the batch.
package struct Slot: Sendable {
    /// In floats from the arena's start; negative where the plan has no such tensor.
    package var offset: Int
    /// Rows of one example, or all rows where the tensor is the same for the whole batch.
    package var rows: Int
    package var columns: Int
    package var growsWithBatch: Bool
    /// Whether a gradient is added to what is there, because another user of the value has written already.
    package var accumulates: Bool

    package static let absent = Slot(offset: -1, rows: 0, columns: 0, growsWithBatch: false, accumulates: false)
}

/// Owns the slots of all instructions in one flat block.
@safe
package final class SlotTable {
    fileprivate let start: UnsafeMutablePointer<Slot>
    private let count: Int
    private var firstExample = 0

    package init(_ slots: [Slot]) {
        count = slots.count
        unsafe start = .allocate(capacity: max(1, slots.count))
        for (index, slot) in slots.enumerated() { unsafe (start + index).initialize(to: slot) }
    }

    deinit { unsafe start.deallocate() }

    /// Moves every tensor that has rows for each example to the rows from an example of the batch on.
    func begin(atExample first: Int) {
        precondition(first >= 0, "an example before the first")
        guard first != firstExample else { return }
        for index in 0..<count where unsafe start[index].offset >= 0 && start[index].growsWithBatch {
            unsafe start[index].offset += start[index].rows * start[index].columns * (first - firstExample)
        }
        firstExample = first
    }

    /// The tensors of the instruction whose slots begin at `index`, for a batch of `batch` examples.
    @inline(__always)
    package func frame(at index: Int, inputs: Int, parameters: Int, pass: Pass, in arena: Matrix) -> Frame {
        precondition(index >= 0 && index + Frame.slotCount(inputs: inputs, parameters: parameters) <= count)
        return unsafe Frame(
            arena: arena.start, slots: start + index, inputCount: inputs, parameterCount: parameters, pass: pass)
    }
}

/// The tensors that one operation works on: its inputs, output, parameters and scratch, each with gradient and tangent.
///
/// The plan has checked every slot against the arena when it was compiled.
@safe
package struct Frame {
    fileprivate let arena: UnsafeMutablePointer<Float>
    fileprivate let slots: UnsafeMutablePointer<Slot>
    package let inputCount: Int
    package let parameterCount: Int
    /// The batch's size, and whether the pass trains.
    package let pass: Pass

    /// How many examples the batch has.
    package var batch: Int { pass.batch }

    /// Slots of one instruction: scratch, output ×3, state, workspace, edges, then value, gradient and tangent of each input and
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

    /// Memory that nobody else touches between this operation's forward and backward.
    package var scratch: Matrix { matrix(0) }
    package var output: Matrix { matrix(1) }
    /// ∂L/∂output.
    package var outputGradient: Matrix { matrix(2) }
    package var outputTangent: Matrix { matrix(3) }
    /// What the operation keeps of each example from one training pass to the next.
    package var state: Matrix { matrix(4) }
    /// Further memory of the operation's own, the same for any batch.
    package var workspace: Matrix { matrix(5) }
    /// What the operation has at the edges of windows of time.
    package var edges: Matrix { matrix(6) }

    package func input(_ index: Int) -> Matrix { matrix(inputSlot(index)) }
    /// Where ∂L/∂input goes; ask `needsGradient` first.
    package func inputGradient(_ index: Int) -> Matrix { matrix(inputSlot(index) + 1) }
    package func inputTangent(_ index: Int) -> Matrix { matrix(inputSlot(index) + 2) }
    /// Whether anything below the input learns.
    package func needsGradient(_ index: Int) -> Bool { unsafe slots[inputSlot(index) + 1].offset >= 0 }
    /// Whether the gradient of the input is added to what stands there.
    package func accumulates(_ index: Int) -> Bool { unsafe slots[inputSlot(index) + 1].accumulates }
    /// Whether the input's tangent is not simply zero.
    package func hasTangent(_ index: Int) -> Bool { unsafe slots[inputSlot(index) + 2].offset >= 0 }

    package func parameter(_ index: Int) -> Matrix { matrix(parameterSlot(index)) }
    package func parameterGradient(_ index: Int) -> Matrix { matrix(parameterSlot(index) + 1) }
    package func parameterTangent(_ index: Int) -> Matrix { matrix(parameterSlot(index) + 2) }
    /// Whether the gradient of the parameter is added to what stands there.
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
