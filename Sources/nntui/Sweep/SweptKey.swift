import Presets
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Field of the preset that a sweep varies, with its values.
struct SweptKey: Equatable, Sendable {
    /// Spacing of the values of a range.
    enum Spacing: String { case geometric, even }

    let key: String
    /// Values as they could be typed after `--set KEY=`.
    private(set) var values: [String]
    /// Spacing of a range's values; nil for a list.
    let spacing: Spacing?
    /// Whether a range's values were rounded to whole numbers.
    private(set) var isRounded = false
    /// Ends of a range beyond which no value is allowed.
    private(set) var limits: Set<End> = []

    /// End of a range.
    enum End { case smallest, largest }

    /// Maximum number of values.
    private static let countLimit = 10_000
    /// Ratio of a range's ends from which its values are spaced geometrically.
    private static let geometricRatio = 10.0

    /// Reads `LOW..HIGH:COUNT` or `A,B,C`; nil for a single value, which is set and not swept.
    init?(_ override: PresetOverride) throws(UsageError) {
        key = override.key
        if Self.isRange(override.value) {
            (values, spacing) = try Self.range(override)
        } else if Self.isList(override.value) {
            (values, spacing) = (try Self.list(override), nil)
        } else {
            return nil
        }
    }

    /// Path of the key, with a short name spelled out.
    var path: String { PresetOverride(key: key, value: "").fullPath }

    /// Last part of the key, for an axis.
    var shortName: String { (key.split(separator: ".").last.map(String.init) ?? key).clipped(to: 30) }

    /// Values as numbers; nil if one of them is none.
    var numbers: [Double]? {
        let numbers = values.compactMap(TypedNumber.parse)
        return numbers.count == values.count ? numbers : nil
    }

    /// Whether the values read best on a logarithmic axis.
    var isLogarithmic: Bool {
        guard let numbers, let low = numbers.min(), let high = numbers.max() else { return false }
        return low > 0 && high >= Self.geometricRatio * low
    }

    /// Returns the key with whole values, each of them once.
    func rounded() -> SweptKey {
        var copy = self
        var seen: Set<String> = []
        copy.isRounded = true
        copy.values = (numbers ?? []).map { NumberFormat.exact($0.rounded()) }.filter { seen.insert($0).inserted }
        return copy
    }

    /// Returns the key with the ends beyond which a value is refused: after the next step, half a step and a tenth of it.
    func limited(by isAllowed: (String) -> Bool) -> SweptKey {
        guard let spacing, let numbers, numbers.count > 1 else { return self }
        var copy = self
        for (end, values) in [(End.smallest, numbers), (.largest, numbers.reversed())] {
            let (edge, next) = (values[0], values[1])
            let beyond = [1, 0.5, 0.1].map { share in
                let value = spacing == .geometric ? edge * pow(edge / next, share) : edge + (edge - next) * share
                return isRounded ? value.rounded() : value
            }
            let mayGrow = beyond.contains { $0 != edge && $0.isFinite && isAllowed(NumberFormat.exact($0)) }
            if !mayGrow { copy.limits.insert(end) }
        }
        return copy
    }

    /// Values in words, for example `from 0.0001 to 1 in 9 values, geometrically spaced`.
    var words: String {
        guard let spacing, let first = values.first, let last = values.last else {
            return values.joined(separator: ", ").clipped(to: 200)
        }
        return "from \(first) to \(last) in \(values.count) values, "
            + (spacing == .geometric ? "geometrically spaced" : "evenly spaced")
            + (isRounded ? " and rounded" : "")
    }
}

/// Lists.
extension SweptKey {
    /// Whether a value has several parts; JSON keeps its commas.
    private static func isList(_ text: String) -> Bool {
        text.contains(",") && !["{", "[", "\""].contains { text.hasPrefix($0) }
    }

    private static func list(_ override: PresetOverride) throws(UsageError) -> [String] {
        let parts = override.value.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        guard !parts.contains(""), parts.count <= countLimit, Set(parts).count == parts.count else {
            throw .badValue(
                option: "--set \(override.key)", found: override.value,
                allowed: "a list of up to \(NumberFormat.grouped(countLimit)) different values, for example sgd,adam")
        }
        return parts
    }
}

/// Ranges.
extension SweptKey {
    /// Whether a value is meant as a range; a path may contain `..` as well.
    private static func isRange(_ text: String) -> Bool {
        text.contains("..") && !text.contains("/") && !["{", "[", "\""].contains { text.hasPrefix($0) }
    }

    private static func range(_ override: PresetOverride) throws(UsageError) -> ([String], Spacing) {
        let error = UsageError.badValue(
            option: "--set \(override.key)", found: override.value,
            allowed: "LOW..HIGH:COUNT with LOW below HIGH and COUNT from 2 to \(NumberFormat.grouped(countLimit)), "
                + "for example 1e-4..1:9")
        guard let dots = override.value.firstRange(of: "..") else { throw error }
        let rest = override.value[dots.upperBound...].split(separator: ":", omittingEmptySubsequences: false)
        guard rest.count == 2, let low = TypedNumber.parse(String(override.value[..<dots.lowerBound])),
            let high = TypedNumber.parse(String(rest[0])), let count = Int(rest[1]), low < high,
            (high - low).isFinite, low <= 0 || (high / low).isFinite, (2...countLimit).contains(count)
        else { throw error }
        let spacing: Spacing = low > 0 && high / low >= geometricRatio ? .geometric : .even
        let values = texts(spaced(from: low, to: high, count, spacing))
        // Between neighbours there are no more numbers.
        guard Set(values).count == count else { throw error }
        return (values, spacing)
    }

    private static func spaced(from low: Double, to high: Double, _ count: Int, _ spacing: Spacing) -> [Double] {
        (0..<count).map { index in
            // The ends are exact.
            if index == 0 || index == count - 1 { return index == 0 ? low : high }
            let share = Double(index) / Double(count - 1)
            return spacing == .geometric ? low * pow(high / low, share) : low + (high - low) * share
        }
    }

    /// Returns numbers with the fewest digits that move none by more than a hundredth of the way to its neighbour.
    private static func texts(_ numbers: [Double]) -> [String] {
        let gaps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
        for digits in 3...16 {
            let texts = numbers.map { text($0, digits) }
            let isClose = numbers.indices.allSatisfy { index in
                let gap = min(gaps[max(0, index - 1)], gaps[min(index, gaps.count - 1)])
                let isEnd = index == 0 || index == numbers.count - 1
                let distance = abs((Double(texts[index]) ?? .infinity) - numbers[index])
                return distance <= (isEnd ? 0 : 0.01 * gap)
            }
            if isClose { return texts }
        }
        return numbers.map { NumberFormat.exact($0) }
    }

    /// Writes at most so many significant digits: `0.05`, `1e+09`.
    private static func text(_ number: Double, _ digits: Int) -> String {
        let parts = NumberFormat.significant(number, digits).split(separator: "e").map(String.init)
        var mantissa = parts[0][...]
        if mantissa.contains(".") {
            while mantissa.last == "0" { mantissa.removeLast() }
            if mantissa.last == "." { mantissa.removeLast() }
        }
        return ([String(mantissa)] + parts.dropFirst()).joined(separator: "e")
    }
}
