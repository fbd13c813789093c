import TUI

/// Mouse report in the SGR encoding, `ESC [ < button ; column ; row M`, or `m` for a release.
package struct MouseReport: Hashable {
    /// Action of the button or the wheel.
    package var action: Mouse.Action
    /// Position of the cell, counted from 0.
    package var x, y: Int

    /// Parses the bytes after `ESC [ <`; nil for other buttons and malformed reports.
    package init?(_ text: [UInt8]) {
        guard let last = text.last, last == UInt8(ascii: "M") || last == UInt8(ascii: "m") else { return nil }
        let fields = text.dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        guard fields.count == 3, let button = Self.number(fields[0]), let column = Self.number(fields[1]),
            let row = Self.number(fields[2]), column >= 1, row >= 1,
            let action = Self.action(button: button, isRelease: last == UInt8(ascii: "m"))
        else { return nil }
        self.action = action
        x = column - 1
        y = row - 1
    }

    /// Returns the action of a button; shift, meta and control add 4, 8 and 16, the wheel is 64 up and 65 down, and 32
    /// marks a movement.
    private static func action(button: Int, isRelease: Bool) -> Mouse.Action? {
        switch button & ~0b11100 {
        case 0: isRelease ? .release : .press
        case 32: isRelease ? nil : .drag
        case 64: .scrollUp
        case 65: .scrollDown
        default: nil
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...5).contains(digits.count) else { return nil }
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = 10 * value + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }
}

/// Detector that turns the second of two quick presses on the same cell into a double click.
package struct DoubleClickDetector {
    /// Maximum time between the two presses of a double click.
    package static let limit = Duration.milliseconds(350)
    private var last: (time: ContinuousClock.Instant, x: Int, y: Int)?

    /// Creates a detector that has seen no press.
    package init() {}

    /// Returns the event for a report, which is a double click for the second of two quick presses.
    package mutating func mouse(_ report: MouseReport, at time: ContinuousClock.Instant) -> Mouse {
        guard report.action == .press else { return Mouse(report.action, x: report.x, y: report.y) }
        if let last, last.x == report.x, last.y == report.y, time - last.time <= Self.limit {
            self.last = nil
            return Mouse(.doubleClick, x: report.x, y: report.y)
        }
        last = (time, report.x, report.y)
        return Mouse(.press, x: report.x, y: report.y)
    }
}
