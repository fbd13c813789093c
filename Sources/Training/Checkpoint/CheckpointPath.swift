/// Names of the files that a run is saved to.
package enum CheckpointPath {
    /// End of the names.
    package static let suffix = ".safetensors"

    /// Returns the path of the step of the lowest validation loss.
    package static func best(beside path: String) -> String { inserting("-best", into: path) }

    /// Returns the path of the last step, where `path` holds the step of the lowest validation loss.
    package static func last(beside path: String) -> String { inserting("-last", into: path) }

    /// Returns the path with a word before its suffix.
    package static func inserting(_ word: String, into path: String) -> String {
        path.hasSuffix(suffix) ? path.dropLast(suffix.count) + word + suffix : path + word
    }
}
