/// Words for a missing value, in lower case.
enum CSVMissingWords {
    /// Words of spreadsheets, data frames and statistics packages, which mean nothing else.
    static let everywhere: Set = [
        "", "na", "n/a", "n.a.", "null", "nan", "-nan", "<na>", "<undefined>", "<missing>", "nat", "#n/a", "#n/a n/a",
        "#na", "#nv", "#null!", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#wert!", "1.#ind", "-1.#ind",
        "1.#qnan", "-1.#qnan",
    ]
    /// Words that may be the name of a class or a category, but stand for a missing value among numbers.
    static let amongNumbers: Set = ["none", "missing", ".", "-", "--", "---", "–", "—", "?", "n.a", "nil", "unknown"]
    /// Length of the longest word in bytes.
    static let longest = 11
}
