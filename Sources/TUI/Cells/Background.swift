/// Lightness of the terminal's background, which decides the colours that stand out from it.
package enum Background: Hashable, Sendable, CaseIterable {
    /// Light text on a dark background, or dark text on a light one.
    case dark, light
}

extension Background {
    /// Creates the lightness of a background's colour: light if black text has more contrast on it than white text.
    package init(_ color: Color) {
        let contrasts = [Color.rgb(0, 0, 0), .rgb(255, 255, 255)].map { $0.contrast(with: color) ?? 0 }
        self = contrasts[0] > contrasts[1] ? .light : .dark
    }

    /// Colour near that of the background, into which pictures fade where there is nothing to see.
    package var paper: Color { self == .dark ? .rgb(16, 18, 26) : .rgb(250, 250, 252) }

    /// Colour as far from the background's as possible, for what lies on top of a picture.
    package var ink: Color { self == .dark ? .rgb(255, 255, 255) : .rgb(0, 0, 0) }
}
