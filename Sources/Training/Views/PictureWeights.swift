import Backprop
import Datasets

/// Weights of a network's picture: kernels, weights from an image, and edges between units.
struct PictureWeights {
    private let plan: Plan
    private let outline: PictureOutline
    private let image: ImageShape?
    /// Entries of the plan's store that each node uses.
    private let entries: [Range<Int>]

    init(_ plan: Plan, _ outline: PictureOutline, image: ImageShape?) {
        self.plan = plan
        self.outline = outline
        self.image = image
        entries = plan.store.entries(ofEachNodeOf: plan.network.graph)
    }

    /// Adds the weights of one column, whose units and sources are known.
    func add(to columns: inout [NetworkPicture.Column], at column: Int) {
        guard let node = outline.weighted[column], let entry = entries[node.index].first, plan.isWeight(entry) else {
            return
        }
        let declaration = plan.store.entries[entry].declaration
        let weights = plan.matrix(.parameters, entry)
        let isConvolution = plan.network.graph.nodes[node.index].operation is Convolution
        if isConvolution, declaration.dimensions.count == 4 {
            addKernels(to: &columns[column], weights, declaration.dimensions)
        } else if !isConvolution, columns[column].sources.count == 1 {
            addIncoming(to: &columns[column], from: columns[columns[column].sources[0]], weights)
        }
    }

    /// Adds each filter's kernel, the mean over some of its channels.
    private func addKernels(to column: inout NetworkPicture.Column, _ weights: Matrix, _ dimensions: [Int]) {
        column.noun = "filter"
        let (height, width, depth) = (dimensions[0], dimensions[1], dimensions[2])
        let channels = NetworkPicture.evenly(Self.channelLimit, of: depth)
        column.setWeights { unit in
            .sampled(width, height) { x, y in
                let place = (y * width + x) * depth
                return channels.reduce(Float(0)) { $0 + weights[place + $1, unit] } / Float(channels.count)
            }
        }
    }

    private func addIncoming(
        to column: inout NetworkPicture.Column, from source: NetworkPicture.Column, _ weights: Matrix
    ) {
        if source.layer == nil, let image, weights.rows == image.width * image.height {
            return column.setWeights { unit in
                .sampled(image.width, image.height) { x, y in weights[y * image.width + x, unit] }
            }
        }
        guard weights.rows == source.unitCount else { return }
        let edges = source.units.enumerated().flatMap { position, unit -> [NetworkPicture.Edge] in
            guard let row = unit.index else { return [] }
            return column.units.enumerated().compactMap { target, unit in
                unit.index.map { .init(source: position, target: target, weight: weights[row, $0]) }
            }
        }
        column.edges = edges.filter(\.weight.isFinite).sorted { abs($0.weight) > abs($1.weight) }
    }

    /// Maximum number of channels of a kernel whose mean is shown.
    private static let channelLimit = 16
}

extension NetworkPicture.Column {
    /// Gives each unit a map of its weights, all on one scale.
    fileprivate mutating func setWeights(_ map: (_ unit: Int) -> NetworkPicture.Map) {
        for position in units.indices { units[position].weights = units[position].index.map(map) }
        let largest = units.reduce(Float(0)) { max($0, $1.weights?.largest(from: 0) ?? 0) }
        for position in units.indices { units[position].weights?.reach = largest > 0 ? largest : 1 }
    }
}
