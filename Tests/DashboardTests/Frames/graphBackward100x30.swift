// swift-format-ignore-file

extension Frames {
    static let graphBackward100x30 = ""
}
