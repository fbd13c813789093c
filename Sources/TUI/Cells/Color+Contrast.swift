#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Color {
    /// Relative luminance, from 0 for black to 1 for white (WCAG 2.2); nil unless the colour is `rgb`.
    package var luminance: Double? {
        guard case .rgb(let red, let green, let blue) = self else { return nil }
        return 0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// Returns the contrast ratio with another colour, from 1 to 21 (WCAG 2.2); nil unless both are `rgb`.
    package func contrast(with other: Color) -> Double? {
        guard let one = luminance, let two = other.luminance else { return nil }
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// Returns the light of an sRGB channel, from 0 to 1.
    private static func linear(_ channel: UInt8) -> Double {
        let value = Double(channel) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
