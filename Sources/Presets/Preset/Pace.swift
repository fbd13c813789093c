/// Speed of training: as fast as possible, or slow enough for people to follow.
///
/// It determines when steps are made, not what they compute, so the journal does not record it.
package enum Pace: Hashable, Sendable {
    /// As many steps as possible.
    case full
    /// Maximum number of steps per second.
    case limited(Double)
    /// Slow at first, then faster, as ``Course`` says; as many steps as possible for a run without a length.
    case course

    /// Allowed limits, in steps per second.
    package static let allowed = 0.01...1e6
    /// Limits that the keys go through, in steps per second; beyond them is full speed.
    package static let rungs: [Double] = [1, 3, 10, 30, 100, 300, 1_000]

    /// Returns the next slower pace; from full speed, the fastest limit below the `attainable` steps per second.
    ///
    /// `rate` is the number of steps per second at which a course has arrived.
    package func slower(rate: Double, attainable: Double) -> Pace {
        switch self {
        case .full: .limited(Self.rungs.last { attainable <= 0 || $0 < attainable } ?? Self.rungs[0])
        case .limited(let current): Self.rungs.last { $0 < current }.map(Pace.limited) ?? self
        case .course: .limited(Self.rungs.last { $0 < rate } ?? Self.rungs[0])
        }
    }

    /// Returns the next faster pace; it is full speed if the next limit is not attainable, and then the course.
    package func faster(rate: Double, attainable: Double) -> Pace {
        let current: Double
        switch self {
        case .full: return .course
        case .limited(let limit): current = limit
        case .course: current = rate
        }
        guard let next = Self.rungs.first(where: { $0 > current }) else { return .full }
        return attainable > 0 && next >= attainable ? .full : .limited(next)
    }
}
