/// A run of instructions between two boundaries of the graph: a layer, with the loss as a segment of its own.
///
/// Backward works segment by segment from the loss down. What a segment's output is told of its error is decided at the
/// boundary, by the segment's credit assignment.
package struct Segment: Sendable {
    /// Which instructions, in forward order.
    package var instructions: Range<Int>
    /// Where the instructions' last slots begin: their output is the boundary.
    package var layer: Int?
    package var credit: CreditAssignment
}
