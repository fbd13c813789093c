import TUI

extension Background {
    /// Reads the variable `COLORFGBG`, in which some terminals name their colours; nil if it says nothing clear.
    ///
    /// The last field is the number of the background among the classic colours, of which 7 and the bright half except
    /// grey are light.
    package init?(variable text: String?) {
        guard let field = text?.split(separator: ";").last, let number = Int(field), (0...15).contains(number) else {
            return nil
        }
        self = number == 7 || number > 8 ? .light : .dark
    }

    /// Reads the terminal's answer after `ESC ] 11 ;`, such as `rgb:1e1e/1e1e/2e2e`; nil if it is malformed.
    ///
    /// The bell or `ESC \` that ends it may be there or not.
    package init?(answer text: [UInt8]) {
        let color = text.prefix { $0 > 27 && $0 != UInt8(ascii: "\\") }
        let parts = String(decoding: color, as: UTF8.self).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0] == "rgb" || parts[0] == "rgba" else { return nil }
        let channels = parts[1].split(separator: "/", omittingEmptySubsequences: false).map(Self.channel)
        guard channels.count == (parts[0] == "rgb" ? 3 : 4), let red = channels[0], let green = channels[1],
            let blue = channels[2]
        else { return nil }
        self.init(.rgb(red, green, blue))
    }

    /// Returns a channel of one to four hexadecimal digits, of which F, FF, FFF and FFFF are full.
    private static func channel(_ digits: Substring) -> UInt8? {
        guard (1...4).contains(digits.count), let value = UInt32(digits, radix: 16) else { return nil }
        return UInt8(value * 255 / (1 << (4 * UInt32(digits.count)) - 1))
    }
}
