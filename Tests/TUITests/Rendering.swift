import TUI

/// What a widget draws into an empty buffer of the given size, blanks at the ends of lines left out.
func rendered(_ widget: some Widget, _ width: Int, _ height: Int) -> String {
    drawn(widget, width, height).text
}

func drawn(_ widget: some Widget, _ width: Int, _ height: Int) -> Buffer {
    var buffer = Buffer(size: Size(width: width, height: height))
    widget.draw(in: buffer.bounds, of: &buffer)
    return buffer
}

/// Reproducible random numbers (SplitMix64: Steele, Lea and Flood, 2014).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
