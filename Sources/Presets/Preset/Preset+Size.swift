import Backprop
import Formats

extension Preset {
    /// Throws if the network is larger than `PresetLimits` allows, for examples of this shape and batches of this size.
    package func checkSize(input shape: Shape, batch: Int) throws(ConfigurationError) {
        try checkSize(of: NetworkOutline(self, input: shape), batch: batch)
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

    private func checkSize(of outline: NetworkOutline, batch: Int) throws(ConfigurationError) {
        guard outline.parameterCount <= PresetLimits.parameters else {
            throw complaint(
                about: "network",
                "the network would learn at least \(outline.parameterCount) numbers; allowed are at most "
                    + "\(PresetLimits.parameters); take fewer layers or units")
        }
        let values = outline.valueCount.multipliedReportingOverflow(by: batch)
        guard !values.overflow, values.partialValue <= PresetLimits.activations else {
            throw complaint(
                about: "batch_size",
                "a batch of \(batch) rows makes \(outline.valueCount) numbers a row on its way through the network; "
                    + "allowed are \(PresetLimits.activations) in all; take a smaller batch or fewer units")
        }
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
