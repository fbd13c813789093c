import Backprop

extension NetworkPicture.Map {
    /// Maximum number of columns and of rows of a map that is sampled.
    static let sideLimit = 32

    /// Creates a map of numbers by column and row, every so many where there are too many.
    static func sampled(_ width: Int, _ height: Int, _ value: (_ column: Int, _ row: Int) -> Float) -> Self {
        let columns = NetworkPicture.evenly(sideLimit, of: width)
        let rows = NetworkPicture.evenly(sideLimit, of: height)
        return Self(
            width: columns.count, height: rows.count, values: rows.flatMap { row in columns.map { value($0, row) } })
    }
}

extension NetworkPicture.Column {
    /// Sets the scale of all maps of outputs.
    ///
    /// A unit whose outputs for one input are all 0 need not be dead, so only outputs for many inputs can show it.
    mutating func scaleMaps(as activation: Activation?, areOutputsOfMany: Bool) {
        let largest = units.reduce(Float(0)) { max($0, $1.response?.largest(from: 0) ?? 0) }
        for position in units.indices {
            units[position].canDie = areOutputsOfMany && activation?.canDie == true
            units[position].response?.scale(as: activation, largest: largest)
        }
    }

    /// Names the units if there is a name for each.
    mutating func label(by names: [String]) {
        guard names.count == unitCount else { return }
        for position in units.indices { units[position].label = units[position].index.map { names[$0] } }
    }
}

extension NetworkPicture.Map {
    /// Returns the largest finite distance from a number.
    func largest(from rest: Float) -> Float {
        values.reduce(0) { $1.isFinite ? max($0, abs($1 - rest)) : $0 }
    }

    /// Sets the range of the activation as the scale, or that of the layer's numbers if it has none.
    fileprivate mutating func scale(as activation: Activation?, largest: Float) {
        guard !isShare else { return }
        switch activation {
        case .sigmoid: (rest, reach) = (0.5, 0.5)
        // A single output may be far from the ends of the range.
        case .tanh where values.count > 1: (rest, reach) = (0, 1)
        case .tanh, .identity, .relu, .leakyReLU, .elu, .gelu, .geluTanh, .silu, .softplus, .step, nil:
            (rest, reach) = (0, largest > 0 ? largest : 1)
        }
    }
}
