extension PresetCatalog {
    /// Every preset, in teaching order, with what it says of itself.
    package static var all: [Preset] {
        names.map { name in
            do { return try Preset.load(name) } catch { preconditionFailure("the preset \(name) is broken: \(error)") }
        }
    }
}
