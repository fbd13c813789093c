import Text

/// Format that is not read, but can be converted to one that is.
struct ConvertibleFormat {
    /// Endings of the files' names, in small letters.
    let suffixes: [String]
    /// What such a file is called.
    let noun: String
    /// Formats that are read.
    let wanted: String
    /// What converts the files.
    let remedy: String

    /// Whether a file's name is that of a file in this format.
    func includes(_ name: String) -> Bool { suffixes.contains { name.lowercased().hasSuffix($0) } }
}

extension DataFolder {
    /// Returns a sentence on files in a format that is not read and that stand there in no other; nil without any.
    func remark(on format: ConvertibleFormat, besides isWanted: (String) -> Bool) -> String? {
        func stem(_ name: String) -> Substring { name[..<(name.lastIndex(of: ".") ?? name.endIndex)] }
        let stems = Set(fileNames.filter(isWanted).map(stem))
        let others = fileNames.filter { format.includes($0) && !stems.contains(stem($0)) }
        guard let first = others.first else { return nil }
        return "\(Wording.grouped(others.count, format.noun)) in other formats than \(format.wanted), such as "
            + "\(first.clipped(to: 60)), \(others.count == 1 ? "is" : "are") left out; \(format.remedy)"
    }
}
