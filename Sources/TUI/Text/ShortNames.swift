import Text

extension [String] {
    /// Returns the names in at most `width` columns, with an ellipsis in those that are longer.
    ///
    /// It stands at the end, or in the middle of those that their beginnings do not tell apart.
    package func shortened(to width: Int, ellipsis: String = "…") -> [String] {
        let room = Swift.max(0, width - ellipsis.columns)
        let beginnings = map { $0.columns > width ? String($0.prefix(room)) + ellipsis : $0 }
        let counts = Dictionary(beginnings.map { ($0, 1) }, uniquingKeysWith: +)
        return zip(self, beginnings).map { name, beginning in
            guard name.columns > width, counts[beginning] ?? 0 > 1, room > 1 else { return beginning }
            return String(name.prefix(room - room / 2)) + ellipsis + String(name.suffix(room / 2))
        }
    }
}
