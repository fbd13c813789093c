/// Shades that pictures of changing numbers are coloured with.
///
/// They are few, so that a slow change sends few cells to the terminal, but enough to show hardly any bands.
package enum Shades {
    /// Returns the shade nearest to a number from 0 to 1.
    ///
    /// - Parameter steps: Number of steps from the first shade to the last; if it is even, the middle is a shade.
    package static func nearest(to value: Double, steps: Double = 24) -> Double { (value * steps).rounded() / steps }
}
