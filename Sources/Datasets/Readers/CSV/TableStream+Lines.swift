extension TableStream.Piece {
    /// Returns the lines on which rows begin, which come in order and lie in the piece.
    package func lines(of ranges: [Range<Int>]) -> [Int] {
        let newline = bytes.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : UInt8(ascii: "\r")
        var (number, offset) = (line, 0)
        return ranges.map { range in
            for index in offset..<max(offset, range.lowerBound) where bytes[index] == newline { number += 1 }
            offset = max(offset, range.lowerBound)
            return number
        }
    }
}
