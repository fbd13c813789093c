// swift-format-ignore-file

extension Frames {
    static let hessianFree80x24 = #"""
        """#
}
