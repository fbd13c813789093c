import Backprop
import Formats

extension MaxPooling: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        _ = model.addOnChannels("MaxPool", of: step, to: step.output, window.onnxAttributes)
    }
}

extension AveragePooling: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let attributes = window.onnxAttributes + [("count_include_pad", .integer(1))]
        _ = model.addOnChannels("AveragePool", of: step, to: step.output, attributes)
    }
}

extension GlobalAveragePooling: ONNXOperation {
    /// Writes the mean over all dimensions between the batch and the channels.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let axes = Array(1..<step.shapes[0].dimensions.count)
        model.add("ReduceMean", step.inputs, to: step.output, [("axes", .integers(axes)), ("keepdims", .integer(0))])
    }
}
