import Foundation

/// Player of casts for tests: a terminal that knows only the sequences that a cast may hold.
///
/// It is written from ECMA-48 and the format's description, and shares no code with what it tests.
package struct CastPlayer {
    /// Cell of the terminal: its character and the parameters of `CSI m` in effect.
    package struct Cell: Hashable {
        /// Character; empty behind a wide one.
        package var text = " "
        /// Attributes in ascending order, foreground and background, such as `1 38;2;0;0;0 49`.
        package var style = CastPlayer.plain
    }

    /// Marker of a cast.
    package struct Marker: Equatable {
        package var time: Double
        package var label: String

        /// Creates a marker.
        package init(_ time: Double, _ label: String) { (self.time, self.label) = (time, label) }
    }

    /// What is wrong with a cast.
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    /// Style of a terminal without attributes and colours.
    package static let plain = "39 49"

    package private(set) var header: [String: Any] = [:]
    package private(set) var width: Int
    package private(set) var height: Int
    package private(set) var markers: [Marker] = []
    /// Times of the events that write text.
    package private(set) var frameTimes: [Double] = []
    /// Times and sizes of the events that change the size.
    package private(set) var sizes: [Marker] = []
    private var cells: [[Cell]] = []
    private var cursor = (x: 0, y: 0)
    private var attributes: Set<Int> = []
    private var colors = (foreground: "39", background: "49")

    /// Creates a terminal that shows nothing.
    package init(width: Int, height: Int) {
        (self.width, self.height) = (width, height)
        clear()
    }

    /// Plays a whole cast; throws at what the format does not allow.
    package init(playing cast: String) throws {
        let lines = cast.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1, lines.last == "" else { throw Fault(description: "the last line has no end") }
        let header = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any] ?? [:]
        guard header["version"] as? Int == 2, let width = header["width"] as? Int,
            let height = header["height"] as? Int
        else { throw Fault(description: "the header is \(lines[0])") }
        self.init(width: width, height: height)
        self.header = header
        var latest = 0.0
        for line in lines.dropFirst().dropLast() {
            let event = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [Any] ?? []
            guard event.count == 3, let time = event[0] as? Double, let code = event[1] as? String,
                let text = event[2] as? String, time >= latest
            else { throw Fault(description: "after \(latest): \(line.prefix(80))") }
            latest = time
            switch code {
            case "o":
                frameTimes.append(time)
                try feed(text)
            case "m": markers.append(Marker(time, text))
            case "r":
                let parts = text.split(separator: "x").compactMap { Int($0) }
                guard parts.count == 2 else { throw Fault(description: "size \(text)") }
                (self.width, self.height) = (parts[0], parts[1])
                clear()
                sizes.append(Marker(time, text))
            default: throw Fault(description: "event \(code)")
            }
        }
    }

    /// Text of the rows, with blanks at their ends.
    package var lines: [String] { cells.map { $0.map(\.text).joined() } }

    /// Cell at a column and a row.
    package subscript(x: Int, y: Int) -> Cell { cells[y][x] }

    private mutating func clear() {
        cells = Array(repeating: Array(repeating: Cell(), count: width), count: height)
        cursor = (0, 0)
    }

    /// Takes text with control sequences.
    package mutating func feed(_ text: String) throws {
        var rest = Substring(text).unicodeScalars
        while let scalar = rest.popFirst() {
            guard scalar == "\u{1B}" else {
                try write(scalar)
                continue
            }
            guard rest.popFirst() == "[" else { throw Fault(description: "a sequence other than CSI") }
            var parameters = ""
            while let next = rest.first, "0123456789;?".unicodeScalars.contains(next) {
                parameters.unicodeScalars.append(next)
                rest.removeFirst()
            }
            guard let final = rest.popFirst() else { throw Fault(description: "CSI \(parameters) without an end") }
            try obey("\(parameters)\(final)")
        }
    }

    private mutating func obey(_ sequence: String) throws {
        let numbers = sequence.dropLast().split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        switch (sequence, sequence.last) {
        case ("?25l", _): break
        case ("2J", _): clear()
        case (_, "H"):
            guard numbers.count == 2, (1...height).contains(numbers[0]), (1...width).contains(numbers[1]) else {
                throw Fault(description: "the cursor goes to \(sequence) of \(width)x\(height)")
            }
            cursor = (numbers[1] - 1, numbers[0] - 1)
        case (_, "m"): try style(numbers[...])
        default: throw Fault(description: "CSI \(sequence)")
        }
    }

    private mutating func style(_ numbers: ArraySlice<Int>) throws {
        var rest = numbers
        while let number = rest.popFirst() {
            switch number {
            case 0: (attributes, colors) = ([], ("39", "49"))
            case 1, 2, 4, 7: attributes.insert(number)
            case 30...37, 39, 90...97: colors.foreground = "\(number)"
            case 40...47, 49, 100...107: colors.background = "\(number)"
            case 38, 48:
                let color = "\(number);" + rest.prefix(4).map(String.init).joined(separator: ";")
                guard rest.first == 2, rest.count >= 4 else { throw Fault(description: "colour \(color)") }
                rest = rest.dropFirst(4)
                if number == 38 { colors.foreground = color } else { colors.background = color }
            default: throw Fault(description: "CSI \(number) m")
            }
        }
    }

    private mutating func write(_ scalar: Unicode.Scalar) throws {
        let columns = Self.isWide(scalar) ? 2 : 1
        guard scalar.value >= 0x20, cursor.x + columns <= width else {
            throw Fault(description: "U+\(String(scalar.value, radix: 16)) at column \(cursor.x) of \(width)")
        }
        let names = attributes.sorted().map(String.init) + [colors.foreground, colors.background]
        let style = names.joined(separator: " ")
        // Half of a wide character does not stay.
        for x in cursor.x..<cursor.x + columns { breakWide(at: x) }
        cells[cursor.y][cursor.x] = Cell(text: String(scalar), style: style)
        if columns == 2 { cells[cursor.y][cursor.x + 1] = Cell(text: "", style: style) }
        cursor.x += columns
    }

    private mutating func breakWide(at x: Int) {
        if cells[cursor.y][x].text.isEmpty { cells[cursor.y][x - 1].text = " " }
        if x + 1 < width, cells[cursor.y][x + 1].text.isEmpty { cells[cursor.y][x + 1].text = " " }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3001...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60: true
        default: false
        }
    }
}
