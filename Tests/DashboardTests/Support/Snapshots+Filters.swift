@testable import Training

extension Snapshots {
    /// Convolutional network with edge detectors in its first layer.
    static func convolution(kernels: Int = 16, side: Int = 3) -> Snapshot {
        var snapshot = digits(step: 640)
        snapshot.network = "conv16-pool-conv32-pool-dense10"
        guard case .images(var images) = snapshot.view else { return snapshot }
        let weights = (0..<kernels).map { kernel in
            (0..<side * side).map { index -> Float in
                let (x, y) = (Float(index % side) - Float(side / 2), Float(index / side) - Float(side / 2))
                let edge = kernel % 4 == 0 ? x : kernel % 4 == 1 ? y : kernel % 4 == 2 ? x + y : 1 - abs(x) - abs(y)
                return 0.4 * edge + 0.1 * noise(index + kernel * 9)
            }
        }
        images.filters = NetworkView.Filters(layer: "convolution1", width: side, height: side, kernels: weights)
        snapshot.view = .images(images)
        return snapshot
    }
}
