import Backprop
import Datasets
import Formats

/// What stands before and after the network: the user's features, and the user's answers.
extension ONNXModel {
    /// Adds the input, `tokens` or `features`, with its scaling, and returns the name of what the network reads.
    mutating func addInput(_ network: SavedNetwork) -> String {
        let shape = network.graph.shape(of: network.input)
        guard network.readsTokens, network.scaling?.isIdentity ?? true else {
            return addFeatures(network.scaling, shape)
        }
        var dimensions = (shape.columns == 1 ? shape.dimensions.dropLast() : shape.dimensions[...])
            .map(Dimension.size)
        if network.worksPerTimeStep, !dimensions.isEmpty { dimensions[0] = .named("time") }
        inputs = [Value("tokens", .int64, dimensions: [Self.batch] + dimensions)]
        return "tokens"
    }

    /// Adds x′ = (x − offset) / spread, in double precision as in training, and returns its name.
    private mutating func addFeatures(_ scaling: FeatureScaling?, _ shape: Shape) -> String {
        let isWide = scaling?.needsDouble ?? false
        inputs = [
            Value(
                "features", isWide ? .float64 : .float32,
                dimensions: [Self.batch] + shape.dimensions.map(Dimension.size))
        ]
        guard let scaling, !scaling.isIdentity, scaling.offsets.count == shape.count else { return "features" }
        let (offset, spread) = addConstants(of: scaling, "scaling", shape.dimensions)
        let wide = isWide ? "features" : addCast("features", to: "scaling.wide", .float64)
        let centred = add("Sub", [wide, offset], to: "scaling.centred")
        return addCast(add("Div", [centred, spread], to: "scaling.divided"), to: "scaled", .float32)
    }

    /// Adds the function that the loss applies itself, or the way back to the user's units, and returns the output with
    /// its type.
    mutating func addAnswer(
        _ output: String, _ shape: Shape, _ loss: Loss, _ targetScaling: FeatureScaling?
    ) -> (name: String, type: TensorType) {
        switch loss {
        case .softmaxCrossEntropy, .connectionistTemporalClassification:
            (add("Softmax", [output], to: "probabilities", [("axis", .integer(-1))]), .float32)
        case .binaryCrossEntropy: (add("Sigmoid", [output], to: "probabilities"), .float32)
        case .hinge, .policyGradient: (add("Identity", [output], to: "scores"), .float32)
        case .meanSquaredError, .meanAbsoluteError, .huber: addValues(output, shape, targetScaling)
        }
    }

    /// Adds y = y′ · spread + offset in double precision, and returns its name and type: double where single precision
    /// would lose digits.
    private mutating func addValues(
        _ output: String, _ shape: Shape, _ scaling: FeatureScaling?
    ) -> (name: String, type: TensorType) {
        guard let scaling, !scaling.isIdentity, scaling.offsets.count == shape.count else {
            return (add("Identity", [output], to: "values"), .float32)
        }
        let (offset, spread) = addConstants(of: scaling, "target_scaling", shape.dimensions)
        let wide = addCast(output, to: "target_scaling.wide", .float64)
        let product = add("Mul", [wide, spread], to: "target_scaling.product")
        let isFine = scaling.offsets.indices.contains { scaling.isFiner(thanSingle: Float(scaling.offsets[$0]), $0) }
        if isFine { return (add("Add", [product, offset], to: "values"), .float64) }
        return (addCast(add("Add", [product, offset], to: "target_scaling.sum"), to: "values", .float32), .float32)
    }

    /// Adds the offsets and the spreads, each as a single number where all are the same.
    private mutating func addConstants(
        of scaling: FeatureScaling, _ name: String, _ dimensions: [Int]
    ) -> (offset: String, spread: String) {
        func constant(_ part: String, _ values: [Double]) -> NamedTensor {
            guard values.contains(where: { $0 != values[0] }) else {
                return NamedTensor("\(name).\(part)", shape: [], .float64([values[0]]))
            }
            return NamedTensor("\(name).\(part)", shape: dimensions, .float64(values))
        }
        return (add(constant("offset", scaling.offsets)), add(constant("spread", scaling.spreads)))
    }

    /// Adds a conversion to another type, and returns its name.
    private mutating func addCast(_ value: String, to name: String, _ type: TensorType) -> String {
        add("Cast", [value], to: name, [("to", .integer(type.onnxCode))])
    }
}

extension FeatureScaling {
    /// Whether it leaves every number as it is.
    fileprivate var isIdentity: Bool { offsets.allSatisfy { $0 == 0 } && spreads.allSatisfy { $0 == 1 } }

    /// Whether its numbers are centred so far from 0 that single precision does not tell them apart.
    fileprivate var needsDouble: Bool { offsets.contains { $0.magnitude >= 0x1p24 } }
}

extension SavedNetwork {
    /// Whether the input is read by embeddings alone.
    fileprivate var readsTokens: Bool {
        let readers = graph.nodes.filter { $0.inputs.contains(input) }
        return !readers.isEmpty && readers.allSatisfy { $0.operation is Embedding }
    }
}
