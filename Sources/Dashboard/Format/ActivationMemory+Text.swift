import Backprop
import Text
import Training

extension ActivationMemory {
    /// Whether layers share memory.
    var isShared: Bool { bytes < plainBytes }

    /// `860 kB of 9.3 MB`, or what it takes where nothing is shared.
    var text: String {
        isShared ? "\(ByteCount(bytes: bytes)) of \(ByteCount(bytes: plainBytes))" : "\(ByteCount(bytes: bytes))"
    }

    /// What checkpoints save, and what they cost.
    var sentence: String {
        let cost =
            repeatedLayers == 0
            ? "nothing is computed twice"
            : "\(repeatedLayers) of \(layers) layers are computed twice a step, \(hundredths) of a forward pass"
        return "Activations take \(text); \(cost)."
    }

    private var hundredths: String {
        let count = Int((extraForward * 100).rounded())
        return "\(count / 100).\(count % 100 < 10 ? "0" : "")\(count % 100)"
    }
}
