import Presets
import TUI
import Text

/// Type of an option's value: parsing, and the description of a missing or invalid value.
struct OptionKind<Value: Sendable>: Sendable {
    /// Description of a missing value, for example `a whole number`.
    let wanted: String
    /// Description of the allowed values, with their limits.
    let allowed: String
    /// Parses the value; nil if the word is not allowed.
    let parse: @Sendable (String) -> Value?
}

extension OptionKind {
    /// Accepts one of a few names, each of which stands for a value.
    static func choice(_ values: KeyValuePairs<String, Value>) -> OptionKind {
        let names = Wording.choice(among: values.map(\.key))
        let table = Dictionary(values.map { ($0.key, $0.value) }) { first, _ in first }
        return OptionKind(wanted: names, allowed: names) { table[$0] }
    }
}

extension OptionKind<String> {
    static var file: OptionKind { any("a file's name") }
    static var fileOrFolder: OptionKind { any("a file or a folder") }

    /// Accepts any text, described as `wanted` if it is missing.
    static func any(_ wanted: String) -> OptionKind { OptionKind(wanted: wanted, allowed: wanted) { $0 } }
}

extension OptionKind<Int> {
    /// Accepts a whole number, by default at least 1.
    static func count(in range: ClosedRange<Int> = 1...1_000_000_000_000) -> OptionKind {
        OptionKind(
            wanted: "a whole number", allowed: AllowedRange.description(range, noun: "a whole number")
        ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
    }
}

extension OptionKind<UInt64> {
    static var seed: OptionKind {
        OptionKind(wanted: "a whole number", allowed: "a whole number from 0 to \(UInt64.max)") { UInt64($0) }
    }
}

extension OptionKind<Double> {
    /// Accepts a number within a range, described as `wanted` if it is missing.
    static func number(in range: ClosedRange<Double>, wanted: String = "a number") -> OptionKind {
        let bounds = [range.lowerBound, range.upperBound].map(NumberFormat.exact)
        return OptionKind(wanted: wanted, allowed: "a number from \(bounds[0]) to \(bounds[1])") { text in
            Double(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }
}

extension OptionKind<Pace> {
    /// Accepts steps per second, or `full` for as many as possible.
    static var pace: OptionKind {
        let rate = OptionKind<Double>.number(in: Pace.allowed)
        return OptionKind(wanted: "a number or full", allowed: "\(rate.allowed), or full") { text in
            text == "full" ? .full : rate.parse(text).map(Pace.limited)
        }
    }
}

extension OptionKind<Size> {
    /// Accepts the width and height of a screen, for example `100x30`.
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
