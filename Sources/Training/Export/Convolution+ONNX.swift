import Backprop
import Formats

extension Convolution: ONNXOperation {
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let names = step.parameters.map { model.add($0) }
        let attributes =
            window.onnxAttributes
            + [("dilations", .integers(window.onnxAxes.map(\.dilation))), ("group", .integer(groups))]
        let sum = model.addOnChannels(
            "Conv", parameters: names, of: step, to: isRectified ? step.part("sum") : step.output, attributes)
        if isRectified { model.add("Relu", [sum], to: step.output) }
    }
}

extension SlidingWindow {
    /// Axes that the window has: two over a picture, one over a sequence.
    var onnxAxes: [Window.Axis] { isImage ? [vertical, horizontal] : [horizontal] }

    /// Attributes that convolutions and poolings have in common.
    var onnxAttributes: [(name: String, value: ONNXModel.Attribute)] {
        [
            ("kernel_shape", .integers(onnxAxes.map(\.kernel))), ("strides", .integers(onnxAxes.map(\.stride))),
            ("pads", .integers(onnxAxes.map(\.before) + onnxAxes.map(\.after))),
        ]
    }
}

extension ONNXModel {
    /// Adds an operator that has channels before positions, between two transpositions, and returns its output.
    mutating func addOnChannels(
        _ type: String, parameters: [String] = [], of step: ONNXStep, to output: String,
        _ attributes: [(name: String, value: Attribute)] = []
    ) -> String {
        let rank = step.shapes[0].dimensions.count
        guard rank > 1 else { return add(type, step.inputs + parameters, to: output, attributes) }
        let (forth, back) = ([0, rank] + Array(1..<rank), [0] + Array(2...rank) + [1])
        let channels = add("Transpose", step.inputs, to: step.part("channels"), [("perm", .integers(forth))])
        let result = add(type, [channels] + parameters, to: step.part("result"), attributes)
        return add("Transpose", [result], to: output, [("perm", .integers(back))])
    }
}
