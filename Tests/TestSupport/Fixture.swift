import Datasets
import Formats
import Presets
import Training

/// Small runs for tests, described as a preset's JSON.
package enum Fixture {
    /// Two classes, a hidden layer, Adam, and a validation set.
    package static let moons = """
        {"title": "moons", "data": {"generator": "moons", "count": 200, "noise": 0.1}, "scaling": "standard",
         "validation_fraction": 0.2, "network": [
           {"layer": "dense", "units": 12, "activation": "tanh", "initializer": "xavier-uniform"},
           {"layer": "dense", "units": 2, "initializer": "xavier-uniform"}],
         "loss": "softmax-cross-entropy", "optimizer": {"name": "adam", "learning_rate": 0.01}, "batch_size": 24,
         "clipping": {"mode": "global-norm", "threshold": 1}}
        """

    /// Returns the preset described by JSON text.
    package static func preset(_ json: String = moons) throws -> Preset {
        let source = try JSONParser.parse(Array(json.utf8), file: "test.json")
        return try Preset(source, name: "test", file: "test.json")
    }

    /// Returns a trainer for the preset described by JSON text.
    package static func trainer(_ json: String = moons) throws -> Trainer {
        let preset = try preset(json)
        let data = try preset.loadData()
        return try Trainer(
            preset: preset, split: Dataset.Split(training: data.training, validation: data.validation),
            scaling: data.scaling)
    }
}
