extension Dense {
    package func replacing(activation: Activation) -> any Layer {
        var copy = self
        copy.activation = activation
        return copy
    }

    package func replacing(initializer: Initializer) -> any Layer {
        var copy = self
        copy.initializer = initializer
        return copy
    }
}
