import Backprop
import Formats

/// `{"name": "cosine", "warm_up": 100, "period": 2000, …}`, or the name alone.
extension Schedule: JSONRepresentable {
    package init(_ cursor: JSONCursor) throws(ConfigurationError) {
        if cursor.value.string != nil {
            self.init(try cursor.choice(of: Kind.self))
            return
        }
        var reader = try cursor.object()
        self.init(try reader.choice("name", default: Kind.constant))
        warmUp = try reader.int("warm_up", default: warmUp, in: SettingLimits.warmUp)
        period = try reader.int("period", default: period, in: SettingLimits.count)
        factor = try reader.double("factor", default: factor, in: SettingLimits.factor)
        floor = try reader.double("floor", default: floor, in: SettingLimits.floor)
        patience = try reader.int("patience", default: patience, in: SettingLimits.count)
        try reader.finish()
    }

    package var json: JSONValue {
        [
            "name": JSONValue(kind.rawValue), "warm_up": JSONValue(warmUp), "period": JSONValue(period),
            "factor": JSONValue(factor), "floor": JSONValue(floor), "patience": JSONValue(patience),
        ]
    }
}

extension Setting where Value == Schedule {
    /// Course of the learning rate over time.
    package static var schedule: Setting {
        Setting(
            "schedule", \.schedule, .value, label: { $1.kind.rawValue },
            controls: ([kind] + shape + waits).map(\.forFirstOrder))
    }

    private static var kind: Control {
        .choice(
            .schedule, .schedule, "schedule", Schedule.Kind.allCases, read: { $0.settings.schedule.kind },
            write: { $1.settings.schedule = $1.settings.schedule.turned(to: $0) })
    }

    private static var shape: [Control] {
        [
            .number(
                .period, .schedule, "period", .counts(1...1e7, first: 100), SettingLimits.count, \.schedule.period
            )
            .asConstant.detail { _ in "steps" },
            .number(
                .factor, .schedule, "factor", .ladder(NumberScale.shares), SettingLimits.factor, \.schedule.factor
            )
            .asConstant,
            .number(
                .floor, .schedule, "floor", .ladder(floors), SettingLimits.floor, \.schedule.floor
            )
            .asConstant,
        ]
    }

    private static var floors: [Double] { [0, 0.001, 0.002, 0.005, 0.01, 0.02] + NumberScale.shares + [1] }

    private static var waits: [Control] {
        [
            .number(
                .patience, .schedule, "patience", .counts(1...1e4, first: 10), SettingLimits.count,
                \.schedule.patience
            )
            .asConstant,
            .number(
                .warmUp, .schedule, "warm-up", .counts(0...1e6, first: 100), SettingLimits.warmUp,
                \.schedule.warmUp
            )
            .asConstant.detail { _ in "steps" },
        ]
    }
}

extension Control.Name {
    /// Control of the schedule.
    package static let schedule = Self(rawValue: "schedule")
    /// Control of the schedule's period.
    package static let period = Self(rawValue: "period")
    /// Control of the schedule's factor.
    package static let factor = Self(rawValue: "factor")
    /// Control of the schedule's floor.
    package static let floor = Self(rawValue: "floor")
    /// Control of the schedule's patience.
    package static let patience = Self(rawValue: "patience")
    /// Control of the schedule's warm-up.
    package static let warmUp = Self(rawValue: "warmUp")
}

extension Control {
    /// Control as a part of the schedule, shown while its shape uses the constant.
    fileprivate var asConstant: Control {
        let name = name
        return asPart.when { $0.settings.schedule.kind.constants.contains(name) }
    }
}

extension Schedule.Kind {
    /// Constants that the shape uses.
    fileprivate var constants: Set<Control.Name> {
        switch self {
        case .constant: []
        case .warmUp: [.warmUp]
        case .step, .exponential: [.period, .factor, .floor, .warmUp]
        case .cosine, .warmRestarts, .oneCycle: [.period, .floor, .warmUp]
        case .reduceOnPlateau: [.factor, .floor, .patience, .warmUp]
        }
    }
}

extension Schedule {
    /// Returns the schedule with another shape and the same constants; pure warm-up gets a default length if it has
    /// none.
    fileprivate func turned(to kind: Kind) -> Schedule {
        var turned = self
        turned.kind = kind
        if kind == .warmUp && warmUp == 0 { turned.warmUp = Schedule(.warmUp).warmUp }
        return turned
    }
}
