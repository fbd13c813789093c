import Backprop
import Formats

/// Decoder of the sizes of a window: each is a number, or `[vertical, horizontal]` for an image.
struct WindowDecoder {
    /// Allowed sizes of a kernel, a stride or a dilation.
    private static let sizes = 1...1_024
    /// Whether a size may be a pair.
    let isImage: Bool

    /// Reads `"kernel"`, `"stride"`, `"dilation"` and `"padding"` of a convolution.
    ///
    /// The padding `"same"` makes the output as large as the input at stride 1, and at stride s an s-th of it, rounded
    /// up; `"valid"` adds none.
    func convolution(_ reader: inout JSONObjectReader) throws(ConfigurationError) -> Window {
        let kernel = try pair(reader.value("kernel", wanted: "a whole number from 1 to 1024"), in: [Self.sizes])
        let stride = try pair(reader.optionalValue("stride"), default: [1, 1], in: [Self.sizes])
        let dilation = try pair(reader.optionalValue("dilation"), default: [1, 1], in: [Self.sizes])
        var axes = zip(kernel, zip(stride, dilation)).map {
            Window.Axis(kernel: $0, stride: $1.0, dilation: $1.1)
        }
        let padding = reader.optionalValue("padding")
        if let padding, padding.value.string != nil {
            guard try padding.string(oneOf: ["same", "valid"]) == "same" else { return window(axes) }
            for i in axes.indices {
                axes[i].before = (axes[i].span - 1) / 2
                axes[i].after = axes[i].span - 1 - axes[i].before
            }
            return window(axes)
        }
        return try window(pad(axes, padding, limits: [4_096, 4_096]))
    }

    /// Reads `"size"`, `"stride"` and `"padding"` of a pooling layer; the stride defaults to the size.
    func pooling(_ reader: inout JSONObjectReader) throws(ConfigurationError) -> Window {
        let size = try pair(reader.value("size", wanted: "a whole number from 1 to 1024"), in: [Self.sizes])
        let stride = try pair(reader.optionalValue("stride"), default: size, in: [Self.sizes])
        let axes = zip(size, stride).map { Window.Axis(kernel: $0, stride: $1) }
        // A window entirely in the padding would have no maximum.
        return try window(pad(axes, reader.optionalValue("padding"), limits: size.map { $0 / 2 }))
    }

    private func pad(
        _ axes: [Window.Axis], _ padding: JSONCursor?, limits: [Int]
    ) throws(ConfigurationError) -> [Window.Axis] {
        let padding = try pair(padding, default: [0, 0], in: limits.map { 0...$0 })
        return zip(axes, padding).map { axis, padding in
            var axis = axis
            (axis.before, axis.after) = (padding, padding)
            return axis
        }
    }

    private func window(_ axes: [Window.Axis]) -> Window { Window(vertical: axes[0], horizontal: axes[1]) }

    private func pair(
        _ cursor: JSONCursor?, default standard: [Int], in ranges: [ClosedRange<Int>]
    ) throws(ConfigurationError) -> [Int] {
        guard let cursor else { return standard }
        return try pair(cursor, in: ranges)
    }

    /// Reads a number or a pair; `ranges` has one range for both axes or one for each, and a single number must be in
    /// both.
    private func pair(_ cursor: JSONCursor, in ranges: [ClosedRange<Int>]) throws(ConfigurationError) -> [Int] {
        let (first, last) = (ranges[0], ranges[ranges.count - 1])
        guard isImage, cursor.value.array != nil else {
            let number = try cursor.int(in: first.clamped(to: last))
            return [number, number]
        }
        let elements = try cursor.array(count: 2...2)
        return [try elements[0].int(in: first), try elements[1].int(in: last)]
    }
}
