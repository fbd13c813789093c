/// Model in the ONNX format: operators on named values, of which the initializers are constants.
///
/// Source: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
package struct ONNXModel: Sendable {
    /// Operator, with the names of the values that it reads and writes.
    package struct Node: Sendable {
        /// Name of the operator, for example `Gemm`.
        package var type: String
        /// Names of the values that it reads; empty for an optional one that is left out.
        package var inputs: [String]
        /// Names of the values that it writes; empty for one that nobody reads.
        package var outputs: [String]
        /// Attributes by name, in the order in which they are written.
        package var attributes: [(name: String, value: Attribute)]
    }

    /// Value of an operator's attribute.
    package enum Attribute: Sendable {
        /// Number of single precision.
        case float(Float)
        /// Whole number.
        case integer(Int)
        /// Several whole numbers.
        case integers([Int])
        /// Word.
        case text(String)
        /// Several words.
        case texts([String])
    }

    /// Size of a value along one of its dimensions.
    package enum Dimension: Sendable, Hashable {
        /// Size that is known.
        case size(Int)
        /// Size that the user chooses, by its name.
        case named(String)
    }

    /// Input or output of the model.
    package struct Value: Sendable {
        /// Name of the value.
        package var name: String
        /// Type of its numbers.
        package var type: TensorType
        /// Sizes of its dimensions.
        package var dimensions: [Dimension]

        /// Creates a value.
        package init(_ name: String, _ type: TensorType = .float32, dimensions: [Dimension]) {
            (self.name, self.type, self.dimensions) = (name, type, dimensions)
        }
    }

    /// Name of the graph.
    package var name: String
    /// Operators in the order of computation.
    package private(set) var nodes: [Node] = []
    /// Constants, the weights among them.
    package private(set) var initializers: [NamedTensor] = []
    private var initializerNames: Set<String> = []
    /// Values that the user gives.
    package var inputs: [Value] = []
    /// Values that the user gets.
    package var outputs: [Value] = []
    /// Free text by key.
    package var metadata: [(key: String, text: String)] = []

    /// Version of the operators.
    package static let operatorVersion = 17
    /// Version of the file format that came with these operators.
    private static let formatVersion = 8

    /// Creates a model without operators.
    package init(name: String) { self.name = name }

    /// Adds an operator that writes `outputs`.
    package mutating func add(
        _ type: String, _ inputs: [String], to outputs: [String],
        _ attributes: [(name: String, value: Attribute)] = []
    ) {
        nodes.append(Node(type: type, inputs: inputs, outputs: outputs, attributes: attributes))
    }

    /// Adds an operator that writes `output`, and returns this name.
    @discardableResult
    package mutating func add(
        _ type: String, _ inputs: [String], to output: String, _ attributes: [(name: String, value: Attribute)] = []
    ) -> String {
        add(type, inputs, to: [output], attributes)
        return output
    }

    /// Adds a constant unless there is one of its name, and returns the name.
    @discardableResult
    package mutating func add(_ constant: NamedTensor) -> String {
        if initializerNames.insert(constant.name).inserted { initializers.append(constant) }
        return constant.name
    }
}

extension TensorType {
    /// Number of the type in ONNX files.
    package var onnxCode: Int {
        switch self {
        case .float32: 1
        case .uint8: 2
        case .int64: 7
        case .float64: 11
        }
    }
}

/// Writing.
extension ONNXModel {
    /// Returns the bytes of the file.
    package func encode() -> [UInt8] {
        let numbers = initializers.reduce(0) { $0 + $1.values.count * $1.values.type.size }
        var model = ProtobufWriter(capacity: numbers + Self.roomForWords)
        model.integer(1, Self.formatVersion)
        model.text(2, "nntui")
        model.message(7, write)
        model.message(8) { version in
            version.text(1, "")
            version.integer(2, Self.operatorVersion)
        }
        for entry in metadata {
            model.message(14) { property in
                property.text(1, entry.key)
                property.text(2, entry.text)
            }
        }
        return model.bytes
    }

    /// Bytes for everything but the constants, so that a large file is not copied while it grows.
    private static let roomForWords = 1 << 20

    private func write(_ graph: inout ProtobufWriter) {
        for node in nodes { graph.message(1) { Self.write(node, to: &$0) } }
        graph.text(2, name)
        for tensor in initializers { graph.message(5) { Self.write(tensor, to: &$0) } }
        for value in inputs { graph.message(11) { Self.write(value, to: &$0) } }
        for value in outputs { graph.message(12) { Self.write(value, to: &$0) } }
    }

    private static func write(_ node: Node, to writer: inout ProtobufWriter) {
        for input in node.inputs { writer.text(1, input) }
        for output in node.outputs { writer.text(2, output) }
        writer.text(3, node.outputs.first { !$0.isEmpty } ?? "")
        writer.text(4, node.type)
        for attribute in node.attributes {
            writer.message(5) { Self.write(attribute.value, named: attribute.name, to: &$0) }
        }
    }

    private static func write(_ value: Attribute, named name: String, to writer: inout ProtobufWriter) {
        writer.text(1, name)
        switch value {
        case .float(let number):
            writer.float(2, number)
            writer.integer(20, 1)
        case .integer(let number):
            writer.integer(3, number)
            writer.integer(20, 2)
        case .text(let word):
            writer.text(4, word)
            writer.integer(20, 3)
        case .integers(let numbers):
            for number in numbers { writer.integer(8, number) }
            writer.integer(20, 7)
        case .texts(let words):
            for word in words { writer.text(9, word) }
            writer.integer(20, 8)
        }
    }

    private static func write(_ tensor: NamedTensor, to writer: inout ProtobufWriter) {
        for dimension in tensor.shape { writer.integer(1, dimension) }
        writer.integer(2, tensor.values.type.onnxCode)
        writer.text(8, tensor.name)
        writer.data(9, tensor.values)
    }

    private static func write(_ value: Value, to writer: inout ProtobufWriter) {
        writer.text(1, value.name)
        writer.message(2) { type in
            type.message(1) { tensor in
                tensor.integer(1, value.type.onnxCode)
                tensor.message(2) { shape in
                    for dimension in value.dimensions { shape.message(1) { Self.write(dimension, to: &$0) } }
                }
            }
        }
    }

    private static func write(_ dimension: Dimension, to writer: inout ProtobufWriter) {
        switch dimension {
        case .size(let size): writer.integer(1, size)
        case .named(let name): writer.text(2, name)
        }
    }
}
