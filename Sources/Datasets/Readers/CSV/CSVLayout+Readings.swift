import Text

/// Remarks on the ways in which columns become numbers.
extension CSVLayout {
    /// Returns sentences on columns that are not written in plain numbers and texts.
    func readingRemarks(_ fields: FieldStyle) -> [String] {
        let used = roles.indices.filter { roles[$0] == .number || roles[$0] == .target && !targetIsText }
        func columns(_ condition: (NumberReading) -> Bool) -> [Int] { used.filter { condition(readings[$0]) } }
        var remarks: [String] = []
        let grouped = columns { $0 == .marked(.point) }
        if found.groupsByDelimiter, !grouped.isEmpty {
            remarks.append(
                "commas in the numbers of \(listed(grouped)) group digits; if they are decimal commas, say "
                    + fields.setting("decimal", to: "\"comma\""))
        } else if !grouped.isEmpty, !found.isDecimalGiven {
            remarks.append("grouped digits and signs in \(listed(grouped)) are read as numbers")
        }
        let commas = columns { $0 == .marked(.comma) }
        if !found.columnsWithCommas.isDisjoint(with: commas), !found.isDecimalGiven {
            let place = found.decimal == .comma ? "" : " of \(listed(commas))"
            remarks.append("commas in the numbers\(place) are decimal commas")
        }
        let marked = commas.filter(found.columnsWithOtherMarks.contains)
        if !marked.isEmpty { remarks.append("grouped digits and signs in \(listed(marked)) are read as numbers") }
        let flags = columns { $0 == .flags }
        if !flags.isEmpty { remarks.append("\(listed(flags)): words such as yes and no become 1 and 0") }
        let quoted = roles.indices.filter {
            profiles[$0].areSingleQuoted && (roles[$0] == .category || roles[$0] == .target && targetIsText)
        }
        if !quoted.isEmpty {
            remarks.append("single quotation marks around the texts of \(listed(quoted)) are no part of them")
        }
        remarks += dateRemarks(used, fields)
        return remarks
    }

    /// Returns sentences on columns that would be dates but for a few texts.
    func remarksOnSpoiledDates(_ source: CSVSource) -> [String] {
        profiles.indices.compactMap { index in
            let (profile, dates) = (profiles[index], profiles[index].evidence.dates)
            guard !readings[index].isDate, dates >= Self.leastDates, let other = profile.evidence.otherText,
                10 * dates >= 9 * (profile.texts - profile.missingAmongNumbers)
            else { return nil }
            return
                "\(column(index)) holds dates, but also \(source.text(other).clipped(to: 30).quotedForDisplay), so that it is "
                + "taken for texts; correct what is no date, or empty it where the date is not known"
        }
    }

    /// Number of dates from which on a column that has them is meant to have dates.
    private static var leastDates: Int { 10 }

    private func dateRemarks(_ used: [Int], _ fields: FieldStyle) -> [String] {
        var remarks: [String] = []
        let days = used.filter { if case .days = readings[$0] { true } else { false } }
        let seconds = used.filter { if case .seconds = readings[$0] { true } else { false } }
        if !days.isEmpty { remarks.append("\(listed(days)): dates become days since 1970-01-01") }
        if !seconds.isEmpty { remarks.append("\(listed(seconds)): dates and times become seconds since 1970-01-01") }
        let undecided = used.filter { found.undecidedDates.contains($0) && (days + seconds).contains($0) }
        if !undecided.isEmpty {
            remarks.append(
                "\(listed(undecided)): the month is taken to come first; otherwise say "
                    + fields.setting("dates", to: "\"day-first\""))
        }
        return remarks
    }
}
