import Presets
import TUI
import Training

/// State of the whole dashboard, changed by `update` and shown by `draw`.
package struct Model: Sendable {
    /// Size of the screen in cells.
    package internal(set) var size: Size
    /// Glyphs and styles of the screen.
    package var appearance: Appearance
    /// Presets that the menu offers.
    package internal(set) var presets: [PresetInformation]
    /// Menu, if it is open; a run may continue behind it.
    package internal(set) var menu: PresetMenu?
    /// State of the open session; nil if there is none.
    package internal(set) var run: Run?
    /// Box over the screen that receives the keys; nil if there is none.
    package internal(set) var overlay: Overlay?
    /// Pictures of the data of the rows of the menu that were selected.
    package internal(set) var dataPictures: [DataPicture.Source: DataPicture] = [:]
    /// Picture that was requested last and has not come yet.
    var requestedPicture: DataPicture.Source?
    /// Selected row whose picture is wanted, and the time since which it is selected.
    var restingSelection: (source: DataPicture.Source, since: Double)?
    /// Whether the mouse is left to the terminal, for selecting text.
    package internal(set) var isMouseFree = false
    /// Time of the latest message in monotonic seconds.
    package internal(set) var now = 0.0

    /// Creates a dashboard that starts with the menu.
    package init(presets: [PresetInformation], size: Size, appearance: Appearance = Appearance()) {
        self.presets = presets
        self.size = size
        self.appearance = appearance
        menu = PresetMenu()
    }

    /// Creates a dashboard that starts with an open session.
    package init(
        running information: PresetInformation, presets: [PresetInformation], size: Size,
        appearance: Appearance = Appearance()
    ) {
        self.presets = presets
        self.size = size
        self.appearance = appearance
        run = Run(information)
    }

    /// Time, in monotonic seconds, at which the screen next changes by itself; nil if it does not.
    ///
    /// The main loop need not wake before.
    package var wakeTime: Double? { [run?.wakeTime, pictureTime].compactMap { $0 }.min() }
}

extension ControlValues {
    /// Creates the values from a snapshot's settings and the facts that limit and explain them.
    package init(_ snapshot: Snapshot) {
        var facts = RunFacts(trainingCount: snapshot.trainingCount)
        facts.sequenceLength = snapshot.sequenceLength
        facts.layersDropout = snapshot.layersDropout
        facts.memory = snapshot.memory
        facts.optimizers = snapshot.optimizers
        if case .text = snapshot.view { facts.writesText = true }
        facts.hasBegun = snapshot.step > 0
        facts.effectiveLearningRate = snapshot.effectiveLearningRate
        facts.secondOrder = snapshot.secondOrder
        self.init(snapshot.settings, facts)
    }
}
