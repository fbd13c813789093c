/// Where a dataset comes from.
package enum DataSource: Sendable, Hashable {
    /// Made up by the generator of this name.
    case generator(name: String, parameters: [String: Double])
    /// Read from a file of this name.
    case csv(file: String, options: CSVOptions)
    /// Arrays that NumPy wrote, in an NPZ archive.
    case arrays(file: String)
    /// A folder with MNIST's files.
    case images(folder: String)
    /// A text, read `context` characters at a time.
    case text(file: String, context: Int)
    /// A name a line.
    case names(file: String)
    /// Spoken words: a folder of recordings, or an archive of them.
    case recordings(path: String, options: RecordingOptions)
    /// A world to act in.
    case simulator(name: String, options: EpisodeOptions)
}
