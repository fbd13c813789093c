// swift-format-ignore-file

extension Frames {
    static let tooSmall40x8 = #"""


                   40×8 is too small
                at least 60×16 is needed
              still training, step 12,480



        """#
}
