/// Window of a convolution or pooling over an image or a sequence: kernel size, stride, dilation and padding.
package struct Window: Hashable, Sendable {
    /// Extent of a window along one dimension.
    package struct Axis: Hashable, Sendable {
        /// Number of cells that the window reads.
        package var kernel: Int
        /// Distance between neighbouring positions of the window.
        package var stride: Int
        /// Distance between neighbouring cells that the window reads.
        package var dilation: Int
        /// Number of padding cells before the input.
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

        /// Distance from the first cell that the window reads to the last, both counted.
        package var span: Int { dilation * (kernel - 1) + 1 }

        /// Returns the number of positions over an input of `length` cells; 0 where the window does not fit.
        package func positions(over length: Int) -> Int {
            let room = length + before + after - span
            return room < 0 ? 0 : room / stride + 1
        }

        /// Extent in the direction that a sequence does not have.
        fileprivate static let flat = Axis(kernel: 1)
    }

    /// Extent along the height of an image.
    package var vertical: Axis
    /// Extent along the width of an image, or along a sequence.
    package var horizontal: Axis

    /// Creates a window from the axes of an image.
    package init(vertical: Axis, horizontal: Axis) {
        self.vertical = vertical
        self.horizontal = horizontal
    }

    /// Creates a window over a sequence.
    package init(_ axis: Axis) { self.init(vertical: .flat, horizontal: axis) }

    /// Returns a window with the same extent in both directions of an image, or along a sequence.
    package static func square(_ axis: Axis) -> Window { Window(vertical: axis, horizontal: axis) }

    /// Number of cells that the window reads.
    package var count: Int { vertical.kernel * horizontal.kernel }
}
