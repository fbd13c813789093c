/// Key press that makes a value a little or a lot larger or smaller.
package enum Nudge: Hashable, Sendable {
    /// A small step either way, then a large one either way.
    case up, down, farUp, farDown

    /// Whether the value increases.
    package var isUp: Bool { self == .up || self == .farUp }
    /// Whether the step is a large one.
    package var isFar: Bool { self == .farUp || self == .farDown }
}
