import CursesTerminal
import TUI
import Testing

struct MouseReportTests {
    private func parse(_ text: String) -> MouseReport? { MouseReport(Array(text.utf8)) }

    @Test(arguments: [
        ("0;1;1M", Mouse.Action.press, 0, 0), ("0;500;200m", .release, 499, 199), ("64;10;5M", .scrollUp, 9, 4),
        ("65;10;5M", .scrollDown, 9, 4), ("4;3;3M", .press, 2, 2), ("81;10;5M", .scrollDown, 9, 4),
        ("32;7;8M", .drag, 6, 7), ("36;7;8M", .drag, 6, 7),
    ])
    func decodes(text: String, action: Mouse.Action, x: Int, y: Int) throws {
        let report = try #require(parse(text))
        #expect(report.action == action)
        #expect(report.x == x)
        #expect(report.y == y)
    }

    @Test(arguments: [
        "", "M", "0;1M", "0;1;1", "0;1;1;1M", "0;0;1M", "0;1;0M", "x;1;1M", "0;-1;1M", "0;123456;1M", ";;M",
        "1;1;1M", "2;1;1M", "32;1;1m", "35;1;1M", "66;1;1M",
    ])
    func ignoresWhatItDoesNotWant(text: String) {
        #expect(parse(text) == nil)
    }

    @Test func twoQuickPressesAreADoubleClick() throws {
        var clicks = DoubleClickDetector()
        let press = try #require(parse("0;5;5M"))
        let release = try #require(parse("0;5;5m"))
        let start = ContinuousClock.now
        #expect(clicks.mouse(press, at: start).action == .press)
        #expect(clicks.mouse(release, at: start + .milliseconds(40)).action == .release)
        #expect(clicks.mouse(press, at: start + .milliseconds(200)).action == .doubleClick)
        #expect(clicks.mouse(press, at: start + .milliseconds(300)).action == .press)
        #expect(clicks.mouse(press, at: start + .milliseconds(900)).action == .press)
    }

    @Test func pressesAtTwoCellsAreNot() throws {
        var clicks = DoubleClickDetector()
        let now = ContinuousClock.now
        #expect(clicks.mouse(try #require(parse("0;5;5M")), at: now).action == .press)
        #expect(clicks.mouse(try #require(parse("0;6;5M")), at: now).action == .press)
    }
}
