import Text

extension TableReport {
    /// Describes a file by the decisions that its reader made.
    init(
        _ source: CSVSource, _ layout: CSVLayout, _ categories: [Int: CSVCategories],
        _ outcome: Result<Dataset, CSVError>
    ) {
        columns = layout.roles.indices.map { Column($0, layout, categories[$0]) }
        target = layout.target
        targetReason = layout.targetReason
        rowCount = layout.rowCount
        hasHeader = layout.hasHeader
        delimiter = Character(UnicodeScalar(source.delimiter))
        decimalMark = source.hasDecimalCommas ? "," : "."
        hasByteOrderMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        remarks = layout.remarks
        self.outcome = outcome
    }
}

extension TableReport.Column {
    fileprivate init(_ index: Int, _ layout: CSVLayout, _ categories: CSVCategories?) {
        let profile = layout.profiles[index]
        number = index + 1
        name = layout.names[index]?.clipped(to: 60)
        use =
            switch layout.roles[index] {
            case .target: .target
            case .ignored: .leftOut
            case .number, .category: .feature
            }
        kind = .init(index, layout)
        missing = layout.missingCount(index)
        let hasRange = profile.range.least <= profile.range.greatest && kind != .category
        range = hasRange ? profile.range.least...profile.range.greatest : nil
        self.categories = categories?.names.sorted().map { $0.clipped(to: 60) } ?? []
        reason = Self.reason(kind, profile)
    }

    /// Returns the counts behind the kind.
    private static func reason(_ kind: TableReport.Kind, _ profile: CSVColumnProfile) -> String {
        let (numbers, texts) = (Wording.grouped(profile.numbers, "number"), Wording.grouped(profile.texts, "text"))
        switch kind {
        case .empty: return "it has no values"
        case .rowNumbers: return "whole numbers that rise from row to row, beginning with 0 or 1"
        case .identifier: return "whole numbers, and its name says so"
        case .constant: return "every number is the same"
        case .number:
            let rest = profile.texts - profile.missingAmongNumbers
            return rest == 0 ? "every value is a number" : "\(numbers) and \(Wording.grouped(rest, "text"))"
        case .category: return profile.numbers == 0 ? "every value is a text" : "\(texts) and \(numbers)"
        }
    }
}

extension TableReport.Kind {
    fileprivate init(_ index: Int, _ layout: CSVLayout) {
        let profile = layout.profiles[index]
        let isTarget = index == layout.target
        if profile.isEmpty {
            self = .empty
        } else if isTarget ? layout.targetIsText : profile.isMostlyText {
            self = .category
        } else if !isTarget, layout.isNumbering(index) {
            self = .rowNumbers
        } else if !isTarget, layout.isIdentifier(index) {
            self = .identifier
        } else if profile.texts == 0, profile.numbers > 1, profile.range.least == profile.range.greatest {
            self = .constant
        } else {
            self = .number
        }
    }
}
