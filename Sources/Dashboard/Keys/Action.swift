import Presets

/// Action requested by a key, a click or the wheel.
package enum Action: Hashable, Sendable {
    // The run.
    case pauseOrContinue, singleStep, slower, faster, restart, restartWithNewWeights, save, undo, goBack, repair,
        writePicture
    // The controls.
    case moveSelection(Int)
    case select(Control.Name)
    case nudgeSelected(Nudge)
    case nudge(Control.Name, Nudge)
    case editSelected
    case edit(Control.Name)
    // The screen.
    case toggleLogarithm, cycleSmoothing, cycleRange, toggleLayerValues
    case toggleGraph, nextStage
    case moveNode(Int)
    case selectNode(Int)
    case moveLayer(Int)
    case selectLayer(Int)
    case cyclePanel(Int)
    case focus(PanelName)
    /// Focuses the panel at an index in the list of all panels.
    case focusPanel(Int)
    case toggleZoom
    case zoom(PanelName)
    case scroll(PanelName, by: Int)
    // The menu.
    case movePresetSelection(Int)
    case openPreset(Int)
    /// Selects a preset, or opens it if it is already selected.
    case clickPreset(Int)
    case openSelectedPreset
    case startFilter
    case leaveMenu
    // Everywhere.
    case help
    case closeOverlay
    case scrollHelp(Int)
    case answer(Int)
    case showMenu
    case quit
    case redraw
}
