import Foundation
import TestSupport
import Testing

/// Text from files and arguments, terminals without UTF-8, and numbers that are not finite.
struct HarmlessTextTests {
    private let program = Shell.program

    /// Control sequences that rename the window and clear the screen, and controls of the direction of writing.
    private static let evil = "\u{1B}]2;owned\u{7}\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\r\u{8}"

    /// Writes a preset and its table, in which every name and label holds what would harm a terminal.
    private func writeEvilPreset(in folder: TemporaryFolder) throws {
        let title = try String(decoding: JSONSerialization.data(withJSONObject: ["\0\(Self.evil)"]), as: UTF8.self)
        try folder.write(
            """
            {"title": \(title.dropFirst().dropLast()), "about": \(title.dropFirst().dropLast()),
             "data": {"file": "evil.csv", "header": "present"}, "loss": "softmax-cross-entropy",
             "network": [{"layer": "dense", "units": 4}, {"layer": "dense", "units": 2}],
             "optimizer": {"name": "adam", "learning_rate": 0.01}, "batch_size": 4, "validation_fraction": 0.25}
            """, to: "evil.json")
        let evil = Self.evil.replacingOccurrences(of: "\r", with: "")
        let rows = (0..<24).map { "\($0 % 7),\($0 % 5),\($0 % 2 == 0 ? "a" : "b")\(evil)" }
        try folder.write((["c\(evil),d\(evil),class\(evil)"] + rows).joined(separator: "\n"), to: "evil.csv")
    }

    private func isHarmless(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory) }
    }

    @Test func namesAndLabelsAreHarmlessInFilesAndMessages() throws {
        let folder = TemporaryFolder()
        try writeEvilPreset(in: folder)
        for arguments in [
            "train ./evil.json --steps 20 --json --log log --save run", "train ./evil.json --steps 20",
            "check ./evil.json",
            "graph ./evil.json", "graph ./evil.json --dot", "graph ./evil.json --json", "presets show ./evil.json",
            "presets check ./evil.json", "screenshot ./evil.json a.svg --steps 5",
            "train moons --load evil.csv", "train ./evil.json --load run --data evil.csv --steps 21",
            "train ./evil.json --set 'title=\(Self.evil)' --steps 1", "train ./evil.json --set '\(Self.evil)=1'",
            "train './\(Self.evil).json'", "train moons --steps 1 --save './\(Self.evil)/run'",
            "train moons --steps 1 --log './\(Self.evil)/run'", "train iris --data './\(Self.evil).csv'",
        ] {
            let result = try Shell.run("/bin/sh", ["-c", "'\(program)' \(arguments)"], folder: folder.path)
            #expect(isHarmless(result.output), "\(arguments): \(result.output.debugDescription)")
            #expect(isHarmless(result.errors), "\(arguments): \(result.errors.debugDescription)")
            #expect(result.status <= 2, "\(arguments): \(result.status)")
        }
        for file in ["log", "a.svg"] { #expect(isHarmless(folder.text(file) ?? "\u{1B}"), "\(file)") }
    }

    @Test(.enabled(if: Screen.tmux != nil, "tmux is not installed"))
    func namesAndLabelsAreHarmlessOnTheScreen() throws {
        let screen = try Screen("cat > /dev/null; tmux -V > /dev/null; \(program) ./evil.json; :")
        try writeEvilPreset(in: screen.folder)
        let title = try screen.state("#{pane_title}")
        try screen.type("C-d")
        try screen.wait("training") { isTraining($0) && $0.contains("dense1") }
        // Every panel and view.
        for _ in 0..<8 {
            try screen.type("Tab", "v")
            Thread.sleep(forTimeInterval: 0.05)
            let text = try screen.text()
            #expect(isHarmless(text) && text.contains("dense1"), "\(text)")
        }
        #expect(try screen.state("#{pane_title}") == title)
        try screen.type("q")
        try screen.expectRestored()
    }

    @Test(.enabled(if: Screen.tmux != nil, "tmux is not installed"))
    func aTerminalWithoutUTF8GetsASCII() throws {
        let words = ["graph xor", "check xor", "presets", "train xor --steps 20", "train mons", "--help"]
        let commands = words.joined(separator: "; \(program) ")
        for environment in ["LANG=C LC_ALL=C", "TERM=dumb LANG=C LC_ALL=C"] {
            let screen = try Screen(width: 160, height: 200, environment: environment, "\(program) \(commands)")
            try screen.expectRestored()
            let text = try screen.text()
            #expect(text.contains("dense1.z") && text.contains("||dL/dtheta||") && text.contains("20 steps"), "\(text)")
            let isPlain = text.unicodeScalars.allSatisfy { $0.isASCII }
            #expect(isPlain, "\(text)")
        }
    }

    @Test(.enabled(if: Screen.tmux != nil, "tmux is not installed"))
    func withoutATerminalsNameTheProgramSaysWhatToDo() throws {
        let screen = try Screen("unset TERM; \(program) moons; \(program) train moons --steps 2000")
        try screen.expectRestored()
        let text = try screen.text().replacingOccurrences(of: "\n", with: "")
        #expect(text.contains("TERM is not set") && text.contains("use `nntui train`"), "\(text)")
        #expect(text.contains("moons: 2,000 steps, loss "), "\(text)")
    }

    @Test func withoutATerminalTheDashboardSaysWhatToDo() throws {
        let result = try Shell.nntui("moons")
        #expect(result.status == 1 && result.output.isEmpty)
        #expect(result.errors.contains("is not a terminal") && result.errors.contains("Use `nntui train`"))
    }

    @Test(arguments: ["inf", "-Infinity", "1e400"])
    func aTableWithANumberThatIsNotFiniteNamesItsLine(_ number: String) throws {
        let folder = TemporaryFolder()
        try folder.write("x,y\n1,a\n2,b\n\(number),a\n3,b\n", to: "a.csv")
        let result = try Shell.nntui("train", "iris", "--data", folder.file("a.csv"), "--steps", "1")
        #expect(result.status == 2, "\(result.output)\(result.errors)")
        #expect(result.errors.hasPrefix("nntui: \(folder.file("a.csv")):4: column 1"), "\(result.errors)")
    }

    /// A stop, a mark on the plot, a reason, and one key that takes the rate back.
    @Test(.enabled(if: Screen.tmux != nil, "tmux is not installed"))
    func aRateThatIsFarTooLargeStopsWithAdvice() throws {
        let screen = try Screen(height: 40, "\(program) moons")
        try screen.wait("some steps") { isTraining($0) && $0.contains(/step +([4-9]|\d\d) of/) }
        try screen.type("=")
        try screen.wait("the prompt") { $0.contains("esc: cancel") }
        try screen.type("1e30", "Enter")
        let words = ["× Stopped at step", "× stopped", "not applied", "u  undo: the latest change", "×││"]
        try screen.wait("the stop") { text in words.allSatisfy { text.contains($0) } }
        try screen.type("u")
        try screen.wait("the old rate") { !$0.contains("topped") && $0.contains(/rate η +0\.003\b/) }
        try screen.type("s")
        try screen.wait("no stop") { !$0.contains("topped") && $0.contains(/step +[1-9]/) }
        try screen.type("q")
        try screen.expectRestored()
    }
}
