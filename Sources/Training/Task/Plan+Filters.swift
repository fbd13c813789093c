import Backprop

extension Plan {
    /// The kernels of the first layer that looks at the pictures themselves through small windows; nil where there is none.
    ///
    /// A kernel that sees several channels is shown by their mean.
    var firstFilters: NetworkView.Filters? {
        guard
            let entry = store.entries.firstIndex(where: { $0.declaration.isWeight }),
            case let declaration = store.entries[entry].declaration, declaration.dimensions.count == 4,
            declaration.dimensions[0] > 1
        else { return nil }
        let (height, width) = (declaration.dimensions[0], declaration.dimensions[1])
        let (channels, count) = (declaration.dimensions[2], declaration.dimensions[3])
        let weights = matrix(.parameters, entry)
        let kernels = (0..<min(count, 64)).map { filter in
            (0..<height * width).map { place in
                (0..<channels).reduce(Float(0)) { $0 + weights[place * channels + $1, filter] } / Float(channels)
            }
        }
        let layer = network.graph.layers[store.entries[entry].layer].name
        return NetworkView.Filters(layer: layer, width: width, height: height, kernels: kernels)
    }
}
