import Foundation
import TestSupport
import Testing

/// Storms of keys, mouse reports, pastes and sizes; after each the program answers, and ends as it should.
///
/// `STORM=300 swift test --filter StormTests` lasts 300 seconds for each preset, and `STORM_FIRST` begins with another
/// seed.
@Suite(.enabled(if: Screen.tmux != nil, "tmux is not installed"), .serialized)
struct StormTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seconds = Double(environment["STORM"] ?? "")
    private static let first = UInt64(environment["STORM_FIRST"] ?? "") ?? 0

    @Test(arguments: ["", "moons", "cartpole", "tiny-gpt", "spoken-digits --paused"])
    func keysMouseAndPastes(_ arguments: String) throws {
        let screen = try Screen("sh -c '> begun; \(Shell.program) \(arguments); echo $? > code'")
        while !screen.folder.names.contains("begun") { Thread.sleep(forTimeInterval: 0.002) }
        let end = Date().addingTimeInterval(Self.seconds ?? 1.5)
        var seed = Self.first
        // The first keys come before the screen.
        repeat {
            var storm = Storm(seed: seed)
            if Self.seconds != nil { print("storm \(arguments) \(seed)") }
            if seed % 16 == 5 { try screen.resize(width: storm.size(300), height: storm.size(90)) }
            try screen.send(storm.bytes())
            if seed % 8 == 0 { try expectRunning(screen, "seed \(seed)") }
            seed += 1
        } while Date() < end
        try expectQuit(screen)
    }

    @Test func sizesFromOneCellToAHundredThousand() throws {
        let screen = try Screen("\(Shell.program) vanishing-gradients; echo $? > code")
        try screen.wait("training") { isTraining($0) }
        var storm = Storm(seed: Self.first)
        let end = Date().addingTimeInterval(Self.seconds ?? 2)
        repeat {
            let isTiny = storm.size(4) == 1
            try screen.resize(width: storm.size(isTiny ? 12 : 500), height: storm.size(isTiny ? 5 : 200))
        } while Date() < end
        for (width, height) in [(1, 1), (500, 200), (1, 200), (500, 1), (2, 2)] {
            try screen.resize(width: width, height: height)
            Thread.sleep(forTimeInterval: 0.05)
        }
        try expectRunning(screen, "the sizes")
        try screen.resize(width: 40, height: 8)
        try screen.wait("that it is too small") { $0.lowercased().contains("small") }
        try expectQuit(screen)
    }

    private func expectRunning(_ screen: Screen, _ words: String) throws {
        let (code, text) = (screen.folder.text("code"), try screen.text())
        #expect(code == nil, "\(words): \(text)")
    }

    /// Closes what is open, and quits; the program is never stuck.
    ///
    /// Keys that follow an open paste without a silence belong to it, so they are pressed again.
    private func expectQuit(_ screen: Screen) throws {
        try screen.resize(width: 100, height: 30)
        let end = Date().addingTimeInterval(30)
        // The shell makes the file before it writes the code.
        func isOver() -> Bool { screen.folder.text("code")?.hasSuffix("\n") == true }
        while !isOver() && Date() < end {
            Thread.sleep(forTimeInterval: 0.6)
            for _ in 0..<3 {
                try screen.type("Escape")
                Thread.sleep(forTimeInterval: 0.05)
            }
            try screen.type("q")
            let late = Date().addingTimeInterval(4)
            while !isOver() && Date() < late { Thread.sleep(forTimeInterval: 0.03) }
        }
        let (code, text) = (screen.folder.text("code"), try screen.text())
        #expect(code == "0\n", "\(text)")
        try screen.expectRestored()
    }
}

/// Random input as a terminal sends it, without the keys that end or stop the program.
private struct Storm {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func size(_ most: Int) -> Int { 1 + random.below(most) }

    mutating func bytes() -> [UInt8] { (0..<40).flatMap { _ in event() } }

    private mutating func event() -> [UInt8] {
        switch random.below(10) {
        case 0: return mouse()
        case 1: return paste()
        case 2:
            let ends = [
                "A", "B", "C", "D", "H", "F", "Z", "1;2A", "1;2D", "1;5C", "2~", "3~", "5~", "6~", "15~", "I", "O",
            ]
            return Array("\u{1B}[\(ends[random.below(ends.count)])".utf8)
        case 3:
            let odd = [
                "\u{1B}", "\u{1B}\u{1B}", "\u{1B}O", "\u{1B}[", "\u{1B}[999999999;9", "é", "漢", "\u{202E}", "\r", "\t",
            ]
            return Array(odd[random.below(odd.count)].utf8)
        case 4: return [UInt8.random(in: 0x80...0xFF, using: &random)]
        // Control characters, but not those that interrupt, quit or stop.
        case 5: return [[1, 2, 4, 5, 6, 8, 12, 14, 16, 18, 21, 23, 24, 25, 127][random.below(15)]]
        default:
            // q quits.
            let key = UInt8.random(in: 32..<127, using: &random)
            return [key == UInt8(ascii: "q") ? UInt8(ascii: "=") : key]
        }
    }

    private mutating func mouse() -> [UInt8] {
        let button = [0, 0, 1, 2, 3, 32, 35, 64, 65, 200][random.below(10)]
        let end = random.below(2) == 0 ? "M" : "m"
        return Array("\u{1B}[<\(button);\(random.below(320));\(random.below(100))\(end)".utf8)
    }

    private mutating func paste() -> [UInt8] {
        let text = String(repeating: "aR0.5\n\u{7}é", count: random.below(60))
        return Array("\u{1B}[200~\(text)\(random.below(4) == 0 ? "" : "\u{1B}[201~")".utf8)
    }
}
