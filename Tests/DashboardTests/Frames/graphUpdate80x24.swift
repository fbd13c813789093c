// swift-format-ignore-file

extension Frames {
    static let graphUpdate80x24 = ""
}
