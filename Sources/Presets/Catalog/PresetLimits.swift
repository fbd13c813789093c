/// Limits on the size of a run, checked before anything is allocated.
package enum PresetLimits {
    /// Bytes of a preset file.
    package static let fileSize = 1 << 20
    /// Bytes of a data file.
    package static let dataFileSize = 512 << 20
    /// Layers, repeated ones counted each.
    package static let layers = 10_000
    package static let units = 1_000_000
    /// Recurrent layers one upon the other.
    package static let recurrentDepth = 100
    /// Numbers that the network learns; training holds four of each, a gigabyte in all.
    package static let parameters = 1 << 26
    /// Numbers that a second-order rule keeps beside them, two gigabytes.
    package static let secondOrderNumbers = 1 << 29
    /// Numbers that a batch makes on its way through the network; training holds two of each, a gigabyte in all.
    package static let activations = 1 << 27
}
