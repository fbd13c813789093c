extension String {
    /// ` (did you mean "…"?)` for a misspelt name, or nothing where no known name is near.
    package func suggestion(among known: [String]) -> String {
        Suggestion.closest(to: self, among: known).map { " (did you mean \($0.quotedForDisplay)?)" } ?? ""
    }
}
