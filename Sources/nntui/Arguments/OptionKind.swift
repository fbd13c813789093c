import Presets
import TUI
import Text

/// Type of an option's value: how it is read from a word, and how a missing or wrong one is explained.
struct OptionKind<Value: Sendable>: Sendable {
    /// What is said to be missing, for example `a whole number`.
    let wanted: String
    /// What is allowed, with its limits.
    let allowed: String
    /// Reads the value; nil for a word that is not allowed.
    let parse: @Sendable (String) -> Value?
}

extension OptionKind<String> {
    static var file: OptionKind { any("a file's name") }
    static var fileOrFolder: OptionKind { any("a file or a folder") }

    /// Accepts any text, called `wanted` where it is missing.
    static func any(_ wanted: String) -> OptionKind { OptionKind(wanted: wanted, allowed: wanted) { $0 } }
}

extension OptionKind<Int> {
    /// Whole number, which by default is at least 1.
    static func count(in range: ClosedRange<Int> = 1...1_000_000_000_000) -> OptionKind {
        OptionKind(
            wanted: "a whole number", allowed: "a whole number from \(range.lowerBound) to \(range.upperBound)"
        ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
    }
}

extension OptionKind<UInt64> {
    static var seed: OptionKind {
        OptionKind(wanted: "a whole number", allowed: "a whole number from 0 to \(UInt64.max)") { UInt64($0) }
    }
}

extension OptionKind<Double> {
    /// Number within a range, called `wanted` where it is missing.
    static func number(in range: ClosedRange<Double>, wanted: String = "a number") -> OptionKind {
        let bounds = [range.lowerBound, range.upperBound].map(ControlNumber.text)
        return OptionKind(wanted: wanted, allowed: "a number from \(bounds[0]) to \(bounds[1])") { text in
            Double(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension OptionKind<Size> {
    /// Width and height of a screen, for example `100x30`.
    static var screenSize: OptionKind {
        let (columns, rows) = (20...500, 5...200)
        return OptionKind(
            wanted: "WIDTHxHEIGHT",
            allowed: "WIDTHxHEIGHT from \(columns.lowerBound)x\(rows.lowerBound) to "
                + "\(columns.upperBound)x\(rows.upperBound), for example 100x30"
        ) { text in
            let parts = text.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
            guard parts.count == 2, let width = parts[0], let height = parts[1], columns.contains(width),
                rows.contains(height)
            else { return nil }
            return Size(width: width, height: height)
        }
    }
}

extension OptionKind<PresetOverride> {
    static var presetOverride: OptionKind {
        OptionKind(wanted: "KEY=VALUE", allowed: "KEY=VALUE, for example batch_size=16") { text in
            guard let equals = text.firstIndex(of: "="), equals != text.startIndex else { return nil }
            return PresetOverride(key: String(text[..<equals]), value: String(text[text.index(after: equals)...]))
        }
    }
}
