import Backprop
import Datasets
import Formats

/// Everything that determines a training run: the data, the network, the settings and the limits.
///
/// A run is a pure function of the preset and the journal. The preset's seed determines the noise and the split of the
/// data, the initial weights and the order of the examples.
package struct Preset: Sendable {
    /// Name and texts for people.
    package var information: PresetInformation
    /// Source of the examples.
    package var data: DataSource
    /// Scaling of the features.
    package var scaling: FeatureScaling.Method
    /// Scaling of the numbers to predict; classes have none.
    package var targetScaling: FeatureScaling.Method
    /// Fraction of the rows that is kept back for validation, 0 to 0.9.
    package var validationFraction: Double
    /// Whether the last rows are kept back instead of random ones.
    package var keepsOrder: Bool
    /// Whether the targets are the features themselves.
    package var reconstructs: Bool
    /// Layers of the network.
    package var layers: [any Layer]
    /// Topology of the layers.
    package var topology: NetworkTopology
    /// Loss function.
    package var loss: Loss
    /// Weights of the classes in the loss; nil if all count the same.
    package var classWeights: ClassWeights?
    /// Settings under the preset's keys, without those that its layers and its seed determine.
    package var settings: Settings
    /// Seed of the data, of the initial weights and of the order of the examples.
    package var seed: UInt64
    /// Number of steps after which training ends; nil for no limit.
    package var stepLimit: Int?
    /// Number of epochs after which training ends; nil for no limit.
    package var epochLimit: Int?
    /// Number of steps between evaluations; nil for one evaluation per epoch, but at least 50 steps.
    package var evaluationInterval: Int?
    /// Initial pace on a screen, a course by default.
    package var pace: Pace
    /// Changes that the repair key makes; training restarts if one of them affects the initial weights.
    package var repair: [Change]
    /// JSON that the preset was read from, with every override applied.
    package var source: JSONValue
    /// File name that errors show.
    package var file: String
    /// Path of each layer's entry in the JSON, such as `network[1]` or `network.nodes.h1`.
    package var layerPaths: [String]
    /// Folder that paths of data files are relative to; nil for an embedded preset.
    package var directory: String?
}

extension Preset {
    /// Settings at the start of a run: those of the preset, completed by its layers and its seed.
    package var initialSettings: Settings {
        var settings = settings
        settings.activation = topology.hidden.lazy.compactMap { layers[$0].nonlinearity }.first
        settings.initializer = layers.lazy.compactMap(\.weightInitializer).first ?? .zeros
        settings.seed = seed
        return settings
    }
}
