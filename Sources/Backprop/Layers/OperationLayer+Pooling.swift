/// Layers that put many places together, without anything to learn.
extension OperationLayer {
    /// Over an image, or over time where it receives a sequence.
    package static func maxPooling(_ window: Window) -> OperationLayer {
        OperationLayer(kind: "pool", brief: "pool") { shape throws(ShapeError) in
            MaxPooling(over: try SlidingWindow(window, over: shape))
        }
    }

    /// Over an image, or over time where it receives a sequence.
    package static func averagePooling(_ window: Window) -> OperationLayer {
        OperationLayer(kind: "pool", brief: "pool") { shape throws(ShapeError) in
            AveragePooling(over: try SlidingWindow(window, over: shape))
        }
    }

    package static func globalAveragePooling() -> OperationLayer {
        OperationLayer(kind: "pool", brief: "pool") { _ in GlobalAveragePooling() }
    }

    /// All numbers of an example in one row, channel after channel as in PyTorch.
    package static func flatten() -> OperationLayer {
        OperationLayer(kind: "flatten", brief: "flatten") { _ in Flatten(channelsFirst: true) }
    }
}
