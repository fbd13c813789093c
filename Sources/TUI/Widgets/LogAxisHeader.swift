/// The labels of a `LogAxis` in one row, above bars of the same width.
package struct LogAxisHeader: Widget {
    package var axis: LogAxis
    package var style: Style

    package init(axis: LogAxis, style: Style = .plain) {
        self.axis = axis
        self.style = style
    }

    package func draw(in rect: Rect, of buffer: inout Buffer) {
        guard rect.height > 0 else { return }
        for tick in axis.ticks(width: rect.width) {
            buffer.write(tick.label, x: rect.x + tick.labelColumn, y: rect.y, style: style)
        }
    }
}
