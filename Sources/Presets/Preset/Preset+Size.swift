import Backprop
import Datasets
import Formats

extension Preset {
    /// Throws if the network is larger than `PresetLimits` allows, for examples of this shape and batches of this size.
    ///
    /// `leastRows` is the number of rows that pass through the network at a time however small the batch is.
    package func checkSize(input shape: Shape, batch: Int, leastRows: Int = 1) throws(ConfigurationError) {
        try checkSize(of: NetworkOutline(self, input: shape), batch: batch, leastRows: leastRows)
    }

    /// Returns the preset with the widths that its layers leave to the data filled in.
    package func fitted(to widths: DataWidths) -> Preset {
        var copy = self
        copy.layers = layers.map { $0.fitted(to: widths) }
        return copy
    }

    /// Checks a lower bound of the size before the data are known: one feature, where the layers accept a single
    /// feature.
    func checkLeastSize() throws(ConfigurationError) {
        let least = fitted(to: DataWidths(vocabulary: 1, outputs: 1))
        guard let outline = try? NetworkOutline(least, input: Shape(1)) else { return }
        try checkSize(of: outline, batch: 1)
    }

    func checkSize(of outline: NetworkOutline, batch: Int, leastRows: Int = 1) throws(ConfigurationError) {
        guard outline.parameterCount <= PresetLimits.parameters else {
            throw complaint(
                about: "network",
                "the network would learn at least \(outline.parameterCount) numbers; allowed are at most "
                    + "\(PresetLimits.parameters); take fewer layers or units")
        }
        let limit = PresetLimits.activations
        if outline.valueCount > limit / leastRows { throw rowTooLarge(outline, leastRows) }
        if outline.valueCount > limit / max(batch, leastRows) {
            throw complaint(
                about: "batch_size",
                "a batch of \(batch) rows makes \(outline.valueCount) numbers a row on its way through the network; "
                    + "allowed are \(limit) in all; take a smaller batch or fewer units")
        }
    }

    /// Returns the error of a network that is too large for any batch, with the key that makes its rows long.
    private func rowTooLarge(_ outline: NetworkOutline, _ leastRows: Int) -> ConfigurationError {
        let (key, remedy): (String, String) =
            switch data {
            case .text where settings.truncation != nil: ("truncation", "a shorter stride and window")
            case .text: ("data.context", "a shorter context")
            case .recordings: ("data.frames", "fewer frames")
            default: ("network", "fewer layers")
            }
        let heads = outline.graph.nodes.contains { $0.operation?.attentionHeads != nil } ? " or heads" : ""
        let rows = leastRows == 1 ? "" : "; \(leastRows) rows are evaluated at a time, however small the batch is"
        return complaint(
            about: key,
            "a single row makes \(outline.valueCount) numbers on its way through the network\(rows); allowed are "
                + "\(PresetLimits.activations) in all; take \(remedy), or fewer units\(heads)")
    }

    /// Returns an error about the value at a path of the preset's JSON, such as `network[1].units`.
    package func complaint(about path: String, _ message: String) -> ConfigurationError {
        ConfigurationError(
            file: file, line: source.nearest(to: path).value.position.line, keyPath: path, message: message)
    }
}

extension JSONValue {
    /// Returns the value at a path, or its nearest ancestor if there is none; `isFound` tells which.
    func nearest(to path: String) -> (value: JSONValue, isFound: Bool) {
        var value = self
        for step in path.split(whereSeparator: { ".[]".contains($0) }) {
            let index = Int(step) ?? -1
            let element = value.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
            guard let inner = element ?? value[String(step)] else { return (value, false) }
            value = inner
        }
        return (value, true)
    }
}
