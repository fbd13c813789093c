import Backprop
import Formats

/// Operation that ONNX can express; a conformance, in a file of its own, is all that a further one needs.
protocol ONNXOperation: Operation {
    /// Adds operators to a model that compute the step's output.
    func write(_ step: ONNXStep, to model: inout ONNXModel)
}

/// Node of the graph that is written to a model, with the names of the values around it.
struct ONNXStep {
    /// Name of the node in the graph, from which values that the user gives or gets are named.
    let node: String
    /// Names of the values that it reads.
    let inputs: [String]
    /// Shapes of these values for one example.
    let shapes: [Shape]
    /// Parameters in the order and the layout of checkpoints.
    let parameters: [NamedTensor]
    /// Whether what it reads are whole numbers that say which token stands at each time step, without a last dimension of 1.
    let readsTokens: Bool
    /// Whether sequences go on from model run to model run, so that a state is an input and an output.
    let carriesState: Bool

    /// Name of the value that it computes, and the beginning of all names that it makes up.
    ///
    /// It begins with `net/`, so that a node of the preset that is called `features` or `scaled` is told from the model's.
    var output: String { "net/\(node)" }

    /// Returns the name of a value on the way to the output.
    func part(_ name: String) -> String { "\(output).\(name)" }
}

/// Constants.
extension ONNXModel {
    /// Adds a single number as a constant of a step, and returns its name.
    mutating func constant(_ value: Float, _ name: String, of step: ONNXStep) -> String {
        add(NamedTensor(step.part(name), shape: [], .float32([value])))
    }

    /// Adds whole numbers as a constant of a step, and returns its name.
    mutating func constant(_ values: [Int], _ name: String, of step: ONNXStep) -> String {
        add(NamedTensor(step.part(name), .int64(values.map(Int64.init))))
    }
}
