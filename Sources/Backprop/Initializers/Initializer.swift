#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Distribution from which weights are drawn before the first step; biases start at zero.
package enum Initializer: Hashable, Sendable {
    /// Zero everywhere.
    case zeros
    /// One number everywhere.
    case constant(Float)
    /// Uniform from −bound to bound.
    case uniform(bound: Float)
    /// Normal with mean 0.
    case normal(deviation: Float)
    /// Variance 1/fanIn.
    case lecunUniform, lecunNormal
    /// Variance 2/(fanIn + fanOut); the fan-out of recurrent weights is the units of one gate.
    ///
    /// PyTorch's `xavier_uniform_` (2.x) takes all gates of an LSTM or GRU together as the fan-out.
    case xavierUniform, xavierNormal
    /// Variance 2/fanIn.
    case heUniform, heNormal
    /// Orthogonal rows, or columns where they are fewer, of length `gain`.
    case orthogonal(gain: Float)
    /// Numbers of another initializer times a factor.
    indirect case scaled(Initializer, by: Float)
}

extension Initializer {
    /// Names in presets, in the order in which the screen offers them.
    package static let names = [
        "he-normal", "he-uniform", "xavier-normal", "xavier-uniform", "lecun-normal", "lecun-uniform", "orthogonal",
        "normal", "uniform", "constant", "zeros",
    ]

    /// Creates the initializer of that name, with `scale` as its constant, bound, deviation or gain.
    package init?(name: String, scale: Float? = nil) {
        switch name {
        case "zeros": self = .zeros
        case "constant": self = .constant(scale ?? 0.1)
        case "uniform": self = .uniform(bound: scale ?? 0.1)
        case "normal": self = .normal(deviation: scale ?? 0.1)
        case "lecun-uniform": self = .lecunUniform
        case "lecun-normal": self = .lecunNormal
        case "xavier-uniform": self = .xavierUniform
        case "xavier-normal": self = .xavierNormal
        case "he-uniform": self = .heUniform
        case "he-normal": self = .heNormal
        case "orthogonal": self = .orthogonal(gain: scale ?? 1)
        default: return nil
        }
    }

    /// Name in presets.
    package var name: String {
        switch self {
        case .zeros: "zeros"
        case .constant: "constant"
        case .uniform: "uniform"
        case .normal: "normal"
        case .lecunUniform: "lecun-uniform"
        case .lecunNormal: "lecun-normal"
        case .xavierUniform: "xavier-uniform"
        case .xavierNormal: "xavier-normal"
        case .heUniform: "he-uniform"
        case .heNormal: "he-normal"
        case .orthogonal: "orthogonal"
        case .scaled(let initializer, _): initializer.name
        }
    }

    /// Constant, bound, deviation or gain; nil where there is none.
    package var scale: Float? {
        switch self {
        case .constant(let value): value
        case .uniform(let bound): bound
        case .normal(let deviation): deviation
        case .orthogonal(let gain): gain
        case .scaled(let initializer, _): initializer.scale
        default: nil
        }
    }
}

extension Initializer {
    /// Whether all weights start at the same value, so that the units of a layer start alike and stay alike.
    package var isConstant: Bool {
        switch self {
        case .constant: true
        case .scaled(let initializer, let factor): factor == 0 || initializer.isConstant
        case .zeros, .uniform, .normal, .orthogonal: isZero
        case .lecunUniform, .lecunNormal, .xavierUniform, .xavierNormal, .heUniform, .heNormal: false
        }
    }

    /// Whether all weights start at 0.
    package var isZero: Bool {
        switch self {
        case .zeros: true
        case .constant(let scale), .uniform(let scale), .normal(let scale), .orthogonal(let scale): scale == 0
        case .scaled(let initializer, let factor): factor == 0 || initializer.isZero
        case .lecunUniform, .lecunNormal, .xavierUniform, .xavierNormal, .heUniform, .heNormal: false
        }
    }
}

extension Initializer {
    /// Returns the initial numbers of a weight of `rows` × `columns`, row by row.
    func draw(rows: Int, columns: Int, fanIn: Int, fanOut: Int, random: CounterRandom) -> [Float] {
        switch self {
        case .orthogonal(let gain):
            Self.orthogonal(gain, rows: rows, columns: columns, random)
        case .scaled(let initializer, let factor):
            initializer.draw(rows: rows, columns: columns, fanIn: fanIn, fanOut: fanOut, random: random).map {
                $0 * factor
            }
        default:
            draw(fanIn: fanIn, fanOut: fanOut, count: rows * columns, random: random)
        }
    }

    /// Returns `count` initial numbers of a weight with the given fan-in and fan-out.
    ///
    /// Sources: LeCun et al., "Efficient BackProp" (1998), section 4.6: Var w = 1/fanIn. Glorot and Bengio (AISTATS
    /// 2010), equation 16: Var w = 2/(fanIn + fanOut). He et al. (ICCV 2015), equation 10: Var w = 2/fanIn. A uniform
    /// distribution of variance σ² has bounds ±√3 σ.
    package func draw(fanIn: Int, fanOut: Int, count: Int, random: CounterRandom) -> [Float] {
        switch self {
        case .zeros: Array(repeating: 0, count: count)
        case .constant(let value): Array(repeating: value, count: count)
        case .uniform(let bound): Self.uniform(bound, count, random)
        case .normal(let deviation): Self.normal(deviation, count, random)
        case .lecunUniform: Self.uniform((3 / Float(fanIn)).squareRoot(), count, random)
        case .lecunNormal: Self.normal((1 / Float(fanIn)).squareRoot(), count, random)
        case .xavierUniform: Self.uniform((6 / Float(fanIn + fanOut)).squareRoot(), count, random)
        case .xavierNormal: Self.normal((2 / Float(fanIn + fanOut)).squareRoot(), count, random)
        case .heUniform: Self.uniform((6 / Float(fanIn)).squareRoot(), count, random)
        case .heNormal: Self.normal((2 / Float(fanIn)).squareRoot(), count, random)
        case .orthogonal(let gain): Self.orthogonal(gain, rows: count / max(1, fanOut), columns: fanOut, random)
        case .scaled(let initializer, let factor):
            initializer.draw(fanIn: fanIn, fanOut: fanOut, count: count, random: random).map { $0 * factor }
        }
    }

    private static func uniform(_ bound: Float, _ count: Int, _ random: CounterRandom) -> [Float] {
        (0..<count).map { (2 * random.uniform(at: UInt64($0)) - 1) * bound }
    }

    private static func normal(_ deviation: Float, _ count: Int, _ random: CounterRandom) -> [Float] {
        (0..<count).map { random.normal(at: UInt64($0)) * deviation }
    }

    /// Returns a matrix whose rows, or columns where they are fewer, are orthogonal and of length `gain`.
    ///
    /// Source: Saxe, McClelland and Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep linear
    /// neural networks" (ICLR 2014); modified Gram–Schmidt, run twice for orthogonality to rounding.
    private static func orthogonal(_ gain: Float, rows: Int, columns: Int, _ random: CounterRandom) -> [Float] {
        let (vectors, length) = (min(rows, columns), max(rows, columns))
        var basis: [[Double]] = []
        for v in 0..<vectors {
            var x = (0..<length).map { Double(random.normal(at: UInt64(v * length + $0))) }
            for _ in 0..<2 {
                for other in basis {
                    let projection = zip(x, other).reduce(0) { $0 + $1.0 * $1.1 }
                    for i in 0..<length { x[i] -= projection * other[i] }
                }
            }
            let norm = x.reduce(0) { $0 + $1 * $1 }.squareRoot()
            basis.append(x.map { $0 / norm })
        }
        return (0..<rows * columns).map { index in
            let (row, column) = (index / columns, index % columns)
            return Float(rows <= columns ? basis[row][column] : basis[column][row]) * gain
        }
    }
}
