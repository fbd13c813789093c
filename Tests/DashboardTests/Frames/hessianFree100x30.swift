// swift-format-ignore-file

extension Frames {
    static let hessianFree100x30 = #"""
        """#
}
