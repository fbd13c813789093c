import Formats

/// Number by which a saved run is judged: its latest loss, or the best mean return of an agent.
package struct CheckpointFigure: Hashable, Sendable {
    /// Quantity of the number, for example `validation loss`.
    package var name: String
    /// Value when the run was saved.
    package var value: Double

    /// Creates a figure.
    package init(name: String, value: Double) {
        self.name = name
        self.value = value
    }

    /// Reads the figure in a checkpoint's metadata, or returns nil if there is none.
    init?(_ metadata: [String: String]) {
        guard let text = metadata[Checkpoint.Key.figure],
            let figure = try? JSONParser.parse(Array(text.utf8), file: Checkpoint.Key.figure),
            let name = figure["name"]?.string, let value = figure["value"]?.double, value.isFinite
        else { return nil }
        self.init(name: name, value: value)
    }

    /// Returns the figure of a run, or nil before its first step.
    init?(_ trainer: Trainer) {
        if let best = trainer.task.returns?.bestMean {
            self.init(name: "mean return", value: best)
        } else if let loss = trainer.validationLoss.latest {
            self.init(name: "validation loss", value: Double(loss))
        } else if let loss = trainer.trainingLoss.latest {
            self.init(name: "training loss", value: Double(loss))
        } else {
            return nil
        }
    }

    /// Figure as it stands in the metadata; nil if it is not finite.
    var text: String? {
        guard value.isFinite else { return nil }
        return (["name": JSONValue(name), "value": JSONValue(value)] as JSONValue).text()
    }
}
