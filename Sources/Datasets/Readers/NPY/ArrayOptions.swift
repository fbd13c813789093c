/// Options for reading NumPy's arrays.
package struct ArrayOptions: Sendable, Hashable {
    /// Name of the array of features; nil looks under the usual names.
    package var featuresKey: String?
    /// Name of the array of targets; nil looks under the usual names.
    package var targetsKey: String?
    /// Kind of task.
    package var task = CSVOptions.Task.auto

    /// Creates the default options.
    package init() {}
}
