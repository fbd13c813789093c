/// Different texts, numbered as they appear.
struct CSVCategories {
    private(set) var names: [String] = []
    private var indices: [String: Int] = [:]

    /// The number of a text, which is a new one where the text is; nil where there would be more than `limit`.
    mutating func index(of text: String, limit: Int) -> Int? {
        if let known = indices[text] { return known }
        guard names.count < limit else { return nil }
        names.append(text)
        indices[text] = names.count - 1
        return names.count - 1
    }

    /// For each number the place of its text among all texts in sorted order.
    var ranks: [Int] {
        let order = names.indices.sorted { names[$0] < names[$1] }
        var ranks = Array(repeating: 0, count: names.count)
        for (rank, index) in order.enumerated() { ranks[index] = rank }
        return ranks
    }
}
