import CKernels

/// Maximum and sum of the numbers under a window, channel by channel.
extension Matrix {
    /// self = the largest number under the window at each position, and `places` = its index in the kernel.
    ///
    /// Of several, the first counts. Padding is left out, and NaN counts as the largest.
    func assignMaxima(of x: Matrix, choices: Matrix, _ window: SlidingWindow) {
        precondition(count == choices.count, "a choice for each maximum")
        var window = slidingWindow(over: x, window)
        unsafe nn_kernels().pointee.windows.maxima(&window, x.start, start, choices.start)
    }

    /// self = the number of `x` at each position that `places` selects in the kernel.
    func assignChosen(of x: Matrix, choices: Matrix, _ window: SlidingWindow) {
        precondition(count == choices.count, "a choice for each maximum")
        eachPosition(over: x, window) { at, rows, columns, source in
            for c in stride(from: 0, to: self.columns, by: Float8.laneCount) {
                var chosen = Float8.zero
                for ky in rows {
                    for kx in columns {
                        let isChoice = unsafe choices.lanes(at: at + c) .== Float(ky * window.horizontal.kernel + kx)
                        unsafe chosen.replace(with: x.lanes(at: source + window.offset(ky, kx) + c), where: isChoice)
                    }
                }
                unsafe store(chosen, at: at + c, first: self.columns - c)
            }
        }
    }

    /// Adds each number of `delta` to the number of self that was the largest under its window.
    func addToChosen(_ delta: Matrix, choices: Matrix, _ window: SlidingWindow) {
        precondition(delta.count == choices.count, "a choice for each maximum")
        var window = delta.slidingWindow(over: self, window)
        unsafe nn_kernels().pointee.windows.add_to_chosen(&window, delta.start, choices.start, start)
    }

    /// self = factor · the sum of the numbers under the window at each position, with zeros in the padding.
    func assignSums(of x: Matrix, factor: Float, _ window: SlidingWindow) {
        eachPosition(over: x, window) { at, rows, columns, source in
            for c in stride(from: 0, to: self.columns, by: Float8.laneCount) {
                var sum = Float8.zero
                for ky in rows {
                    for kx in columns { unsafe sum += x.lanes(at: source + window.offset(ky, kx) + c) }
                }
                unsafe store(sum * factor, at: at + c, first: self.columns - c)
            }
        }
    }

    /// Adds factor · each number of `delta` to all numbers that its window has read: the transpose of `assignSums`.
    func addToAll(_ delta: Matrix, factor: Float, _ window: SlidingWindow) {
        delta.eachPosition(over: self, window) { at, rows, columns, target in
            for c in stride(from: 0, to: delta.columns, by: Float8.laneCount) {
                let share = unsafe delta.lanes(at: at + c) * factor
                for ky in rows {
                    for kx in columns {
                        let index = target + window.offset(ky, kx) + c
                        unsafe store(lanes(at: index) + share, at: index, first: delta.columns - c)
                    }
                }
            }
        }
    }

    /// Returns the number of images in `x`, for which self has a row for each position of the window.
    private func imageCount(of x: Matrix, _ window: SlidingWindow) -> Int {
        precondition(columns == window.channels && x.columns == columns, "a window keeps the channels")
        precondition(x.rows % window.cellCount == 0, "images of another shape")
        let examples = x.rows / window.cellCount
        precondition(rows == examples * window.positions, "a row for each position")
        return examples
    }

    private func slidingWindow(over x: Matrix, _ window: SlidingWindow) -> nn_window {
        nn_window(
            vertical: window.vertical.axis(window.height, window.outputHeight),
            horizontal: window.horizontal.axis(window.width, window.outputWidth), channels: window.channels,
            images: imageCount(of: x, window))
    }

    /// Calls `body` for each position, with the kernel's rows and columns that are over the image.
    ///
    /// `at` is the offset of the position's first number in self, and `source` that of the kernel's first cell in `x`,
    /// which may be in the padding.
    @inline(__always)
    private func eachPosition(
        over x: Matrix, _ window: SlidingWindow,
        _ body: (_ at: Int, _ rows: Range<Int>, _ columns: Range<Int>, _ source: Int) -> Void
    ) {
        let examples = imageCount(of: x, window)
        for line in 0..<examples * window.outputHeight {
            let (example, y) = (line / window.outputHeight, line % window.outputHeight)
            let kernelRows = window.vertical.inside(y, window.height)
            let top = example * window.height + y * window.vertical.stride - window.vertical.before
            for x in 0..<window.outputWidth {
                let left = x * window.horizontal.stride - window.horizontal.before
                body(
                    (line * window.outputWidth + x) * columns, kernelRows, window.horizontal.inside(x, window.width),
                    (top * window.width + left) * columns)
            }
        }
    }
}

extension SlidingWindow {
    /// Returns the distance from the kernel's first cell to another, in floats of the image.
    @inline(__always)
    fileprivate func offset(_ ky: Int, _ kx: Int) -> Int {
        (ky * vertical.dilation * width + kx * horizontal.dilation) * channels
    }
}

extension Window.Axis {
    fileprivate func axis(_ length: Int, _ positions: Int) -> nn_window_axis {
        nn_window_axis(
            kernel: kernel, stride: stride, before: before, dilation: dilation, length: length, positions: positions)
    }

    /// Returns the cells of the kernel that are over the input at a position.
    @inline(__always)
    fileprivate func inside(_ position: Int, _ length: Int) -> Range<Int> {
        let first = position * stride - before
        let lower = first < 0 ? (dilation - 1 - first) / dilation : 0
        let upper = min(kernel, (length - first + dilation - 1) / dilation)
        return min(lower, kernel)..<max(min(lower, kernel), upper)
    }
}
