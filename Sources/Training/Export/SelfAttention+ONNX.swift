import Backprop
import Formats

extension SelfAttention: ONNXOperation {
    /// Writes softmax(Q Kᵀ / √d) V for all heads at once, with −∞ added to the scores of later time steps.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let (length, width) = (step.shapes[0].rows, step.shapes[0].columns / 3)
        let names = ["queries", "keys", "values"]
        model.add("Split", step.inputs, to: names.map(step.part), [("axis", .integer(-1))])
        let shape = model.constant([0, length, heads, width / heads], "heads", of: step)
        let parts = zip(names, [[0, 2, 1, 3], [0, 2, 3, 1], [0, 2, 1, 3]]).map { name, order in
            let split = model.add("Reshape", [step.part(name), shape], to: step.part("\(name).split"))
            return model.add("Transpose", [split], to: step.part("\(name).heads"), [("perm", .integers(order))])
        }
        let scores = model.add("MatMul", [parts[0], parts[1]], to: step.part("products"))
        let factor = model.constant(1 / Float(width / heads).squareRoot(), "factor", of: step)
        var scaled = model.add("Mul", [scores, factor], to: step.part("scores"))
        if isCausal { scaled = model.add("Add", [scaled, model.addMask(length)], to: step.part("masked")) }
        let weights = model.add("Softmax", [scaled], to: step.part("weights"), [("axis", .integer(-1))])
        let means = model.add("MatMul", [weights, parts[2]], to: step.part("means"))
        let rows = model.add("Transpose", [means], to: step.part("rows"), [("perm", .integers([0, 2, 1, 3]))])
        model.add("Reshape", [rows, model.constant([0, length, width], "shape", of: step)], to: step.output)
    }
}

extension ONNXModel {
    /// Adds a square of 0 on and below the diagonal and −∞ above it, which all layers share, and returns its name.
    fileprivate mutating func addMask(_ length: Int) -> String {
        let name = "mask.\(length)"
        guard !nodes.contains(where: { $0.outputs == [name] }) else { return name }
        let infinity = add(NamedTensor("\(name).infinity", shape: [], .float32([-.infinity])))
        let shape = add(NamedTensor("\(name).shape", .int64([Int64(length), Int64(length)])))
        let first = add(NamedTensor("\(name).first", shape: [], .int64([1])))
        let full = add("Expand", [infinity, shape], to: "\(name).full")
        return add("Trilu", [full, first], to: name)
    }
}
