import Backprop
import Formats

extension Flatten: ONNXOperation {
    /// Writes `Flatten`, after the channels have been brought to the front where the operation does that.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let rank = step.shapes[0].dimensions.count
        guard channelsFirst, rank > 1 else {
            model.add("Flatten", step.inputs, to: step.output)
            return
        }
        let order = ONNXModel.Attribute.integers([0, rank] + Array(1..<rank))
        model.add("Transpose", step.inputs, to: step.part("channels"), [("perm", order)])
        model.add("Flatten", [step.part("channels")], to: step.output)
    }
}
