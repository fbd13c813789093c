/// Where a dataset comes from.
package enum DataSource: Sendable, Hashable {
    /// Made up by the generator of this name.
    case generator(name: String, parameters: [String: Double])
    /// Read from a file of this name.
    case csv(file: String, options: CSVOptions)
}
