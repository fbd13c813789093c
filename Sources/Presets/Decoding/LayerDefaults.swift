import Backprop
import Formats

/// Values for the keys that a layer leaves out.
struct LayerDefaults {
    /// Activation of every hidden layer.
    var activation: Activation
    /// Initializer of every layer; nil if it follows from the layer's activation.
    var initializer: Initializer?
    /// Whether the layer gives the network's output, and so ends in the identity unless it names an activation.
    var isOutput = false
    /// Nesting depth of the current layer.
    var nesting = 0
    /// Number of layers so far.
    var layerCount = 0
    /// Maximum nesting depth.
    static let deepest = 8
    /// Whether a layer used the common activation.
    var activationWasUsed = false
    /// Whether a layer used the common initializer.
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

    /// Returns the common initializer, for a layer that has a default of its own.
    mutating func takeInitializer() -> Initializer? {
        initializerWasUsed = true
        return initializer
    }
}

extension Activation {
    /// Initializer whose derivation assumes this nonlinearity.
    ///
    /// He's makes up for the half of the variance that ReLU removes; Glorot's takes the function to be nearly linear
    /// around 0.
    var customaryInitializer: Initializer {
        switch self {
        case .relu, .leakyReLU, .elu, .gelu, .geluTanh, .silu, .softplus: .heNormal
        case .identity, .tanh, .sigmoid, .step: .xavierNormal
        }
    }
}

extension Activation {
    /// Reads an activation by name; softmax, which belongs to the loss, gets an error of its own.
    init(named cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string == "softmax" {
            throw cursor.error(
                "softmax is no activation here: the loss softmax-cross-entropy applies it to the last layer's scores; "
                    + "set the loss, and leave the last layer's activation out")
        }
        self = try cursor.choice()
    }
}
