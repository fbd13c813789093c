import Training

extension Snapshot {
    /// The layers that have a row in the gradient panel: those with something to learn, by their places in `layers`.
    var shownLayers: [Int] {
        let trained = layers.indices.filter { layers[$0].parameterCount > 0 }
        return trained.isEmpty ? Array(layers.indices) : trained
    }

    /// The recurrent layers of which gradients over time have been measured.
    var layersInTime: [LayerReading] { layers.filter { $0.gradientInTime != nil } }

    /// The rows that the gradient panel has a use for, its frame left out.
    var gradientRows: Int { shownLayers.count + 1 + 3 * min(2, layersInTime.count) }
}
