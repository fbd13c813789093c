/// A layer made of other layers: what is asked of it, it hands on to them.
package protocol HoldingLayer: Layer {
    /// The layers that it holds.
    var held: [any Layer] { get }

    /// The same with as many other layers in their places.
    func holding(_ layers: [any Layer]) -> any Layer
}

extension HoldingLayer {
    package var layerCount: Int { held.reduce(1) { $0 + $1.layerCount } }
    package var nonlinearity: Activation? { held.lazy.compactMap(\.nonlinearity).first }
    package var weightInitializer: Initializer? { held.lazy.compactMap(\.weightInitializer).first }
    package var droppedShare: Float? { held.lazy.compactMap(\.droppedShare).first }
    package var worksPlaceByPlace: Bool { held.allSatisfy(\.worksPlaceByPlace) }

    package func fitted(to widths: DataWidths) -> any Layer { holding(held.map { $0.fitted(to: widths) }) }
    package func replacing(activation: Activation) -> any Layer {
        holding(held.map { $0.replacing(activation: activation) })
    }
    package func replacing(initializer: Initializer) -> any Layer {
        holding(held.map { $0.replacing(initializer: initializer) })
    }
    package func replacing(truncation: Truncation) -> any Layer {
        holding(held.map { $0.replacing(truncation: truncation) })
    }
    package func replacing(dropout: Float) -> any Layer { holding(held.map { $0.replacing(dropout: dropout) }) }
}
