/// Affine map of each feature or target, x′ = (x − offset) / spread, fitted on the training part alone.
///
/// The map is kept after fitting: new inputs pass through it, and plot axes pass through its inverse. The arithmetic is
/// in Double so that no intermediate result overflows.
package struct FeatureScaling: Sendable, Hashable {
    /// Rule for choosing the offsets and spreads.
    package enum Method: Sendable, Hashable {
        /// x′ = x
        case none
        /// x′ = (x − μ) / σ with the population deviation σ = √(Σ(x − μ)² / n).
        case standard
        /// x′ = (x − min) / (max − min), so that the training part spans [0, 1].
        case unitRange
        /// x′ = (x − μ) / σ with one μ and σ for all features together, for spectrograms and pixels.
        case standardOverall
        /// x′ = factor · x, for instance 1/16 for pixels from 0 to 16; the factor is finite and not 0.
        case factor(Double)
    }

    /// Number subtracted from each feature.
    package let offsets: [Double]
    /// Divisor of each feature after the offset is subtracted; never 0.
    package let spreads: [Double]

    /// Creates a map from one offset and one spread per feature.
    package init(offsets: [Double], spreads: [Double]) {
        precondition(offsets.count == spreads.count, "every feature needs an offset and a spread")
        precondition(spreads.allSatisfy { $0 != 0 && !$0.isNaN }, "a spread divides, so it cannot be 0")
        self.offsets = offsets
        self.spreads = spreads
    }
}

extension FeatureScaling {
    /// Fits the map to rows of `width` values; a constant feature gets a spread of 1.
    package init(_ method: Method, fittedTo values: [Float], width: Int) {
        precondition(width > 0 && values.count % width == 0, "the last row is cut short")
        var columns: [ColumnStatistics] { (0..<width).map { ColumnStatistics(column: $0, of: values, width: width) } }
        let none = Array(repeating: 0.0, count: width)
        switch method {
        case .none:
            self = .identity(width: width)
        case .standard:
            let columns = columns
            self.init(offsets: columns.map(\.mean), spreads: columns.map { $0.isConstant ? 1 : $0.deviation })
        case .standardOverall:
            let all = ColumnStatistics(column: 0, of: values, width: 1)
            self.init(
                offsets: Array(repeating: all.mean, count: width),
                spreads: Array(repeating: all.isConstant ? 1 : all.deviation, count: width))
        case .unitRange:
            let columns = columns
            self.init(offsets: columns.map(\.minimum), spreads: columns.map { $0.isConstant ? 1 : $0.length })
        case .factor(let factor):
            precondition(factor.isFinite && factor != 0, "a factor is finite and not 0")
            self.init(offsets: none, spreads: none.map { _ in 1 / factor })
        }
    }

    /// Scales one value of a feature.
    package func apply(_ value: Float, feature: Int) -> Float {
        Float((Double(value) - offsets[feature]) / spreads[feature])
    }

    /// Undoes the scaling of one value of a feature.
    package func invert(_ scaled: Float, feature: Int) -> Float {
        Float(Double(scaled) * spreads[feature] + offsets[feature])
    }

    /// Scales whole rows.
    package func apply(_ rows: [Float]) -> [Float] {
        let width = offsets.count
        precondition(rows.count % width == 0, "the last row is cut short")
        var scaled = rows
        var values = scaled.mutableSpan
        let (offsets, spreads) = (offsets.span, spreads.span)
        for start in stride(from: 0, to: rows.count, by: width) {
            for feature in 0..<width {
                let value = Double(values[start &+ feature])
                values[start &+ feature] = Float((value - offsets[feature]) / spreads[feature])
            }
        }
        return scaled
    }

    /// Scales whole rows of numbers, each of which is less its origin; there may be no origins.
    package func apply(_ rows: [Float], origins: [Double]) -> [Float] {
        shifted(by: origins.map { -$0 }).apply(rows)
    }

    /// Returns the same map for numbers of which each is larger by another one; by none if there are none.
    package func shifted(by numbers: [Double]) -> FeatureScaling {
        numbers.isEmpty ? self : FeatureScaling(offsets: zip(offsets, numbers).map(+), spreads: spreads)
    }

    /// Whether numbers of a column lie so close together that a Float near `number` holds fewer digits of them than a
    /// scaled Float.
    package func isFiner(thanSingle number: Float, _ column: Int) -> Bool {
        Double(number.ulp) > spreads[column].magnitude * 1e-5
    }

    /// Returns x′ = x.
    static func identity(width: Int) -> FeatureScaling {
        FeatureScaling(offsets: Array(repeating: 0, count: width), spreads: Array(repeating: 1, count: width))
    }
}

extension Dataset.Split {
    /// Scales both parts by a map fitted on the training part, or by that of a model, and returns the map.
    package mutating func scaleFeatures(_ method: FeatureScaling.Method, as model: FeatureScaling? = nil)
        -> FeatureScaling
    {
        let raw = self
        let map = scaleFeatures(method)
        guard let model, model != map, model.offsets.count == training.featureCount else { return map }
        (training, validation) = (raw.training.withFeatures(by: model), raw.validation.withFeatures(by: model))
        return model
    }

    private mutating func scaleFeatures(_ method: FeatureScaling.Method) -> FeatureScaling {
        guard method.isPerFeature else {
            training = training.withoutOrigins
            validation = validation.withoutOrigins
            return scaleEach(method)
        }
        let origins = training.featureOrigins
        return scaleEach(method).shifted(by: origins)
    }

    private mutating func scaleEach(_ method: FeatureScaling.Method) -> FeatureScaling {
        let scaling = FeatureScaling(method, fittedTo: training.features, width: training.featureCount)
        if method != .none {
            training = training.replacingFeatures(scaling.apply(training.features))
            validation = validation.replacingFeatures(scaling.apply(validation.features))
        }
        return scaling
    }
}

extension Dataset.Split {
    /// Scales the numbers to predict by a map fitted on the training part, or by that of a model, and returns the map;
    /// nil for classes.
    package mutating func scaleTargets(
        _ method: FeatureScaling.Method, as model: FeatureScaling? = nil
    ) -> FeatureScaling? {
        guard case .regression = training.kind else { return nil }
        if !method.isPerFeature, model == nil {
            (training, validation) = (training.withoutTargetOrigins, validation.withoutTargetOrigins)
        }
        let scaling =
            model
            ?? FeatureScaling(method, fittedTo: training.targets, width: training.targetWidth)
            .shifted(by: training.targetOrigins)
        if method != .none || model != nil {
            (training, validation) = (training.withTargets(by: scaling), validation.withTargets(by: scaling))
        }
        return scaling
    }
}

extension Dataset {
    /// Same examples with features that a map has scaled, which takes them with their origins.
    fileprivate func withFeatures(by map: FeatureScaling) -> Dataset {
        replacingFeatures(map.apply(features, origins: featureOrigins))
    }

    /// Same examples with targets that a map has scaled, which takes them with their origins.
    fileprivate func withTargets(by map: FeatureScaling) -> Dataset {
        replacingTargets(map.apply(targets, origins: targetOrigins))
    }

    /// Same examples with the origins added to the features again, rounded to Float.
    fileprivate var withoutOrigins: Dataset {
        featureOrigins.isEmpty ? self : withFeatures(by: .identity(width: featureCount))
    }

    /// Same examples with the origins added to the targets again, rounded to Float.
    fileprivate var withoutTargetOrigins: Dataset {
        targetOrigins.isEmpty ? self : withTargets(by: .identity(width: targetWidth))
    }
}

extension FeatureScaling.Method {
    /// Whether each feature is shifted by a number of its own, so that an origin makes no difference.
    fileprivate var isPerFeature: Bool { self == .standard || self == .unitRange }
}

/// Mean, population deviation and range of one column; a column without rows counts as a constant 0.
struct ColumnStatistics {
    let mean: Double
    let deviation: Double
    let minimum: Double
    let maximum: Double

    var length: Double { maximum - minimum }
    var isConstant: Bool { minimum == maximum }

    /// Computed in two passes, Σx and then Σ(x − μ)², because Σx² − nμ² suffers from cancellation.
    init(column: Int, of values: [Float], width: Int) {
        let positions = stride(from: column, to: values.count, by: width)
        let count = Double(max(values.count / width, 1))
        var (sum, low, high) = (0.0, Double.infinity, -Double.infinity)
        for position in positions {
            let value = Double(values[position])
            sum += value
            low = min(low, value)
            high = max(high, value)
        }
        let mean = sum / count
        var squares = 0.0
        for position in positions {
            let distance = Double(values[position]) - mean
            squares += distance * distance
        }
        self.mean = mean
        deviation = (squares / count).squareRoot()
        (minimum, maximum) = values.isEmpty ? (0, 0) : (low, high)
    }
}
