/// Windows over images as the rows of a matrix (im2col), and back, which turns a convolution into a matrix product.
///
/// A row of a window matrix holds the numbers that the window reads at one position: the kernel's cells row by row, and
/// some channels for each of them. Positions are counted across all examples.
extension Matrix {
    /// Row i = the numbers under the window at position `first` + i of the examples in `x`, with 0 in the padding.
    func gatherWindows(of x: Matrix, _ window: SlidingWindow, from first: Int, channels: Range<Int>) {
        checkWindows(over: x, window, from: first, channels: channels)
        window.eachIm2ColRow(from: first, count: rows, channels: channels, columns: columns) { run in
            guard let source = run.source else {
                for i in 0..<run.count {
                    unsafe (start + run.target + i * run.targetStride).update(repeating: 0, count: run.width)
                }
                return
            }
            for i in 0..<run.inside.lowerBound { unsafe gatherEdge(of: x, window, run, source, channels.count, i) }
            unsafe gatherInside(of: x, window, run, source)
            for i in run.inside.upperBound..<run.count {
                unsafe gatherEdge(of: x, window, run, source, channels.count, i)
            }
        }
    }

    /// Adds each number of the window matrix `columns` to the number of self from which `gatherWindows` would read it.
    ///
    /// The two are each other's transpose.
    func addWindows(_ columns: Matrix, _ window: SlidingWindow, from first: Int, channels: Range<Int>) {
        columns.checkWindows(over: self, window, from: first, channels: channels)
        window.eachIm2ColRow(from: first, count: columns.rows, channels: channels, columns: columns.columns) { run in
            guard let source = run.source else { return }
            for i in 0..<run.inside.lowerBound { unsafe addEdge(columns, window, run, source, channels.count, i) }
            unsafe addInside(columns, window, run, source)
            for i in run.inside.upperBound..<run.count {
                unsafe addEdge(columns, window, run, source, channels.count, i)
            }
        }
    }

    private func checkWindows(over x: Matrix, _ window: SlidingWindow, from first: Int, channels: Range<Int>) {
        precondition(x.columns == window.channels && x.rows % window.cellCount == 0, "images of another shape")
        precondition(channels.lowerBound >= 0 && channels.upperBound <= x.columns, "channels outside the image")
        precondition(columns == window.count * channels.count, "a window matrix of another width")
        let positions = x.rows / window.cellCount * window.positions
        precondition(first >= 0 && first + rows <= positions, "positions outside the images")
    }

    // MARK: - Away from the padding

    @unsafe @inline(__always)
    private func gatherInside(of x: Matrix, _ window: SlidingWindow, _ run: Im2ColRow, _ source: Int) {
        for stretch in 0..<run.stretches {
            let column = run.firstColumn * window.channels + stretch * run.sourceStep
            var from = unsafe x.start + source + column + run.inside.lowerBound * run.sourceStride
            var to = unsafe start + run.target + stretch * run.length + run.inside.lowerBound * run.targetStride
            for _ in run.inside {
                unsafe to.copy(run.length, from: from)
                unsafe from += run.sourceStride
                unsafe to += run.targetStride
            }
        }
    }

    @unsafe @inline(__always)
    private func addInside(_ columns: Matrix, _ window: SlidingWindow, _ run: Im2ColRow, _ source: Int) {
        for stretch in 0..<run.stretches {
            let column = run.firstColumn * window.channels + stretch * run.sourceStep
            var to = unsafe start + source + column + run.inside.lowerBound * run.sourceStride
            var from =
                unsafe columns.start + run.target + stretch * run.length
                + run.inside.lowerBound * run.targetStride
            for _ in run.inside {
                unsafe to.add(run.length, from: from)
                unsafe from += run.targetStride
                unsafe to += run.sourceStride
            }
        }
    }

    // MARK: - At the padding

    @unsafe
    private func gatherEdge(
        of x: Matrix, _ window: SlidingWindow, _ run: Im2ColRow, _ source: Int, _ depth: Int, _ i: Int
    ) {
        let to = unsafe start + run.target + i * run.targetStride
        for k in 0..<window.horizontal.kernel {
            let column = run.firstColumn + i * window.horizontal.stride + k * window.horizontal.dilation
            if column >= 0 && column < window.width {
                unsafe (to + k * depth).copy(depth, from: x.start + source + column * window.channels)
            } else {
                unsafe (to + k * depth).update(repeating: 0, count: depth)
            }
        }
    }

    @unsafe
    private func addEdge(
        _ columns: Matrix, _ window: SlidingWindow, _ run: Im2ColRow, _ source: Int, _ depth: Int, _ i: Int
    ) {
        let from = unsafe columns.start + run.target + i * run.targetStride
        for k in 0..<window.horizontal.kernel {
            let column = run.firstColumn + i * window.horizontal.stride + k * window.horizontal.dilation
            guard column >= 0 && column < window.width else { continue }
            unsafe (start + source + column * window.channels).add(depth, from: from + k * depth)
        }
    }
}

extension UnsafeMutablePointer<Float> {
    /// Copies short stretches of numbers: exactly `count`, four at a time, the last four with an overlap.
    @unsafe @inline(__always)
    fileprivate func copy(_ count: Int, from source: UnsafeMutablePointer<Float>) {
        guard count >= 4 else {
            for i in 0..<count { unsafe self[i] = source[i] }
            return
        }
        var i = 0
        while i + 8 <= count {
            unsafe setFour(source.four(at: i), at: i)
            unsafe setFour(source.four(at: i + 4), at: i + 4)
            i += 8
        }
        if i + 4 <= count { unsafe setFour(source.four(at: i), at: i) }
        if count & 3 != 0 { unsafe setFour(source.four(at: count - 4), at: count - 4) }
    }

    /// Adds exactly `count` numbers.
    @unsafe @inline(__always)
    fileprivate func add(_ count: Int, from source: UnsafeMutablePointer<Float>) {
        var i = 0
        while i + 4 <= count {
            unsafe setFour(four(at: i) + source.four(at: i), at: i)
            i += 4
        }
        while i < count {
            unsafe self[i] += source[i]
            i += 1
        }
    }

    @unsafe @inline(__always)
    private func four(at index: Int) -> SIMD4<Float> {
        unsafe UnsafeRawPointer(self + index).loadUnaligned(as: SIMD4<Float>.self)
    }

    @unsafe @inline(__always)
    private func setFour(_ four: SIMD4<Float>, at index: Int) {
        unsafe UnsafeMutableRawPointer(self + index).storeBytes(of: four, as: SIMD4<Float>.self)
    }
}
