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
            .asPart
            .when { $0.settings.schedule.kind.hasPeriod }.detail { _ in "steps" },
            .number(
                .factor, .schedule, "factor", .ladder(NumberScale.shares), SettingLimits.factor, \.schedule.factor
            )
            .asPart
            .when { $0.settings.schedule.kind.hasFactor },
            .number(
                .floor, .schedule, "floor", .ladder(floors), SettingLimits.floor, \.schedule.floor
            )
            .asPart
            .when { $0.settings.schedule.kind.hasFloor },
        ]
    }

    private static var floors: [Double] { [0, 0.001, 0.002, 0.005, 0.01, 0.02] + NumberScale.shares + [1] }

    private static var waits: [Control] {
        [
            .number(
                .patience, .schedule, "patience", .counts(1...1e4, first: 10), SettingLimits.count,
                \.schedule.patience
            )
            .asPart
            .when { $0.settings.schedule.kind == .reduceOnPlateau },
            .number(
                .warmUp, .schedule, "warm-up", .counts(0...1e6, first: 100), SettingLimits.warmUp,
                \.schedule.warmUp
            )
            .asPart
            .when { $0.settings.schedule.kind != .constant }.detail { _ in "steps" },
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

extension Schedule.Kind {
    fileprivate var hasPeriod: Bool { [.step, .exponential, .cosine, .oneCycle, .warmRestarts].contains(self) }
    fileprivate var hasFactor: Bool { [.step, .exponential, .reduceOnPlateau].contains(self) }
    fileprivate var hasFloor: Bool { ![.constant, .warmUp].contains(self) }
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
