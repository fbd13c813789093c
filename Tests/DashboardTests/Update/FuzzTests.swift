import Dashboard
import Presets
import TUI
import TestSupport
import Testing
import Training

/// Any keys at any size and in any order never trap, and never change the size of the drawn screen.
@Suite struct FuzzTests {
    private static let keys: [Key] =
        (32..<127).compactMap { Unicode.Scalar($0).map(Key.character) } + [
            .up, .down, .left, .right, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .enter, .escape, .tab, .backTab,
            .backspace, .delete, .insert, .home, .end, .pageUp, .pageDown, .function(1), .function(5), .control("u"),
            .control("l"), .control("a"), .character("é"), .character("\u{202E}"), .character("😀"), .control("c"),
        ]

    private static let sizes = [
        (1, 1), (0, 0), (60, 16), (61, 17), (75, 23), (80, 24), (96, 24), (100, 30), (140, 20), (300, 90),
    ]

    @Test(arguments: 0..<12) func randomEvents(seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        var model =
            seed % 4 == 0
            ? Model(presets: PresetInformation.samples, size: Size(width: 80, height: 24))
            : Model.showing(Snapshots.digits(), of: .digits)
        for round in 0..<120 {
            let message = Self.message(&random)
            _ = update(&model, message, now: Double(round) / 7)
            if round % 3 == 0 { #expect(draw(model).size == model.size) }
        }
    }

    private static func message(_ random: inout SplitMix) -> Message {
        switch random.below(20) {
        case 0:
            let (width, height) = sizes[random.below(sizes.count)]
            return .event(.resize(Size(width: width, height: height)))
        case 1: return .snapshot(snapshot(&random))
        case 2: return .event(.tick)
        case 3, 4:
            let actions: [Mouse.Action] = [.press, .release, .doubleClick, .scrollUp, .scrollDown]
            let action = actions[random.below(actions.count)]
            return .event(.mouse(Mouse(action, x: random.below(310) - 5, y: random.below(95) - 2)))
        case 5: return .opened(PresetInformation.samples[random.below(4)])
        case 6: return .openFailed("\u{1B}[31mno such file")
        default: return .event(.key(keys[random.below(keys.count)]))
        }
    }

    private static func snapshot(_ random: inout SplitMix) -> Snapshot {
        switch random.below(14) {
        case 0: return Snapshots.vanishing()
        case 1: return Snapshots.halted()
        case 2: return Snapshots.sine()
        case 3: return Snapshots.fresh()
        case 4: return Snapshots.deep()
        case 5: return Snapshots.absurd()
        case 6: return Snapshots.blocks()
        case 7: return Snapshots.recurrent(count: 3, cut: 20)
        case 11: return Snapshots.twins()
        case 12: return Snapshots.fourRuns()
        case 13: return Snapshots.predictions()
        case 8:
            var snapshot = Snapshots.absurd()
            snapshot.layers[0].gradientOverTime = [.nan, -1, .infinity, 0]
            snapshot.layers[1].gradientOverTime = [.leastNonzeroMagnitude, .leastNonzeroMagnitude]
            snapshot.layers[2].gradientOverTime = [0, 3e38, -.infinity, 3e38]
            return snapshot
        default: return Snapshots.digits()
        }
    }
}
