import Foundation
import TestSupport
import Testing

/// Built program in a real terminal, controlled by key presses.
@Suite(.enabled(if: Screen.tmux != nil, "tmux is not installed"), .serialized)
struct DashboardTests {
    private let program = Shell.program

    /// Returns the number after a word, without its thousands separators.
    private func number(after word: String, in screen: String) -> Int? {
        guard let range = screen.range(of: word) else { return nil }
        let digits = screen[range.upperBound...].drop { $0 == " " }.prefix { $0.isNumber || $0 == "," }
        return Int(digits.filter(\.isNumber))
    }

    @Test func digitsTrainsAndShowsItsPanels() throws {
        let screen = try Screen("\(program) digits")
        // A screen may be read while the terminal draws it, so all of it is waited for.
        let words = ["digits", "Loss", "Gradient", "dense1", "learning rate", "Diagnosis", "q quit"]
        let first = try screen.wait("training") { text in isTraining(text) && words.allSatisfy { text.contains($0) } }
        let step = try #require(number(after: "step", in: first))
        try screen.wait("later steps") { (number(after: "step", in: $0) ?? 0) > step }
        try screen.type("q")
        try screen.expectRestored()
        #expect(try screen.text().contains("\nended 0"))
    }

    @Test func keysChangeLearningRateAndClipping() throws {
        let screen = try Screen("\(program) digits --paused")
        try screen.wait("the controls") { $0.contains("learning rate") && $0.contains("0.001") }
        try screen.type("+")
        try screen.wait("the new rate") { $0.contains("0.0011") }
        try screen.type("c")
        try screen.wait("clipping by value") { $0.contains("value") && !$0.contains("not clipped") }
        try screen.type("u", "u")
        try screen.wait("the old rate") { !$0.contains("0.0011 ") }
    }

    @Test func pausingStopsAndStepsAreSingle() throws {
        let screen = try Screen("\(program) moons --paused")
        try screen.wait("the pause") { $0.contains("paused") }
        try screen.wait("the first snapshot") { number(after: "step", in: $0) == 0 }
        try screen.type("s")
        try screen.wait("one step") { number(after: "step", in: $0) == 1 }
        try screen.type("s", "s")
        try screen.wait("three steps") { number(after: "step", in: $0) == 3 }
        try screen.type("Space")
        try screen.wait("training") { (number(after: "step", in: $0) ?? 0) > 100 }
        try screen.type("Space")
        try screen.wait("the pause") { $0.contains("paused") }
    }

    /// Each letter of these names takes two columns, and no border moves.
    @Test func namesInChineseAreReadable() throws {
        let folder = TemporaryFolder()
        let rows = (0..<40).map { "\($0 % 2),\($0 % 3),\($0 % 2 == 0 ? "松树" : "白蜡树")\n" }.joined()
        try folder.write("宽,高,树\n" + rows, to: "t.csv")
        let screen = try Screen(width: 120, height: 34, "\(program) iris --paused --data \(folder.file("t.csv"))")
        let text = try screen.wait("the names") { $0.contains("松树") && $0.contains("白蜡树") }
        let lines = text.split(separator: "\n").filter { $0.contains("树") }
        for line in lines {
            let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x4E00 && $1.value < 0xA000 ? 2 : 1) }
            #expect(columns == 120 && "│╮╯".contains(line.suffix(1)), "\(line)")
        }
    }

    @Test func theScreenIsSavedAsAPicture() throws {
        let screen = try Screen("\(program) xor --paused")
        try screen.wait("the first snapshot") { number(after: "step", in: $0) == 0 }
        try screen.type("S")
        try screen.wait("where the picture is") { $0.contains("screen written to nntui-xor-0.svg") }
        let picture = try String(contentsOfFile: screen.folder.path + "/nntui-xor-0.svg", encoding: .utf8)
        #expect(picture.hasPrefix("<svg ") && picture.contains("<title>nntui xor: step 0</title>"))
        try screen.type("s")
        try screen.wait("one step") { number(after: "step", in: $0) == 1 }
        let taken = screen.folder.path + "/nntui-xor-1.svg"
        try Data("mine".utf8).write(to: URL(fileURLWithPath: taken))
        try screen.type("S")
        try screen.wait("another name") { $0.contains("screen written to nntui-xor-1-2.svg") }
        #expect(screen.folder.text("nntui-xor-1.svg") == "mine")
        try FileManager.default.removeItem(atPath: screen.folder.path)
        try screen.type("S")
        try screen.wait("why there is none") { $0.contains("screen not written: ") }
    }

    @Test func aPaceIsKeptAndChanged() throws {
        let screen = try Screen("\(program) xor --pace 1")
        try screen.wait("the pace") { $0.contains("▶ 1/s") && (number(after: "step", in: $0) ?? 0) >= 1 }
        try screen.type(">")
        try screen.wait("a faster one") { $0.contains("▶ 3/s") }
        for _ in 0..<6 { try screen.type(">") }
        try screen.wait("full speed") { $0.contains("▶▶ ") || $0.contains("✓ finished") }
    }

    @Test func everySizeIsDrawnAnew() throws {
        let screen = try Screen("\(program) vanishing-gradients")
        try screen.wait("three panels") { $0.contains("Diagnosis ") && $0.contains("Controls ") }
        for (width, height) in [(80, 24), (200, 50), (100, 30)] {
            try screen.resize(width: width, height: height)
            try screen.wait("\(width)×\(height)") { text in
                let lines = text.split(separator: "\n")
                return lines.contains { $0.count == width } && text.contains("Gradient")
            }
        }
        try screen.resize(width: 30, height: 8)
        try screen.wait("that it is too small") { $0.lowercased().contains("small") }
        try screen.resize(width: 100, height: 30)
        try screen.wait("the panels again") { $0.contains("Diagnosis ") }
    }

    /// What stood before the program stands there again, and nothing else, by whatever way it ends.
    @Test(arguments: ["q", "TERM"]) func nothingOfAWindowThatGrewIsLeft(_ end: String) throws {
        let screen = try Screen(width: 80, height: 24, "echo 'the line before'; \(program) iris --paused")
        try screen.wait("the panels") { $0.contains("Loss ") }
        try screen.resize(width: 120, height: 40)
        try screen.wait("120×40") { $0.split(separator: "\n").contains { $0.count == 120 } }
        if end == "q" {
            try screen.type("q")
        } else {
            _ = try Shell.run("/usr/bin/env", ["kill", "-\(end)", "\(try screen.process())"])
        }
        let text = try screen.wait("the end") { $0.contains("\nended ") }
        #expect(text.contains("the line before\n"), "\(text)")
        #expect(!text.contains { "│╭╰┃─".contains($0) }, "\(text)")
    }

    @Test func withoutAnArgumentTheMenuOpensAPreset() throws {
        let screen = try Screen("\(program)")
        try screen.wait("the menu") { $0.contains("xor") && $0.contains("moons") }
        try screen.type("Enter")
        try screen.wait("the first preset") { $0.contains("xor") && $0.contains("Loss") }
        try screen.type("?")
        try screen.wait("the help") { $0.contains("Help") && $0.contains("undo the latest change") }
    }

    /// The picture of the data comes by itself, and a run saved here is at the top, on which Enter goes on.
    @Test func theMenuShowsDataAndContinuesASavedRun() throws {
        let screen = try Screen("\(program)")
        try screen.wait("the points of xor") { $0.contains("╭ Data") && $0.contains("▲") && $0.contains("●") }
        #expect(try !screen.text().contains("Continue"))
        try screen.type("q")
        try screen.expectRestored()
        let train = "\(program) train xor --steps 700 --save mine.safetensors"
        try screen.type("clear; \(train) && \(program) --paused", "Enter")
        try screen.wait("the saved run") { $0.contains("Continue") && $0.contains("step 700") }
        try screen.type("Enter")
        try screen.wait("the run itself") { $0.contains("Loss") && number(after: "step", in: $0) == 700 }
        try screen.type("w")
        try screen.wait("its own file again") { _ in screen.folder.names.contains("mine.safetensors~") }
        #expect(!screen.folder.names.contains("xor.safetensors"))
    }

    @Test(arguments: ["TERM", "HUP", "SEGV", "ABRT", "SYS", "USR1", "PROF", "RTMIN"])
    func aSignalLeavesTheTerminalAsItWas(_ name: String) throws {
        let screen = try Screen("\(program) moons")
        try screen.wait("a step") { isTraining($0) && $0.contains(/step +[1-9]/) }
        let process = try screen.process()
        _ = try Shell.run("/usr/bin/env", ["kill", "-\(name)", "\(process)"])
        try screen.expectRestored()
        let text = try screen.text()
        let status = try #require(number(after: "\nended", in: text))
        #expect(status >= 128)
        if name == "TERM" {
            #expect(screen.folder.names.contains("moons-interrupted.safetensors"))
        }
    }

    @Test func anInterruptIsTheSameAsQ() throws {
        let screen = try Screen("\(program) moons")
        try screen.wait("a step") { isTraining($0) && $0.contains(/step +[1-9]/) }
        _ = try Shell.run("/usr/bin/env", ["kill", "-INT", "\(try screen.process())"])
        try screen.expectRestored()
        #expect(try screen.text().contains("\nended 0"))
        #expect(!screen.folder.names.contains { $0.hasSuffix(".safetensors") })
    }

    @Test(arguments: ["?", "="]) func controlCQuitsFromABox(_ key: String) throws {
        let screen = try Screen("\(program) moons")
        try screen.wait("training") { isTraining($0) }
        try screen.type(key)
        try screen.wait("the box") { $0.contains("esc close") || $0.contains("esc: cancel") }
        try screen.type("C-c")
        try screen.expectRestored()
        #expect(try screen.text().contains("\nended 0"))
    }

    @Test func pastedTextIsNotKeys() throws {
        let screen = try Screen("\(program) moons")
        try screen.wait("training") { isTraining($0) }
        try screen.paste("Rrquit now")
        try screen.wait("a remark") { $0.contains("The pasted text was ignored") }
        try screen.paste("cat dogs and dRaw\n")
        try screen.type("=")
        try screen.wait("the prompt") { $0.contains("esc: cancel") }
        try screen.paste("0.0375\nq")
        try screen.wait("the text") { $0.contains("▸ 0.0375") }
        try screen.type("Enter")
        try screen.wait("the value") { $0.contains("0.0375") && !$0.contains("esc: cancel") }
        #expect(!screen.folder.names.contains { $0.hasSuffix(".safetensors") })
        try screen.type("q")
        try screen.expectRestored()
    }

    @Test func interruptingHeadlessTrainingSavesAndSummarizes() throws {
        let screen = try Screen(width: 160, "\(program) train moons --steps 1000000000 --save run")
        try screen.wait("progress") { $0.contains("steps/s") }
        try screen.type("C-c")
        try screen.expectRestored()
        let text = try screen.text()
        #expect(text.contains("saved to run") && text.contains("\nended 0"), "\(text)")
        #expect(FileManager.default.fileExists(atPath: screen.folder.path + "/run"))
    }

    @Test func stoppingAndContinuingDrawsAnew() throws {
        let screen = try Screen("\(program) moons")
        try screen.wait("training") { isTraining($0) }
        let process = try screen.process()
        _ = try Shell.run("/usr/bin/env", ["kill", "-TSTP", "\(process)"])
        try screen.wait("the shell") { $0.contains("Stopped") }
        try screen.type("fg", "Enter")
        try screen.wait("the dashboard") { $0.contains("Gradient") }
        try screen.type("q")
    }

    @Test func noColorAndAsciiAreHonoured() throws {
        let plain = try Screen(environment: "NO_COLOR=1", "\(program) moons")
        try plain.wait("training") { isTraining($0) }
        let codes = try plain.text(colors: true)
        #expect(!codes.contains("[38;") && !codes.contains("[31m") && !codes.contains("[48;"))
        let ascii = try Screen(environment: "LANG=C LC_ALL=C", "\(program) moons")
        let text = try ascii.wait("training") { isTraining($0) }
        let isPlain = text.unicodeScalars.allSatisfy { $0.isASCII }
        #expect(isPlain, "\(text)")
    }

    @Test func aDumbTerminalIsToldWhatToDo() throws {
        let screen = try Screen(environment: "TERM=dumb", "\(program) moons")
        let text = try screen.wait("the end") { $0.contains("\nended ") }
        #expect(text.contains("nntui train"))
        #expect(text.contains("\nended 1"))
    }

    @Test func aCopyRunsFromAnotherFolder() throws {
        let folder = TemporaryFolder()
        // Another process copies it: a file that any process has open for writing cannot be run.
        #expect(try Shell.run("/bin/cp", [program, folder.path + "/copied"]).status == 0)
        let result = try Shell.run(folder.path + "/copied", ["train", "iris", "--steps", "50"], folder: "/")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.hasPrefix("iris: 50 steps"))
    }

    @Test func savingWritesACheckpointAndFailingSaysSo() throws {
        let screen = try Screen("\(program) moons")
        try screen.wait("training") { isTraining($0) }
        try screen.type("w")
        try screen.wait("that it was saved") { $0.contains("saved step") }
        let failing = try Screen("mkdir a; \(program) moons --save a/run.safetensors")
        try failing.wait("training") { isTraining($0) }
        try FileManager.default.removeItem(atPath: failing.folder.file("a"))
        try failing.type("w")
        try failing.wait("that it was not saved") { $0.contains("not saved") }
        try failing.type("q")
        try failing.expectRestored()
        #expect(try failing.text().contains("\nended 1"))
    }
}
