import Presets
import Training

/// Row of the menu that can be opened.
package enum MenuItem: Hashable, Sendable {
    /// Run that a file in the current folder holds.
    case saved(CheckpointSummary)
    /// Built-in preset.
    case preset(PresetInformation)

    /// Description of the preset.
    package var information: PresetInformation {
        switch self {
        case .saved(let run): run.information
        case .preset(let information): information
        }
    }

    /// Name of the preset.
    package var name: String { information.name }

    /// Path of the file of a saved run; empty for a preset.
    var file: String {
        switch self {
        case .saved(let run): run.path
        case .preset: ""
        }
    }

    /// Heading that the row stands under; nil for none.
    var chapter: String? {
        switch self {
        case .saved: "Continue"
        case .preset(let information): information.chapter
        }
    }

    /// Origin of the picture of its data.
    var pictureSource: DataPicture.Source {
        switch self {
        case .saved(let run): .savedRun(path: run.path)
        case .preset(let information): .preset(information.name)
        }
    }

    /// Request that opens it.
    var opening: Effect {
        switch self {
        case .saved(let run): .openSaved(path: run.path)
        case .preset(let information): .open(preset: information.name)
        }
    }
}
