/// Limits on the size of a run, checked before anything is allocated.
package enum PresetLimits {
    /// Maximum size of a preset file in bytes.
    package static let fileSize = 1 << 20
    /// Maximum size of a data file in bytes.
    static let dataFileSize = 512 << 20
    /// Maximum number of layers, counting every repetition.
    package static let layers = 10_000
    /// Maximum number of units or filters of a layer, and of tokens in a vocabulary.
    package static let units = 1_000_000
    /// Maximum number of stacked recurrent layers.
    static let recurrentDepth = 100
    /// Maximum number of parameters; training holds four numbers for each, a gigabyte in all.
    package static let parameters = 1 << 26
    /// Maximum number of values that a second-order rule stores in addition, two gigabytes.
    static let secondOrderNumbers = 1 << 29
    /// Maximum number of values that a batch produces in a forward pass; training holds two for each, a gigabyte in
    /// all.
    package static let activations = 1 << 27
}
