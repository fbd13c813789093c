extension RecurrentLayer {
    /// The plain cell with tanh or ReLU; any other cell, and any other nonlinearity, leaves the layer as it is.
    package func replacing(activation: Activation) -> any Layer {
        var copy = self
        if cell == .rnn, Self.activations.contains(activation) { copy.activation = activation }
        return copy
    }

    package func replacing(initializer: Initializer) -> any Layer {
        var copy = self
        copy.initializer = initializer
        return copy
    }

    package func replacing(truncation: Truncation) -> any Layer {
        var copy = self
        copy.truncation = truncation
        return copy
    }
}
