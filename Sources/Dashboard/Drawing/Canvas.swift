import TUI

/// A buffer to draw on that remembers what can be clicked.
struct Canvas {
    var buffer: Buffer
    let appearance: Appearance
    private(set) var targets: [Target] = []

    /// A place that does something under the mouse.
    struct Target: Hashable, Sendable {
        var rect: Rect
        var press: Action?
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

    /// Makes a place answer the mouse; places named later lie on top.
    mutating func target(
        _ rect: Rect, press: Action? = nil, doublePress: Action? = nil, scrollUp: Action? = nil,
        scrollDown: Action? = nil
    ) {
        targets.append(
            Target(rect: rect, press: press, doublePress: doublePress, scrollUp: scrollUp, scrollDown: scrollDown))
    }

    /// Makes everything below answer no longer, under an overlay.
    mutating func removeTargets() { targets = [] }

    /// Writes a line of text in the glyphs that the terminal has, and returns the columns taken.
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

/// A drawn screen with what its places do.
struct Frame {
    var buffer: Buffer
    var targets: [Canvas.Target]

    /// The action of the topmost target under the mouse.
    func action(of mouse: Mouse) -> Action? {
        for target in targets.reversed() where target.rect.contains(x: mouse.x, y: mouse.y) {
            let action =
                switch mouse.action {
                case .press: target.press
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
