extension NetworkPicture.Unit {
    /// State of a unit by its outputs for the inputs of its map.
    package enum State: Hashable, Sendable {
        /// Output depends on the input, or is known for too few inputs to tell.
        case live
        /// Output is nearly the same for all inputs.
        case flat
        /// Output is 0 for all inputs, and no gradient passes.
        case dead
        /// Output is not a finite number for some input.
        case notFinite
    }

    /// State of the unit; that of a single output or of all units together is not judged.
    package var state: State {
        guard let response else { return weights?.values.allSatisfy(\.isFinite) == false ? .notFinite : .live }
        let values = response.values
        guard values.allSatisfy(\.isFinite) else { return .notFinite }
        guard index != nil, values.count > 1, let low = values.min(), let high = values.max() else { return .live }
        if canDie, low == 0, high == 0 { return .dead }
        return high - low < Self.flatShare * response.reach ? .flat : .live
    }

    /// Share of the layer's reach below which differences cannot be seen.
    private static let flatShare: Float = 0.04
}

extension NetworkPicture {
    /// Returns at most `most` of `count` indices, evenly spread.
    package static func evenly(_ most: Int, of count: Int) -> [Int] {
        guard count > most else { return Array(0..<max(0, count)) }
        return (0..<max(0, most)).map { (2 * $0 + 1) * count / (2 * most) }
    }
}
