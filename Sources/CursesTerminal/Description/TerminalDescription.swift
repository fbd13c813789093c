import CNcurses

/// System's description of the terminal, available between `load` and `unload`.
enum TerminalDescription {
    /// Loads the description of `$TERM`; returns false if the system has none.
    static func load() -> Bool { nc_terminfo_load() }
    static func unload() { nc_terminfo_unload() }

    static func flag(_ name: String) -> Bool { unsafe nc_terminfo_flag(name) }

    static func number(_ name: String) -> Int? {
        let value = unsafe nc_terminfo_number(name)
        return value < 0 ? nil : Int(value)
    }

    static func string(_ name: String) -> [UInt8]? {
        guard let value = unsafe nc_terminfo_string(name) else { return nil }
        var bytes: [UInt8] = []
        while unsafe value[bytes.count] != 0 { bytes.append(UInt8(bitPattern: unsafe value[bytes.count])) }
        return bytes
    }

    /// Returns the loaded description in ncurses' format, with 24-bit colours instead of its own.
    static func withTrueColor(name: String) -> CompiledDescription {
        let flagNames = names { unsafe text(nc_terminfo_flag_name($0)) }
        let numberNames = names { unsafe text(nc_terminfo_number_name($0)) }
        let stringNames = names { unsafe text(nc_terminfo_string_name($0)) }
        var description = CompiledDescription(
            name: name + "|24-bit colour",
            flags: flagNames.map(flag), numbers: numberNames.map(number), strings: stringNames.map(string),
            extendedFlags: ["RGB"] + ["AX", "XT", "G0"].filter(flag),
            extendedNumbers: ["U8"].compactMap { name in number(name).map { (name, $0) } })
        description.set("colors", to: 1 << 24, in: numberNames)
        description.set("pairs", to: 0x7FFF, in: numberNames)
        description.set("setaf", to: setColor(plane: 3), in: stringNames)
        description.set("setab", to: setColor(plane: 4), in: stringNames)
        // Colours must not be redefined, nor set through their older capability names.
        description.set("initc", to: nil, in: stringNames)
        description.set("setf", to: nil, in: stringNames)
        description.set("setb", to: nil, in: stringNames)
        return description
    }

    /// Returns the sequence that sets a colour: numbers below 16 are the classic colours, others are red, green and
    /// blue of eight bits.
    private static func setColor(plane: Int) -> [UInt8] {
        let channels = "%p1%{65536}%/%d;%p1%{256}%/%{255}%&%d;%p1%{255}%&%dm"
        let classic = "%p1%{8}%<%t\(plane)%p1%dm%e%p1%{16}%<%t\(plane + 6)%p1%{8}%-%dm"
        return Array("\u{1B}[%?\(classic)%e\(plane)8;2;\(channels)%;".utf8)
    }

    /// Returns all names of a table, which ends at the first nil.
    private static func names(_ name: (Int32) -> String?) -> [String] {
        var result: [String] = []
        while let next = name(Int32(result.count)) { result.append(next) }
        return result
    }

    private static func text(_ bytes: UnsafePointer<CChar>?) -> String? {
        guard let bytes = unsafe bytes else { return nil }
        return unsafe String(cString: bytes)
    }
}

extension CompiledDescription {
    fileprivate mutating func set(_ name: String, to value: Int, in names: [String]) {
        if let index = names.firstIndex(of: name) { numbers[index] = value }
    }

    fileprivate mutating func set(_ name: String, to value: [UInt8]?, in names: [String]) {
        if let index = names.firstIndex(of: name) { strings[index] = value }
    }
}
