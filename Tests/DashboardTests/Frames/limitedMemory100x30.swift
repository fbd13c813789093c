// swift-format-ignore-file

extension Frames {
    static let limitedMemory100x30 = #"""
        """#
}
