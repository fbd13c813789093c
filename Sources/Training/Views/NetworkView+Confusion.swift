extension NetworkView {
    /// How often each class was taken for each: `counts[actual * classes + predicted]`, over the validation part,
    /// or over the training part when there is none.
    package struct Confusion: Sendable {
        package var classNames: [String]
        package var counts: [Int]
        package var isValidation: Bool
    }
}
