import Backprop
import Datasets

/// Reader of a network's picture: passes some inputs through a plan and reads a few units of each layer.
struct PictureReader {
    private let plan: Plan
    private let probe: PictureProbe
    private let outline: PictureOutline
    /// Columns whose units are shown, by their layers; the input has none.
    private let shown: [Int]
    private let columnOfLayer: [Int: Int]
    /// Outputs of the shown units of each column, for each input.
    private var outputs: [[[Float]]]
    /// Units of the columns whose units each give more than one number.
    private var spreadUnits: [Int: [NetworkPicture.Unit]] = [:]

    init(_ plan: Plan, _ probe: PictureProbe) {
        self.plan = plan
        self.probe = probe
        let outline = PictureOutline(plan.network)
        let count = outline.columns.count
        let half = NetworkPicture.layerLimit / 2
        self.outline = outline
        shown = outline.columns.indices.filter { $0 <= half || $0 >= count - half }
        columnOfLayer = shown.reduce(into: [:]) { found, column in
            if let layer = outline.columns[column].layer { found[layer] = column }
        }
        outputs = Array(repeating: [], count: count)
    }

    /// Returns the picture with the plan's current weights; the values of the plan's latest pass are lost.
    mutating func picture() -> NetworkPicture {
        for start in stride(from: 0, to: probe.inputs.count, by: plan.capacity) {
            pass(probe.inputs[start..<min(start + plan.capacity, probe.inputs.count)], isFirst: start == 0)
        }
        var columns = outline.columns
        let weights = PictureWeights(plan, outline, image: probe.image)
        for column in shown {
            columns[column].units = spreadUnits[column] ?? units(of: column)
            if let layer = columns[column].layer, let heads = plan.attentionWeights(ofLayer: layer)?.heads {
                (columns[column].noun, columns[column].unitCount) = ("head", heads)
            }
            if column == 0, !probe.characters.isEmpty { columns[column].text = probe.text }
            columns[column].scaleMaps(as: activation(of: column), areOutputsOfMany: spreadUnits[column] == nil)
            if column == 0 { columns[column].label(by: probe.inputNames) }
            if outline.nodes[column] == plan.network.output { columns[column].label(by: probe.outputNames) }
        }
        for column in shown { weights.add(to: &columns, at: column) }
        return NetworkPicture(columns: columns, inputs: probe.shownInputs)
    }

    private func activation(of column: Int) -> Activation? {
        outline.columns[column].layer.flatMap { plan.network.graph.layers[$0].activation }
    }

    // MARK: - Passes

    private mutating func pass(_ inputs: ArraySlice<[Float]>, isFirst: Bool) {
        let batch = inputs.count
        plan.examples(of: plan.network.input, batch: batch).copy(from: Array(inputs.joined()))
        guard plan.sharesMemory else {
            _ = plan.predict(batch: batch)
            for column in shown { read(column, batch: batch, isFirst: isFirst) }
            return
        }
        read(0, batch: batch, isFirst: isFirst)
        _ = plan.forward(batch: batch) { layer in
            if let column = columnOfLayer[layer] { read(column, batch: batch, isFirst: isFirst) }
        }
    }

    private mutating func read(_ column: Int, batch: Int, isFirst: Bool) {
        let node = outline.nodes[column]
        let shape = plan.network.graph.shape(of: node)
        guard shape.dimensions.count == 1, !isImage(column) else {
            if isFirst { spreadUnits[column] = spread(column, shape, plan.value(of: node, batch: batch)) }
            return
        }
        let value = plan.value(of: node, batch: batch)
        let units = NetworkPicture.shownUnits(of: shape.count)
        if isFirst { outputs[column] = Array(repeating: [], count: units.count) }
        for (position, unit) in units.enumerated() {
            for row in 0..<batch { outputs[column][position].append(value[row, unit]) }
        }
    }

    /// Whether a row of numbers is an image: the input, or the reconstruction of it.
    private func isImage(_ column: Int) -> Bool {
        guard let image = probe.image, column == 0 || outline.nodes[column] == plan.network.output else { return false }
        return plan.network.graph.shape(of: outline.nodes[column]).count == image.width * image.height
    }

    // MARK: - Maps

    /// Returns the units of a column whose units each give one number for an input.
    private func units(of column: Int) -> [NetworkPicture.Unit] {
        let indices = NetworkPicture.shownUnits(of: outline.columns[column].unitCount)
        return zip(indices, outputs[column]).map { NetworkPicture.Unit(index: $0, response: map($1)) }
    }

    private func map(_ outputs: [Float]) -> NetworkPicture.Map? {
        switch probe.arrangement {
        case .grid(let columns, let rows):
            guard outputs.count == columns * rows else { return nil }
            return NetworkPicture.Map(width: columns, height: rows, values: outputs)
        case .classes(let labels):
            guard outputs.count == labels.count else { return nil }
            var sums = Array(repeating: (sum: Float(0), count: 0), count: probe.classNames.count)
            for (label, output) in zip(labels, outputs) {
                sums[label] = (sums[label].sum + output, sums[label].count + 1)
            }
            return NetworkPicture.Map(
                width: sums.count, height: 1, values: sums.map { $0.count > 0 ? $0.sum / Float($0.count) : 0 })
        case .example:
            return NetworkPicture.Map(width: 1, height: 1, values: Array(outputs.prefix(1)))
        }
    }

    /// Returns the units of a column whose value for the first input is an image, a sequence or several images.
    private func spread(_ column: Int, _ shape: Shape, _ value: Matrix) -> [NetworkPicture.Unit] {
        if shape.dimensions.count == 3 {
            let (height, width) = (shape.dimensions[0], shape.dimensions[1])
            return NetworkPicture.evenly(NetworkPicture.unitLimit, of: shape.columns).map { channel in
                NetworkPicture.Unit(
                    index: channel, response: .sampled(width, height) { x, y in value[y * width + x, channel] })
            }
        }
        if let layer = outline.columns[column].layer, let attention = plan.attentionWeights(ofLayer: layer) {
            let length = attention.weights.columns
            return NetworkPicture.evenly(NetworkPicture.unitLimit, of: attention.heads).map { head in
                var map = NetworkPicture.Map.sampled(length, length) { attention.weights[head * length + $1, $0] }
                map.isShare = true
                return NetworkPicture.Unit(index: head, response: map)
            }
        }
        guard shape.dimensions.count == 2 else {
            let width = probe.image?.width ?? shape.count
            return [
                .init(index: nil, response: .sampled(width, shape.count / width) { x, y in value[0, y * width + x] })
            ]
        }
        let filled = (Double(shape.rows) * (probe.filledShare ?? 1)).rounded(.up)
        let steps = max(1, min(shape.rows, Int(filled)))
        return [.init(index: nil, response: .sampled(steps, shape.columns) { x, y in value[x, y] })]
    }
}
