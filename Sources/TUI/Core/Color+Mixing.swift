extension Color {
    /// A grey from black at 0 to white at 1.
    package static func grey(_ brightness: Double) -> Color {
        let level = UInt8(brightness > 0 ? min(brightness, 1) * 255 : 0)
        return .rgb(level, level, level)
    }

    /// The colour on the way to `other`, which is reached at 1; only `rgb` colours mix, of others the nearer one is kept.
    package func mixed(with other: Color, _ share: Double) -> Color {
        let share = share > 0 ? min(share, 1) : 0
        guard case .rgb(let red, let green, let blue) = self, case .rgb(let red2, let green2, let blue2) = other else {
            return share < 0.5 ? self : other
        }
        func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Double(a) + share * (Double(b) - Double(a))).rounded()) }
        return .rgb(mix(red, red2), mix(green, green2), mix(blue, blue2))
    }
}
