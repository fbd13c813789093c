/// A rectangle that is moved over an image, or a stretch that is moved over a sequence: how large, in which steps.
package struct Window: Hashable, Sendable {
    /// One of its two directions.
    package struct Axis: Hashable, Sendable {
        /// Places that the window reads.
        package var kernel: Int
        /// Places from one position of the window to the next.
        package var stride: Int
        /// Places from one that it reads to the next.
        package var dilation: Int
        /// Places that are added before and after the input's own.
        package var before: Int
        /// Number of padding cells after the input.
        package var after: Int

        /// Creates an axis; the kernel, the stride and the dilation are at least 1.
        package init(kernel: Int, stride: Int = 1, dilation: Int = 1, before: Int = 0, after: Int = 0) {
            precondition(kernel > 0 && stride > 0 && dilation > 0 && before >= 0 && after >= 0, "an impossible window")
            self.kernel = kernel
            self.stride = stride
            self.dilation = dilation
            self.before = before
            self.after = after
        }

        /// From the first place that it reads to the last, both counted.
        package var span: Int { dilation * (kernel - 1) + 1 }

        /// Positions of the window over `length` places; none where it does not fit.
        package func positions(over length: Int) -> Int {
            let room = length + before + after - span
            return room < 0 ? 0 : room / stride + 1
        }

        /// The direction that a sequence does not have.
        fileprivate static let flat = Axis(kernel: 1)
    }

    /// Along the height of an image.
    package var vertical: Axis
    /// Along the width of an image, or along a sequence.
    package var horizontal: Axis

    /// Creates a window from the axes of an image.
    package init(vertical: Axis, horizontal: Axis) {
        self.vertical = vertical
        self.horizontal = horizontal
    }

    /// Along a sequence.
    package init(_ axis: Axis) { self.init(vertical: .flat, horizontal: axis) }

    /// The same in both directions of an image; along a sequence in the only one that it has.
    package static func square(_ axis: Axis) -> Window { Window(vertical: axis, horizontal: axis) }

    /// Places that it reads.
    package var count: Int { vertical.kernel * horizontal.kernel }
}
