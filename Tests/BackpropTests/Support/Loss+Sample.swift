import Backprop

extension Loss {
    /// Returns the number of target values of an example with one row of `outputs` numbers.
    func targetWidth(outputs: Int) -> Int {
        switch targets {
        case .values: outputs
        case .classes, .labels: 1
        case .decisions: 3
        }
    }

    /// Returns targets of `count` examples with one row of `outputs` numbers each.
    func sampleTargets(_ count: Int, outputs: Int) -> [Float] {
        switch targets {
        case .values: Numbers(2).classes(count * outputs, below: 2)
        case .classes: Numbers(2).classes(count, below: outputs)
        case .labels: Numbers(2).classes(count, below: outputs - 1).map { $0 + 1 }
        case .decisions: Self.decisions(count, actions: outputs - 1).flatMap { $0 }
        }
    }

    /// Returns rows of an action, an advantage and a return.
    static func decisions(_ rows: Int, actions: Int) -> [[Float]] {
        let (chosen, numbers) = (Numbers(2).classes(rows, below: actions), Numbers(3).normal(2 * rows))
        return (0..<rows).map { [chosen[$0], numbers[2 * $0], numbers[2 * $0 + 1]] }
    }

    /// Returns labels for `frames` frames, half as many as frames, and one element of padding.
    static func labels(_ frames: Int, classes: Int) -> [Float] {
        Numbers(2).classes((frames + 1) / 2, below: classes - 1).map { $0 + 1 } + [-1]
    }
}
