import CursesTerminal
import Foundation
import TUI
import Testing

@testable import Dashboard

/// Colours that mean different things differ for people who do not see all colours.
///
/// The distances are ΔE of CIE 1976 in L*a*b*; 2.3 is just noticeable, 10 plain at a glance.
@Suite struct ColorVisionTests {
    @Test(arguments: Background.allCases, Sight.allCases)
    func meaningsDiffer(background: Background, sight: Sight) throws {
        let theme = Theme(.many, on: background)
        let states = [theme.healthy, theme.vanishing, theme.exploding, theme.dead, theme.saturated].map(\.foreground)
        let curves = [theme.training, theme.validation].map(\.foreground)
        for isReduced in [false, true] {
            #expect(try smallestDistance(states, sight, isReduced) >= 12)
            #expect(try smallestDistance(curves, sight, isReduced) >= 40)
            // Classes have shapes as well, and ten colours are many.
            #expect(try smallestDistance(theme.classes, sight, isReduced) >= (isReduced ? 7 : 12))
        }
    }

    private func smallestDistance(_ colors: [Color], _ sight: Sight, _ isReduced: Bool) throws -> Double {
        let seen = try colors.map { try sight.lab(isReduced ? reduced($0) : $0) }
        var smallest = Double.infinity
        for (index, one) in seen.enumerated() {
            for other in seen[..<index] {
                let sum = zip(one, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
                smallest = min(smallest, sum.squareRoot())
            }
        }
        return smallest
    }

    private func reduced(_ color: Color) -> Color {
        let reduction = ColorReduction(.palette, colorCount: 256, hasDefaultColors: true)
        return Palettes.color(reduction.reduce(Style(color)).foreground, .palette, Palettes.xterm)
    }
}

/// Kinds of colour vision, simulated as by Machado, Oliveira and Fernandes (2009) at full severity.
enum Sight: CaseIterable {
    case usual, withoutRed, withoutGreen, withoutBlue

    private var matrix: [[Double]] {
        switch self {
        case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .withoutRed:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
            ]
        case .withoutGreen:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
            ]
        case .withoutBlue:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900],
            ]
        }
    }

    /// Returns a colour as it is seen, in L*a*b* for the white D65.
    func lab(_ color: Color) throws -> [Double] {
        guard case .rgb(let red, let green, let blue) = color else { throw NotMixed(color: color) }
        let light = [red, green, blue].map { channel -> Double in
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        let seen = matrix.map { row in min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 })) }
        let x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047
        let y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
        let z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883
        let (fx, fy, fz) = (root(x), root(y), root(z))
        return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
    }

    private func root(_ value: Double) -> Double { value > 0.008856 ? cbrt(value) : 7.787 * value + 16.0 / 116 }

    struct NotMixed: Error { let color: Color }
}
