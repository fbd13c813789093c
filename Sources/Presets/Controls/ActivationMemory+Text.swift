import Backprop
import Text

extension ActivationMemory {
    /// Whether layers share memory.
    package var isShared: Bool { bytes < plainBytes }

    /// Memory in words, such as `860 kB of 9.3 MB`; the size alone if no memory is shared.
    package var text: String {
        isShared ? "\(ByteCount(bytes: bytes)) of \(ByteCount(bytes: plainBytes))" : "\(ByteCount(bytes: bytes))"
    }

    /// Sentence about the memory that the activations take and the computation that checkpointing repeats.
    package var sentence: String {
        let cost =
            repeatedLayers == 0
            ? "nothing is recomputed"
            : "\(repeatedLayers) of \(layers) layers are recomputed in each step, \(NumberFormat.fixed(extraForward, 2)) of a forward pass"
        return "Activations take \(text); \(cost)."
    }
}
