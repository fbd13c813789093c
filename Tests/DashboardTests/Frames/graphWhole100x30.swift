// swift-format-ignore-file

extension Frames {
    static let graphWhole100x30 = ""
}
