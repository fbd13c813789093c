import Text

/// What is wrong with a text to learn from.
package enum TextProblem: Hashable, Sendable {
    case invalidUTF8(byte: UInt8)
    case empty
    case tooShort(characters: Int, needed: Int)
    case oneCharacter(Unicode.Scalar)
    case tooManyCharacters(limit: Int)
    /// A part of the text is shorter than one window of it.
    case partTooShort(part: String, characters: Int, needed: Int)
}

extension TextProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidUTF8(let byte):
            "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8; "
                + "save the file as UTF-8 text, or give a text file"
        case .empty: "the file is empty; a text to learn from has some thousand characters"
        case .tooShort(let characters, let needed):
            "the text has \(characters) characters; allowed are \(needed) or more"
        case .oneCharacter(let scalar):
            "the text is the character \(String(scalar).quotedForDisplay) over and over; it needs at least two different ones"
        case .tooManyCharacters(let limit):
            "here is one more character after \(limit) different ones, the most allowed, because each is an output of the "
                + "network; give a text in an alphabetic script, or leave rare characters out"
        case .partTooShort(let part, let characters, let needed):
            "the \(part) part of the text has \(characters) characters, but one window of it takes \(needed); "
                + "give a longer text, a shorter window, or another fraction for validation"
        }
    }
}
