import Presets
import TUI

/// The state of the whole dashboard: a value that `update` changes and `draw` draws.
package struct Model: Sendable {
    /// The size of the screen in cells.
    package internal(set) var size: Size
    /// The look of the screen.
    package var appearance: Appearance
    /// The presets that the menu offers.
    package internal(set) var presets: [PresetInformation]
    /// The menu, where it is shown; it may lie over a run.
    package internal(set) var menu: PresetMenu?
    /// The open session, as far as the screen knows it.
    package internal(set) var run: Run?
    /// The box over the screen, which takes the keys.
    package internal(set) var overlay: Overlay?
    /// The time of the latest message in monotonic seconds.
    package internal(set) var now = 0.0

    /// A dashboard that begins with the menu.
    package init(presets: [PresetInformation], size: Size, appearance: Appearance = Appearance()) {
        self.presets = presets
        self.size = size
        self.appearance = appearance
        menu = PresetMenu()
    }

    /// A dashboard that begins with an open session.
    package init(
        running information: PresetInformation, presets: [PresetInformation], size: Size,
        appearance: Appearance = Appearance()
    ) {
        self.presets = presets
        self.size = size
        self.appearance = appearance
        run = Run(information)
    }

    /// The moment at which the screen changes though nothing happens, so that the main loop need not wake before;
    /// nil when it stays as it is.
    package var wakeTime: Double? { run?.wakeTime }
}
