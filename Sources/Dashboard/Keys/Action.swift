import Presets
import Training

/// Action requested by a key, a click or the wheel.
package enum Action: Hashable, Sendable {
    // The run.
    /// Controls the run, its checkpoints and its picture; `KeyBinding.all` describes each action.
    case pauseOrContinue, singleStep, slower, faster, restart, restartWithNewWeights, save, saveTape, undo, goBack,
        repair, writePicture
    /// Goes to another step of the run.
    case travel(Travel)
    // The branches.
    /// Opens the list of branches.
    case showBranches
    /// Moves the selection of branches by a number of rows.
    case moveBranch(Int)
    /// Selects a branch by its number, or goes on with it if it is already selected.
    case clickBranch(Int)
    /// Goes on with the selected branch, draws it behind the run or no longer, names it, or deletes it.
    case chooseBranch, compareBranch, nameBranch, deleteBranch
    // Twins.
    /// Opens the plan of twins, begins them, or asks which one to keep; without any, it opens the selected control's
    /// prompt.
    case showTwins, startTwins, closeTwins, askWhichToKeep
    /// Moves to another control in which they differ, by a number of rows.
    case moveTwinControl(Int)
    /// Changes the value of the last one.
    case nudgeTwin(Nudge)
    /// Plans one more, or one fewer.
    case addTwin, removeTwin
    // The controls.
    /// Moves the selection of controls by a number of rows.
    case moveSelection(Int)
    /// Selects a control.
    case select(Control.Name)
    /// Changes the selected control up or down, by a little or a lot.
    case nudgeSelected(Nudge)
    /// Changes a control up or down, by a little or a lot.
    case nudge(Control.Name, Nudge)
    /// Opens a prompt for the selected control's value.
    case editSelected
    /// Opens a prompt for a control's value.
    case edit(Control.Name)
    // The screen.
    /// Changes what the loss and gradient panels show.
    case toggleLogarithm, toggleHorizontalLogarithm, cycleSmoothing, cycleRange, cycleUnit, toggleLayerValues
    /// Shows or hides the graph, trains the next stage of a step, or goes on from stage to stage by itself.
    case toggleGraph, nextStage, playStages
    /// Shows the graph's operations or layers, or the numbers of tensors or heat maps of them.
    case toggleOperations, toggleNumbers
    /// Moves the selection of graph nodes by a number of rows.
    case moveNode(Int)
    /// Selects a node of the graph by its index.
    case selectNode(Int)
    /// Moves the selection of layers by a number of rows.
    case moveLayer(Int)
    /// Selects a layer by its index, or the nearest shown one before it.
    case selectLayer(Int)
    /// Focuses the next (1) or previous (−1) panel.
    case cyclePanel(Int)
    /// Focuses a panel.
    case focus(PanelName)
    /// Focuses the panel at an index in the list of all panels.
    case focusPanel(Int)
    /// Lets the focused panel fill the screen, or shows all panels again.
    case toggleZoom
    /// Focuses a panel and toggles the zoom.
    case zoom(PanelName)
    /// Scrolls the text of a panel by a number of lines.
    case scroll(PanelName, by: Int)
    // The menu.
    /// Moves the selection of saved runs and presets by a number of rows.
    case movePresetSelection(Int)
    /// Opens a preset by its index in the filtered list, without the saved runs.
    case openPreset(Int)
    /// Opens the saved run or preset at an index of the filtered list.
    case openMenuItem(Int)
    /// Selects a saved run or a preset, or opens it if it is already selected.
    case clickMenuItem(Int)
    /// Opens the selected saved run or preset.
    case openSelectedItem
    /// Starts to type a filter.
    case startFilter
    /// Closes the menu if there is a run behind it.
    case leaveMenu
    // Everywhere.
    /// Opens the help.
    case help
    /// Judges the answers and shows the report, or writes its rows as CSV.
    case showAnswers, writeAnswers
    /// Scrolls the report by a number of lines.
    case scrollAnswers(Int)
    /// Closes the box over the screen.
    case closeOverlay
    /// Scrolls the help by a number of lines.
    case scrollHelp(Int)
    /// Gives the answer at an index of the question; any other index closes it.
    case answer(Int)
    /// Opens the menu of presets.
    case showMenu
    /// Gives the mouse to the terminal, or takes it back.
    case toggleMouse
    /// Ends the program, after a question if training is not saved.
    case quit
    /// Sends the whole screen again.
    case redraw
}
