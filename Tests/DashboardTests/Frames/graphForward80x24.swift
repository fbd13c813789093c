// swift-format-ignore-file

extension Frames {
    static let graphForward80x24 = ""
}
