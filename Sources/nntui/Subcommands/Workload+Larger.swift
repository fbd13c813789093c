import Backprop

extension Workload {
    /// Networks larger than teaching needs, of which one step takes long enough to be timed alone.
    static let larger = [
        dense(
            "mlp-784x[2048]*4x10-b128-relu-adam", [784] + Array(repeating: 2_048, count: 4) + [10], .relu, rule: .adam,
            batch: 128, batches: 4, stepsOfRun: 4),
        residual,
        recurrent(
            "lstm-v64-e64-h512-l2-t64-b32-adam", embedding: 64, units: 512, layers: 2, batch: 32, batches: 4,
            stepsOfRun: 2),
        transformer(
            "gpt-v64-w384-h6-d6-t256-b16-gelu-adam", width: 384, heads: 6, depth: 6, length: 256, batch: 16, batches: 2,
            stepsOfRun: 1),
    ]

    /// ResNet-20 for pictures of 32 × 32 pixels in colour, with convolutions of 1 × 1 where the number of channels grows.
    ///
    /// Source: He, Zhang, Ren and Sun, "Deep residual learning for image recognition" (CVPR 2016), section 4.2.
    private static let residual = Workload(
        name: "resnet20-32x32x3-b128-relu-momentum",
        network: """
            "activation": "identity", "initializer": "he-normal", "loss": "softmax-cross-entropy",
            "network": [
              \(filters(16)), \(rectifier), \(String(repeating: block(16), count: 3))
              \(block(32, from: 16)) \(String(repeating: block(32), count: 2))
              \(block(64, from: 32)) \(String(repeating: block(64), count: 2))
              {"layer": "global-average-pooling"}, {"layer": "dense", "units": 10}],
            "optimizer": {"name": "momentum", "learning_rate": 0.01}
            """,
        input: .numbers(Shape(32, 32, 3)), target: .classes(10), batch: 128, batches: 2, stepsOfRun: 1)

    private static let rectifier = "{\"layer\": \"activation\", \"activation\": \"relu\"}"

    private static func filters(_ count: Int, kernel: Int = 3, stride: Int = 1) -> String {
        """
        {"layer": "convolution", "filters": \(count), "kernel": \(kernel), "stride": \(stride), "padding": "same",
         "bias": false}, {"layer": "batch-normalization"}
        """
    }

    /// Returns two convolutions beside a connection that skips them; where the number of channels changes, both halve
    /// the picture.
    private static func block(_ count: Int, from former: Int? = nil) -> String {
        let stride = former == nil ? 1 : 2
        let path = "\(filters(count, stride: stride)), \(rectifier), \(filters(count))"
        let shortcut = former == nil ? "" : filters(count, kernel: 1, stride: stride)
        return """
            {"layer": "branches", "branches": [[\(path)], [\(shortcut)]], "join": "sum"}, \(rectifier),

            """
    }
}
