/// Layer made of other layers, to which it forwards every request.
package protocol ContainerLayer: Layer {
    /// Layers inside, in order.
    var children: [any Layer] { get }

    /// Returns the container with its layers replaced by as many others.
    func replacing(children layers: [any Layer]) -> any Layer
}

extension ContainerLayer {
    package var layerCount: Int { children.reduce(1) { $0 + $1.layerCount } }
    package var nonlinearity: Activation? { children.lazy.compactMap(\.nonlinearity).first }
    package var weightInitializer: Initializer? { children.lazy.compactMap(\.weightInitializer).first }
    package var droppedShare: Float? { children.lazy.compactMap(\.droppedShare).first }
    package var worksPerTimeStep: Bool { children.allSatisfy(\.worksPerTimeStep) }

    package func fitted(to widths: DataWidths) -> any Layer {
        replacing(children: children.map { $0.fitted(to: widths) })
    }
    package func replacing(activation: Activation) -> any Layer {
        replacing(children: children.map { $0.replacing(activation: activation) })
    }
    package func replacing(initializer: Initializer) -> any Layer {
        replacing(children: children.map { $0.replacing(initializer: initializer) })
    }
    package func replacing(truncation: Truncation) -> any Layer {
        replacing(children: children.map { $0.replacing(truncation: truncation) })
    }
    package func replacing(dropout: Float) -> any Layer {
        replacing(children: children.map { $0.replacing(dropout: dropout) })
    }
}
