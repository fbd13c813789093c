/// Writes pictures of Netpbm: PGM, in grey, and PPM, in colour.
///
/// Source: J. Poskanzer, the manual pages pgm(5) and ppm(5) of Netpbm.
package enum NetpbmWriter {
    /// Returns the file of a picture whose pixels are from 0 to 1, row by row, with 1 or 3 values each.
    ///
    /// Values beyond that are shown as black or white.
    package static func file(_ values: some Collection<Float>, size: PictureSize, channels: Int) -> [UInt8] {
        precondition(channels == 1 || channels == 3, "a pixel has 1 or 3 values")
        precondition(values.count == size.pixelCount * channels, "a value for each pixel and channel")
        let header = "P\(channels == 1 ? 5 : 6)\n\(size.width) \(size.height)\n255\n"
        return Array(header.utf8) + values.map { $0.isNaN ? 0 : UInt8((min(max($0, 0), 1) * 255).rounded()) }
    }

    /// Returns the customary ending of such a file's name.
    package static func suffix(channels: Int) -> String { channels == 1 ? ".pgm" : ".ppm" }
}
