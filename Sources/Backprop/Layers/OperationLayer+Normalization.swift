/// Layers that bring what they receive to mean 0 and deviation 1.
///
/// None of them looks at other places of a sequence, but in training batch normalisation, which then averages over them.
extension OperationLayer {
    package static func batchNormalization(_ operation: BatchNormalization) -> OperationLayer {
        OperationLayer(kind: "bn", brief: "bn", worksPerTimeStep: true) { _ in operation }
    }

    package static func layerNormalization() -> OperationLayer {
        OperationLayer(kind: "norm", brief: "norm", worksPerTimeStep: true) { _ in LayerNormalization() }
    }

    package static func rmsNormalization(_ operation: RMSNormalization) -> OperationLayer {
        OperationLayer(kind: "norm", brief: "norm", worksPerTimeStep: true) { _ in operation }
    }
}
