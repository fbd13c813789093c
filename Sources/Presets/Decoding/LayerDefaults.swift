import Backprop
import Formats

/// Values for a layer whose own keys leave them out.
struct LayerDefaults {
    /// Every hidden layer's activation.
    var activation: Activation
    /// Every layer's initialiser; nil where it follows from the layer's activation.
    var initializer: Initializer?
    /// The last layer gives scores or values, and so ends in the identity unless it says otherwise.
    var isOutput = false
    /// Nesting depth of the present layer, and number of layers so far.
    var nesting = 0
    var layerCount = 0
    /// Layers may lie so deep within others.
    static let deepest = 8
    /// Whether a layer took the value that stands for all of them.
    var activationWasUsed = false
    var initializerWasUsed = false

    mutating func takeActivation() -> Activation {
        if isOutput { return .identity }
        activationWasUsed = true
        return activation
    }

    mutating func takeInitializer(for activation: Activation) -> Initializer {
        initializerWasUsed = true
        return initializer ?? activation.customaryInitializer
    }

    /// For a layer that has its own where nothing is said.
    mutating func takeInitializer() -> Initializer? {
        initializerWasUsed = true
        return initializer
    }
}

extension Activation {
    /// The initialiser whose derivation assumes this nonlinearity: He's halves the variance that ReLU leaves, Glorot's
    /// takes the function to be nearly linear around 0.
    var customaryInitializer: Initializer {
        switch self {
        case .relu, .leakyReLU, .elu, .gelu, .silu, .softplus: .heNormal
        case .identity, .tanh, .sigmoid, .step: .xavierNormal
        }
    }
}

extension Activation {
    /// The activation of that name; softmax, which belongs to the loss, gets its own explanation.
    init(named cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string == "softmax" {
            throw cursor.error(
                "softmax is no activation here: the loss softmax-cross-entropy applies it to the last layer's scores; "
                    + "set the loss, and leave the last layer's activation out")
        }
        self = try cursor.choice()
    }
}
