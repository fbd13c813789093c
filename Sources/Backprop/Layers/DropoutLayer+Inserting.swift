extension [any Layer] {
    /// The share that the layers drop, by the first that can; 0 where none can.
    package var droppedShare: Float { lazy.compactMap(\.droppedShare).first ?? 0 }

    /// The same layers dropping a share of `rate`: those that can drop, or else a dropout layer after every hidden layer
    /// with a nonlinearity, and after every recurrent one but the last.
    package func dropping(_ rate: Float) -> [any Layer] {
        if contains(where: { $0.droppedShare != nil }) { return map { $0.replacing(dropout: rate) } }
        guard rate > 0 else { return self }
        return enumerated().flatMap { index, layer -> [any Layer] in
            let isHidden = index < count - 1 && (layer.nonlinearity != nil || layer is RecurrentLayer)
            return isHidden ? [layer, DropoutLayer(rate: rate)] : [layer]
        }
    }
}
