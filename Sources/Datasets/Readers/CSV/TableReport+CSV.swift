import Text

extension TableReport {
    /// Describes a file by the decisions that its reader made.
    init(
        _ source: CSVSource, _ layout: CSVLayout, _ table: CSVTable?,
        _ outcome: Result<Dataset, CSVError>
    ) {
        columns = layout.roles.indices.map { Column($0, layout, table) }
        target = layout.target
        targetReason = layout.targetReason
        rowCount = layout.rowCount
        hasHeader = layout.hasHeader
        delimiter = Character(UnicodeScalar(source.delimiter))
        decimalMark = layout.decimal == .comma ? "," : "."
        encoding = source.encoding
        hasByteOrderMark = source.bytes.starts(with: [0xEF, 0xBB, 0xBF])
        remarks = layout.remarks + (table?.remarks(source) ?? [])
        self.outcome = outcome
    }
}

extension TableReport.Column {
    fileprivate init(_ index: Int, _ layout: CSVLayout, _ table: CSVTable?) {
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
        reading = layout.readings[index]
        missing = layout.missingCount(index)
        let hasRange = profile.range.least <= profile.range.greatest && kind != .category
        range = hasRange ? profile.range.least...profile.range.greatest : nil
        categories =
            table?.categories[index]?.names.sorted().map { $0.isEmpty ? CSVTable.missingName : $0.clipped(to: 60) }
            ?? []
        fill = (table?.filled[index] ?? 0) > 0 ? table?.fills[index] : nil
        let marks =
            reading == .marked(.comma)
            ? (layout.found.columnsWithCommas.contains(index), layout.found.columnsWithOtherMarks.contains(index))
            : (false, true)
        let isOfWords = kind == .category && layout.found.columnsOfFlags.contains(index)
        reason = isOfWords ? "every value is a text" : Self.reason(kind, profile, reading, marks)
    }

    /// Returns the counts behind the kind.
    private static func reason(
        _ kind: TableReport.Kind, _ profile: CSVColumnProfile, _ reading: NumberReading,
        _ marks: (commas: Bool, others: Bool)
    ) -> String {
        let (numbers, texts) = (Wording.grouped(profile.numbers, "number"), Wording.grouped(profile.texts, "text"))
        switch kind {
        case .empty: return "it has no values"
        case .rowNumbers: return "whole numbers that rise from row to row, beginning with 0 or 1"
        case .identifier: return "whole numbers, and its name says so"
        case .constant:
            return profile.texts > profile.missingAmongNumbers ? "every text is the same" : "every number is the same"
        case .freeText:
            return profile.differentTexts > CSVLimits.categories
                ? "more than \(CSVLimits.categories) different texts"
                : "\(NumberFormat.grouped(profile.differentTexts)) different ones among \(texts)"
        case .yesNo: return "two words that are 1 and 0"
        case .date:
            if case .seconds = reading { return "dates and times, read as seconds since 1970-01-01" }
            return "dates, read as days since 1970-01-01"
        case .number where reading != .plain && profile.texts == profile.missingAmongNumbers:
            let names = [marks.commas ? "decimal commas" : nil, marks.others ? "grouped digits or signs" : nil]
                .compactMap(\.self)
            return names.isEmpty ? "every value is a number" : "numbers with " + names.joined(separator: ", ")
        case .number:
            let rest = profile.texts - profile.missingAmongNumbers
            return rest == 0 ? "every value is a number" : "\(numbers) and \(Wording.grouped(rest, "text"))"
        case .category where profile.numbers == 0: return "every value is a text"
        case .category where profile.texts == 0: return "\(Wording.grouped(profile.numbers, "value")), taken for texts"
        case .category: return "\(texts) and \(numbers)"
        }
    }
}

extension TableReport.Kind {
    fileprivate init(_ index: Int, _ layout: CSVLayout) {
        let profile = layout.profiles[index]
        let isTarget = index == layout.target
        if profile.isEmpty {
            self = .empty
        } else if layout.reasons[index] == .freeText {
            self = .freeText
        } else if layout.reasons[index] == .constant {
            self = .constant
        } else if !isTarget || !layout.targetIsText, layout.roles[index] != .category,
            let kind = Self.of(layout.readings[index])
        {
            self = kind
        } else if layout.roles[index] == .category {
            self = .category
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

    /// Returns the kind of columns that are read in a way of their own; nil for plain numbers.
    private static func of(_ reading: NumberReading) -> Self? {
        switch reading {
        case .plain, .marked: nil
        case .flags: .yesNo
        case .days, .seconds: .date
        }
    }
}
