import Backprop
import Formats

extension Affine: ONNXOperation {
    /// Writes `Gemm` with the weight as checkpoints hold it; rows of sequences and pictures need `MatMul`.
    func write(_ step: ONNXStep, to model: inout ONNXModel) {
        let names = step.parameters.map { model.add($0) }
        guard step.shapes[0].dimensions.count > 1 else {
            model.add("Gemm", step.inputs + names, to: step.output, [("transB", .integer(1))])
            return
        }
        let weight = model.add("Transpose", [names[0]], to: step.part("weight"), [("perm", .integers([1, 0]))])
        let product = hasBias ? step.part("product") : step.output
        model.add("MatMul", [step.inputs[0], weight], to: product)
        if hasBias { model.add("Add", [product, names[1]], to: step.output) }
    }
}
