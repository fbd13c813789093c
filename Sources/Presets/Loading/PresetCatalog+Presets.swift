extension PresetCatalog {
    /// All embedded presets, in teaching order.
    package static var all: [Preset] {
        names.map { name in
            do { return try Preset.load(name) } catch { preconditionFailure("the preset \(name) is broken: \(error)") }
        }
    }
}
