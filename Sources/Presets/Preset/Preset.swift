import Backprop
import Datasets
import Formats

/// Everything that decides a training run: the data, the network, the settings and the limits.
///
/// A run is a pure function of the preset, whose seed decides the data's noise and split, the initial weights and the
/// order of the examples, and of the journal.
package struct Preset: Sendable {
    package var information: PresetInformation
    package var data: DataSource
    package var scaling: FeatureScaling.Method
    /// The share of the rows that is kept back, 0 to 0.9.
    package var validationFraction: Double
    /// Whether the last rows are kept back instead of drawn ones.
    package var keepsOrder: Bool
    /// Whether the targets are the features themselves.
    package var reconstructs: Bool
    package var layers: [any Layer]
    /// Topology of the layers.
    package var topology: NetworkTopology
    package var loss: Loss
    package var settings: Settings
    package var seed: UInt64
    /// Training ends after so many steps, or passes over the training part; nil where it does not end by itself.
    package var stepLimit: Int?
    package var epochLimit: Int?
    /// Steps between passes over the validation part; nil is once an epoch, and every 50 steps at the most.
    package var evaluationInterval: Int?
    /// Initial speed on a screen, so that people can follow.
    package var pace: Pace
    /// What the repair key changes; training starts over where an activation or an initialiser is among it.
    package var repair: [Change]
    /// The JSON that the preset was read from, with every override in it.
    package var source: JSONValue
    /// The name that errors show for it.
    package var file: String
    /// For each layer the path of its entry in the JSON, such as `network[1]` or `network.nodes.h1`.
    package var layerPaths: [String]
    /// The folder from which its data files are named; nil for a preset that the program carries in itself.
    package var directory: String?
}

extension Preset {
    /// The settings that a run begins with: those of the preset, with what its layers and its seed say.
    package var initialSettings: Settings {
        var settings = settings
        settings.activation = topology.hidden.lazy.compactMap { layers[$0].nonlinearity }.first
        settings.initializer = layers.lazy.compactMap(\.weightInitializer).first ?? .zeros
        settings.seed = seed
        return settings
    }
}
