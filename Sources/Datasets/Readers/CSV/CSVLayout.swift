import Text

/// Roles of the columns, determined from the survey and the options.
struct CSVLayout {
    enum Role: Equatable {
        case ignored, target, number, category
    }

    let hasHeader: Bool
    /// Name of each column; nil if the header gives it none.
    let names: [String?]
    private(set) var roles: [Role] = []
    /// Way in which each column becomes numbers.
    private(set) var readings: [NumberReading]
    /// Decimal mark of the file.
    let decimal: DecimalMark
    /// What was found of the ways in which the columns become numbers.
    let found: CSVReadings
    private(set) var target = 0
    /// Whether the target's values are names of classes rather than numbers.
    private(set) var targetIsText = false
    /// Number of rows, without the header.
    let rowCount: Int
    /// Number subtracted from each feature column's values before they are rounded to Float; mostly 0.
    private(set) var origins: [Double] = []
    /// Sentences on what the reader decided by itself: columns that it left out, and a target that it found.
    private(set) var remarks: [String] = []
    /// What the values of each column have in common.
    let profiles: [CSVColumnProfile]
    /// Clause that says why the target is the target.
    private(set) var targetReason = ""
    /// Why columns with values are left out.
    private(set) var reasons: [Int: Reason] = [:]

    /// Reasons for which columns with values are left out.
    enum Reason { case freeText, constant }

    init(
        _ survey: CSVSurvey, _ readings: CSVReadings, _ source: CSVSource, _ options: CSVOptions
    ) throws(CSVError) {
        self.readings = readings.columns
        decimal = readings.decimal ?? .point
        found = readings
        let firstValues = survey.firstRow.map { source.value($0) }
        let hasHeader = Self.hasHeader(survey, firstValues, options.header)
        self.hasHeader = hasHeader
        let header = survey.firstRow.map(source.text).withoutSingleQuotes
        names = header.map { hasHeader && !$0.isEmpty ? $0 : nil }
        rowCount = survey.laterRowCount + (hasHeader ? 0 : 1)
        if rowCount == 0 { throw source.error(.noRows) }
        var profiles = survey.columns
        if !hasHeader {
            for index in profiles.indices {
                profiles[index].add(survey.firstRow[index], source, readings.columns[index])
            }
        }
        remarks = source.remarks
        if hasHeader, options.header == .auto, Self.countsColumns(survey, firstValues), survey.firstRow[0].count > 0 {
            remarks.append(
                "the first row counts the columns from 0 and is taken for their names; if it holds values, say "
                    + source.fields.setting("header", to: "\"absent\""))
        }
        if survey.hasEmptyEnds {
            remarks.append("rows end with empty fields that the first row does not have; they are left out")
        }
        self.profiles = profiles
        try assignRoles(profiles, source, options)
        origins = featureColumns.map { roles[$0] == .number ? profiles[$0].range.origin : 0 }
        remarks += readingRemarks(source.fields)
        if options.dates != .text { remarks += remarksOnSpoiledDates(source) }
    }

    private static func hasHeader(
        _ survey: CSVSurvey, _ firstValues: [CSVValue], _ option: CSVOptions.Header
    ) -> Bool {
        switch option {
        case .present: return true
        case .absent: return false
        case .auto:
            // A table exported from a data frame has an empty name above its column of row numbers.
            // A name above numbers shows that a word such as Na, sodium, is a name as well and not a missing value.
            let isOverNumbers = zip(firstValues, survey.columns).contains {
                $0 == .text && $1.numbers > 0 && $1.texts == $1.missingAmongNumbers
            }
            // A month may be a name as well, unless there are dates below it.
            let isName = zip(firstValues, survey.columns).map { value, column in
                if case .date = value { column.evidence.dates == 0 } else { value == .text }
            }
            let mayName = zip(zip(firstValues, survey.firstRow), isName).allSatisfy { first, isName in
                isName || first.1.count == 0 || first.0 == .missing && isOverNumbers
            }
            if countsColumns(survey, firstValues) { return true }
            guard mayName, isName.contains(true) else { return false }
            // A name that occurs below as well is a value, unless another one stands above numbers alone.
            return isOverNumbers || !survey.columns.contains { $0.repeatsFirstRow }
        }
    }

    /// Whether the first row counts the columns from 0 on, as data frames without names write them.
    ///
    /// The first name is empty where the names of the rows stand below it.
    private static func countsColumns(_ survey: CSVSurvey, _ firstValues: [CSVValue]) -> Bool {
        let hasRowNames = survey.firstRow[0].count == 0
        let names = firstValues.dropFirst(hasRowNames ? 1 : 0)
        guard zip(names, 0...).allSatisfy({ $0 == .number(Double($1)) }) else { return false }
        return hasRowNames ? !names.isEmpty && survey.columns[0].missing == 0 : names.count >= 3
    }

    private mutating func assignRoles(
        _ profiles: [CSVColumnProfile], _ source: CSVSource, _ options: CSVOptions
    ) throws(CSVError) {
        roles = profiles.map { $0.isMostlyText ? .category : .number }
        let ignored = try options.ignore.map { column throws(CSVError) in try find(column, for: .ignore, source) }
        for column in ignored { roles[column] = .ignored }
        let texts = try options.text.map { column throws(CSVError) in try find(column, for: .text, source) }
        for column in texts where roles[column] != .ignored { (roles[column], readings[column]) = (.category, .plain) }
        let kept = try options.keep.map { column throws(CSVError) in try find(column, for: .keep, source) }
        let mayLeaveOut = profiles.indices.filter { roles[$0] != .ignored && !kept.contains($0) && !texts.contains($0) }
        var superfluous = mayLeaveOut.filter { isSuperfluous($0, profiles[$0]) }
        if options.missing == .fill { superfluous += mayLeaveOut.filter { profiles[$0].isEmpty && names[$0] != nil } }
        var saysNothing: [Int] = []
        if options.image == nil {
            saysNothing = mayLeaveOut.filter { profiles[$0].isFreeText && !superfluous.contains($0) }
        }
        target =
            options.target == .auto
            ? try foundTarget(superfluous, saysNothing, source) : try find(options.target, for: .target, source)
        if options.target == .auto { noteTargetLeftOut(superfluous + saysNothing, source.fields) }
        if options.target != .auto { targetReason = "it was named" }
        if ignored.contains(target) { throw source.error(.targetIgnored(column(target))) }
        leaveOut(superfluous.filter { $0 != target }, profiles, source.fields)
        leaveOutTexts(saysNothing.filter { $0 != target }, source.fields)
        if options.image == nil {
            leaveOutConstants(mayLeaveOut.filter { $0 != target && profiles[$0].isConstant }, source.fields)
        }
        noteIdentifiers(profiles, source.fields)
        let isFlag = readings[target] == .flags
        targetIsText =
            switch options.task {
            case .auto: profiles[target].isMostlyText || isFlag || texts.contains(target)
            case .classification: profiles[target].texts > 0 || isFlag || texts.contains(target)
            case .regression: false
            }
        if targetIsText { readings[target] = .plain }
        roles[target] = .target
        if featureColumns.isEmpty { throw source.error(.noFeatures(columns: roles.count)) }
    }
}

/// Decisions that no option asks for.
extension CSVLayout {
    /// Names that the column to learn often has, and names that it may have where no column has one of the first.
    private static let targetNames: [Set<String>] = [
        ["target", "targets", "label", "labels", "outcome", "diagnosis", "survived", "species"],
        ["class", "classes", "y"],
    ]

    /// Names that a column of row numbers often has.
    private static let numberNames: Set = [
        "id", "index", "nr", "no", "nr.", "no.", "#", "num", "number", "row", "rowid", "row_id", "rownum", "row_number",
    ]

    /// Whether a column has neither name nor values, or is a numbering of the rows by its values and its name.
    private func isSuperfluous(_ index: Int, _ profile: CSVColumnProfile) -> Bool {
        guard let name = names[index] else { return profile.isEmpty || hasHeader && profile.countsRows }
        if name.hasPrefix("Unnamed: ") { return profile.isEmpty || profile.countsRows }
        return profile.countsRows && Self.numberNames.contains(name.lowercased())
    }

    /// Returns the one column whose name says that it is the target; otherwise the last one in use.
    ///
    /// The name `y` is that of a place where a column is called `x` or `z`, and texts that hardly repeat are not learnt.
    private mutating func foundTarget(
        _ superfluous: [Int], _ freeTexts: [Int], _ source: CSVSource
    ) throws(CSVError) -> Int {
        let fields = source.fields
        let lowercased = names.map { $0?.lowercased() ?? "" }
        let isPlace = lowercased.contains("x") || lowercased.contains("z")
        var used = roles.indices.filter { !superfluous.contains($0) }
        if used.filter({ !freeTexts.contains($0) && roles[$0] != .ignored }).count > 1 {
            used.removeAll { freeTexts.contains($0) }
        }
        let groups = Self.targetNames.map { group in
            used.filter {
                roles[$0] != .ignored && group.contains(lowercased[$0]) && !(isPlace && lowercased[$0] == "y")
            }
        }
        let named = groups.first { !$0.isEmpty } ?? []
        targetReason = named.count == 1 ? "its name says so" : "it is the last column that is used"
        guard named.count == 1 else { return try lastTarget(used, source) }
        guard named[0] != used.last else { return named[0] }
        remarks.append(
            "\(column(named[0])) is what is learnt, for its name; name another with \(fields.place("target"))")
        return named[0]
    }

    /// Remarks that a column that is called as if it were the target is not learnt.
    private mutating func noteTargetLeftOut(_ columns: [Int], _ fields: FieldStyle) {
        let names = Self.targetNames[0].union(["class", "classes"])
        guard !names.contains(self.names[target]?.lowercased() ?? ""),
            let named = columns.filter({ names.contains(self.names[$0]?.lowercased() ?? "") && $0 != target })
                .min(by: { !profiles[$0].isEmpty && profiles[$1].isEmpty })
        else { return }
        let what = profiles[named].isEmpty ? "has no values" : "holds texts that hardly repeat"
        let remedy =
            profiles[named].isEmpty
            ? "name another with \(fields.place("target"))"
            : "learn it all the same with \(fields.setting("target", to: (self.names[named] ?? "").quotedForDisplay))"
        remarks.append("\(column(target)) is what is learnt, since \(column(named)) \(what); \(remedy)")
    }

    /// Returns the last column in use that holds neither dates nor identifiers.
    private mutating func lastTarget(_ used: [Int], _ source: CSVSource) throws(CSVError) -> Int {
        guard let last = used.last else { return roles.count - 1 }
        let isIdentifier = isIdentifier(last)
        guard readings[last].isDate || isIdentifier else { return last }
        let other = used.last { index in
            !readings[index].isDate && !self.isIdentifier(index) && roles[index] != .ignored
                && !profiles[index].isConstant
        }
        guard let other else {
            if isIdentifier { return last }
            throw source.error(.dateTarget(column(last)))
        }
        let what = isIdentifier ? "looks like an identifier" : "holds dates"
        targetReason = "it is the last column that is used and \(isIdentifier ? "is no identifier" : "holds no dates")"
        remarks.append(
            "\(column(other)) is what is learnt, since \(column(last)) \(what); name another with "
                + source.fields.place("target"))
        return other
    }

    /// Remarks on features that may tell the rows apart and nothing else: a numbering, or numbers called identifiers.
    private mutating func noteIdentifiers(_ profiles: [CSVColumnProfile], _ fields: FieldStyle) {
        for index in featureColumns where index != target && roles[index] == .number {
            let isIdentifier = isIdentifier(index)
            let isNumbering = hasHeader && profiles[index].countsRows && profiles[index].numbers >= Self.leastNumbering
            guard isIdentifier || isNumbering else { continue }
            let what =
                isIdentifier ? "looks like an identifier, which says nothing about other rows" : "numbers the rows"
            remarks.append(
                "\(column(index)) \(what); unless there is more to it, leave it out with \(column(index).ignored(fields))"
            )
        }
    }

    /// Whether a column was left out for its row numbers, or is long enough that its order is hardly a coincidence.
    func isNumbering(_ index: Int) -> Bool {
        guard hasHeader, profiles[index].countsRows else { return false }
        return isSuperfluous(index, profiles[index]) || profiles[index].numbers >= Self.leastNumbering
    }

    /// Number of a column's fields that miss their value: empty ones, and words for it where a number belongs.
    func missingCount(_ index: Int) -> Int {
        let isText = roles[index] == .category || roles[index] == .target && targetIsText
        return profiles[index].missing + (isText ? 0 : profiles[index].missingAmongNumbers)
    }

    /// Whether a column of whole numbers is called an identifier.
    func isIdentifier(_ index: Int) -> Bool {
        let name = names[index]?.lowercased() ?? ""
        let isCalledSo = name == "id" || name.hasSuffix("_id") || name.hasSuffix(" id")
        return isCalledSo && profiles[index].isWhole && profiles[index].numbers > 0
    }

    /// Number of rows from which on whole numbers in order are hardly a coincidence.
    private static let leastNumbering = 10

    /// Whether a feature remains without these columns.
    private func remainsFeature(without columns: [Int]) -> Bool {
        featureColumns.contains { $0 != target && !columns.contains($0) }
    }

    /// Leaves out columns of texts that hardly repeat, unless no feature would remain.
    private mutating func leaveOutTexts(_ columns: [Int], _ fields: FieldStyle) {
        guard !columns.isEmpty else { return }
        guard remainsFeature(without: columns) else {
            remarks.append(
                "\(listed(columns)) \(columns.count == 1 ? "holds texts" : "hold texts") that hardly repeat, so that little of "
                    + "what is learnt from them holds for new rows")
            return
        }
        for index in columns { (roles[index], reasons[index]) = (.ignored, .freeText) }
        remarks.append(
            "\(listed(columns)) \(columns.count == 1 ? "holds texts" : "hold texts") that hardly repeat and "
                + "\(columns.count == 1 ? "is" : "are") left out; take them for categories with \(fields.place("text"))"
        )
    }

    /// Leaves out columns of one value, unless no feature would remain.
    private mutating func leaveOutConstants(_ columns: [Int], _ fields: FieldStyle) {
        let columns = columns.filter { roles[$0] != .ignored }
        guard !columns.isEmpty, remainsFeature(without: columns) else { return }
        for index in columns { (roles[index], reasons[index]) = (.ignored, .constant) }
        remarks.append(
            "\(listed(columns)) \(columns.count == 1 ? "has" : "have") the same value in every row and "
                + "\(columns.count == 1 ? "is" : "are") left out; keep what is left out with \(fields.place("keep"))")
    }

    /// Returns columns as sentences name them, or the first of them.
    func listed(_ columns: [Int]) -> String {
        if columns.count == 1 { return "\(column(columns[0]))" }
        let words = columns.prefix(6).map { index -> String in
            self.names[index].map { $0.clipped(to: 30).quotedForDisplay } ?? "\(index + 1)"
        }
        let rest = columns.count - words.count
        let more = rest > 0 ? " and \(Wording.grouped(rest, "more column"))" : ""
        return "columns \(words.joined(separator: ", "))\(more)"
    }

    /// Leaves columns out, unless no feature would remain.
    private mutating func leaveOut(_ columns: [Int], _ profiles: [CSVColumnProfile], _ fields: FieldStyle) {
        guard remainsFeature(without: columns) else { return }
        for index in columns {
            roles[index] = .ignored
            remarks.append(
                profiles[index].isEmpty
                    ? "\(column(index)) has no values and is left out"
                    : "\(column(index)) only numbers the rows and is left out; keep it with \(column(index).kept(fields))"
            )
        }
    }
}

extension CSVLayout {
    /// Columns that become features.
    var featureColumns: [Int] { roles.indices.filter { roles[$0] == .number || roles[$0] == .category } }

    /// Returns a column as errors name it.
    func column(_ index: Int) -> CSVError.Column { CSVError.Column(number: index + 1, name: names[index]) }

    /// Returns the name of a column on the screen.
    func displayName(_ index: Int) -> String { names[index]?.clipped(to: 60) ?? "column \(index + 1)" }

    private func find(
        _ column: CSVOptions.Column, for key: CSVError.Key, _ source: CSVSource
    ) throws(CSVError) -> Int {
        switch column {
        case .auto: preconditionFailure("the target is found, and no other column is")
        case .number(let number):
            guard (1...roles.count).contains(number) else {
                throw source.error(.noSuchColumn(key: key, number: number, count: roles.count))
            }
            return number - 1
        case .named(let name): return try find(named: name, for: key, source)
        }
    }

    private func find(named name: String, for key: CSVError.Key, _ source: CSVSource) throws(CSVError) -> Int {
        if !hasHeader { throw source.error(.nameWithoutHeader(key: key, name: name)) }
        let found = names.indices.filter { names[$0] == name }
        if found.count > 1 {
            throw source.error(.ambiguousColumn(key: key, name: name, numbers: found.map { $0 + 1 }))
        }
        guard let index = found.first else {
            throw source.error(.unknownColumn(key: key, name: name, known: names.compactMap { $0 }))
        }
        return index
    }
}
