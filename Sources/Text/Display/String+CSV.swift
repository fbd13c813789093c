extension String {
    /// Returns the text as a field of a CSV file, in quotation marks where it needs them.
    package func csvField(delimiter: Character = ",") -> String {
        contains { $0 == delimiter || $0 == "\"" || $0.isNewline } ? "\"\(replacing("\"", with: "\"\""))\"" : self
    }
}
