/// What a CSV file may ask for, so that no file takes memory out of proportion to its size.
enum CSVLimits {
    static let bytesInRow = 1 << 20
    static let columns = 1 << 16
    static let classes = 1_000
    /// Different texts in one column of categories, each of which becomes a feature.
    static let categories = 256
    /// Different whole numbers that `task: auto` still takes for classes.
    static let classesByDefault = 20

    /// Numbers in the table of features: 16 bytes for each byte of the file, and 16 MiB in any case.
    static func values(forFileOf bytes: Int) -> Int { max(1 << 22, 4 * bytes) }
}
