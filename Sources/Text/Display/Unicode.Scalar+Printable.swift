extension Unicode.Scalar {
    /// Scalar that represents this one in a single cell; nil if it must not reach the screen.
    ///
    /// - Control and format characters (ESC, CR, BS, bidirectional overrides …), surrogates, private and unassigned
    ///   code points, combining marks and invisible fillers are dropped.
    /// - Every kind of white space becomes a space.
    /// - A scalar that a terminal draws two columns wide becomes `?`, so that everything after it stays aligned.
    package var printable: Unicode.Scalar? {
        if value >= 0x20 && value < 0x7F { return self }
        if value == 0x09 || value == 0x0A { return " " }
        if value < 0xA0 { return nil }
        if isDrawing { return self }
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: return nil
        case .nonspacingMark, .spacingMark, .enclosingMark: return nil
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return " "
        default: break
        }
        if isInvisibleFiller { return nil }
        return isWide ? "?" : self
    }

    /// Whether every terminal gives the scalar two columns: letters and punctuation of Chinese, Japanese and Korean.
    package var isWideLetter: Bool {
        switch value {
        case 0x3001...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA48C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFF01...0xFF60,
            0x20000...0x2FFFD, 0x30000...0x3FFFD:
            printable != nil
        default: false
        }
    }

    /// Whether the scalar is box drawing, a block or braille: widgets draw with these, which are all one column wide.
    private var isDrawing: Bool { (0x2500...0x259F).contains(value) || (0x2800...0x28FF).contains(value) }

    /// Whether the scalar has no shape of its own, as Hangul fillers and the vowels that join a syllable.
    private var isInvisibleFiller: Bool {
        properties.isDefaultIgnorableCodePoint || (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
    }

    /// Whether a terminal may give the scalar two columns: East Asian wide and full-width forms, and emoji.
    private var isWide: Bool {
        if value < 0x1100 { return false }
        if value < 0x2E80 {
            return value <= 0x115F || properties.isEmojiPresentation || value == 0x2329 || value == 0x232A
        }
        switch value {
        case 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D37F,
            0x1F000...0x1FAFF,
            0x20000...0x3FFFF:
            return true
        default:
            return false
        }
    }
}
