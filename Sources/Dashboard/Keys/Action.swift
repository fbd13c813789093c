import Presets

/// Something that a key, a click or the wheel asks for.
package enum Action: Hashable, Sendable {
    // The run.
    case pauseOrContinue, singleStep, slower, faster, restart, restartWithNewWeights, save, undo, goBack, repair
    // The controls.
    case moveSelection(Int)
    case select(Control.Name)
    case nudgeSelected(Nudge)
    case nudge(Control.Name, Nudge)
    case typeSelected
    case type(Control.Name)
    // The screen.
    case toggleLogarithm, cycleSmoothing, cycleRange, toggleLayerValues
    case toggleGraph, nextStage
    case moveNode(Int)
    case selectNode(Int)
    case moveLayer(Int)
    case selectLayer(Int)
    case turn(Int)
    case focus(PanelName)
    case toggleZoom
    case zoom(PanelName)
    case scroll(PanelName, by: Int)
    // The menu.
    case moveChoice(Int)
    /// Opens the preset at a place of the list …
    case choose(Int)
    /// … or, for a click, points at it, and opens it when it is pointed at already.
    case pointAt(Int)
    case openChoice
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
