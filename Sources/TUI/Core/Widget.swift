/// A value that knows how to draw itself.
///
/// It draws inside `rect` only, and draws what still makes sense, or nothing, where the place is too small.
package protocol Widget {
    func draw(in rect: Rect, of buffer: inout Buffer)
}
