import Backprop
import Text
import Training

extension ActivationMemory {
    /// Whether layers share memory.
    var isShared: Bool { bytes < plainBytes }

    /// The memory in words: `860 kB of 9.3 MB`, or the whole where nothing is shared.
    var text: String {
        isShared ? "\(ByteCount(bytes: bytes)) of \(ByteCount(bytes: plainBytes))" : "\(ByteCount(bytes: bytes))"
    }

    /// A sentence on what checkpoints save and cost.
    var sentence: String {
        let cost =
            repeatedLayers == 0
            ? "nothing is recomputed"
            : "\(repeatedLayers) of \(layers) layers are recomputed in each step, \(NumberFormat.fixed(extraForward, 2)) of a forward pass"
        return "Activations take \(text); \(cost)."
    }
}
