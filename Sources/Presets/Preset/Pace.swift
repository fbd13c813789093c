/// Speed of training: as fast as possible, or slow enough for people to follow.
///
/// It decides when steps are made and not what they compute, so no journal records it.
package enum Pace: Hashable, Sendable {
    case full
    /// At most so many steps a second.
    case limited(Double)

    /// Allowed speeds, in steps a second.
    package static let allowed = 0.01...1e6
    /// The paces that one goes through, in steps a second; above them is full speed.
    package static let rungs: [Double] = [1, 3, 10, 30, 100, 300, 1_000]

    /// The next slower pace; from full speed it is one that is felt where `attainable` steps a second are made now.
    package func slower(attainable: Double) -> Pace {
        switch self {
        case .full: .limited(Self.rungs.last { attainable <= 0 || $0 < attainable } ?? Self.rungs[0])
        case .limited(let present): Self.rungs.last { $0 < present }.map(Pace.limited) ?? self
        }
    }

    /// The next faster pace, which is full speed where the next one could not be kept.
    package func faster(attainable: Double) -> Pace {
        guard case .limited(let present) = self, let next = Self.rungs.first(where: { $0 > present }) else {
            return .full
        }
        return attainable > 0 && next >= attainable ? .full : .limited(next)
    }
}
