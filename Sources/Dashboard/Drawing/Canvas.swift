import TUI

/// Buffer together with the areas that react to the mouse.
struct Canvas {
    var buffer: Buffer
    let appearance: Appearance
    private(set) var targets: [Target] = []

    /// Area that reacts to the mouse.
    struct Target: Hashable, Sendable {
        var rect: Rect
        var press: Action?
        var drag: Action?
        var doublePress: Action?
        var scrollUp: Action?
        var scrollDown: Action?
    }

    var glyphs: GlyphSet { appearance.glyphs }
    var theme: Theme { appearance.theme }

    init(size: Size, appearance: Appearance) {
        buffer = Buffer(size: size)
        self.appearance = appearance
    }

    /// Adds a target; later targets lie on top of earlier ones.
    mutating func target(
        _ rect: Rect, press: Action? = nil, drag: Action? = nil, doublePress: Action? = nil, scrollUp: Action? = nil,
        scrollDown: Action? = nil
    ) {
        targets.append(
            Target(
                rect: rect, press: press, drag: drag, doublePress: doublePress, scrollUp: scrollUp,
                scrollDown: scrollDown))
    }

    /// Removes all targets, for a box that covers them.
    mutating func removeTargets() { targets = [] }

    /// Writes a line of text in the terminal's glyphs, and returns the number of columns written.
    @discardableResult
    mutating func write(_ text: StyledText, x: Int, y: Int, maxWidth: Int = .max) -> Int {
        guard maxWidth > 0 else { return 0 }
        return buffer.write(glyphs.spell(text), x: x, y: y, maxWidth: maxWidth, ellipsis: glyphs)
    }

    @discardableResult
    mutating func write(_ text: String, x: Int, y: Int, _ style: Style = .plain, maxWidth: Int = .max) -> Int {
        write(StyledText(text, style), x: x, y: y, maxWidth: maxWidth)
    }
}

/// Drawn screen with its mouse targets.
struct Frame {
    var buffer: Buffer
    var targets: [Canvas.Target]

    /// Returns the action of the topmost target under the mouse.
    func action(of mouse: Mouse) -> Action? {
        for target in targets.reversed() where target.rect.contains(x: mouse.x, y: mouse.y) {
            let action =
                switch mouse.action {
                case .press: target.press
                case .drag: target.drag
                case .doubleClick: target.doublePress
                case .scrollUp: target.scrollUp
                case .scrollDown: target.scrollDown
                case .release: Action?.none
                }
            if let action { return action }
        }
        return nil
    }
}
