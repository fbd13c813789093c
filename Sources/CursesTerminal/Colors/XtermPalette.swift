/// Colours of xterm's palette, which nearly all terminals follow.
package enum XtermPalette {
    /// Colour with 8 bits per channel, 0 to 255.
    package typealias RGB = (red: Int, green: Int, blue: Int)

    /// The sixteen classic colours in xterm's shades; the user's theme may differ.
    static let classic: [RGB] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]

    /// Levels along each side of the cube.
    private static let steps = [0, 95, 135, 175, 215, 255]

    /// Returns the number, 16 to 255, of the nearest colour among the cube and the greys.
    package static func nearest256(_ color: RGB) -> Int {
        let (red, green, blue) = (nearestStep(color.red), nearestStep(color.green), nearestStep(color.blue))
        let cube = (steps[red], steps[green], steps[blue])
        let step = max(0, min(23, ((color.red + color.green + color.blue) / 3 - 3) / 10))
        let grey = 8 + 10 * step
        let greyIsNearer = distance(color, (grey, grey, grey)) < distance(color, cube)
        return greyIsNearer ? 232 + step : 16 + 36 * red + 6 * green + blue
    }

    /// Returns the number, 0 to 15, of the nearest classic colour.
    package static func nearest16(_ color: RGB) -> Int {
        classic.indices.min { distance(color, classic[$0]) < distance(color, classic[$1]) } ?? 7
    }

    private static func nearestStep(_ value: Int) -> Int {
        steps.indices.min { abs(steps[$0] - value) < abs(steps[$1] - value) } ?? 0
    }

    private static func distance(_ one: RGB, _ other: RGB) -> Int {
        let (red, green, blue) = (one.red - other.red, one.green - other.green, one.blue - other.blue)
        return red * red + green * green + blue * blue
    }
}
