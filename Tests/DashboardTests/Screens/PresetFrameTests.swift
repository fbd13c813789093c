import Backprop
import Foundation
import Presets
import TUI
import Testing
import Training

/// Screens of every preset at its start, half-way and at its end, before and after its repair, in four sizes.
///
/// `UPDATE_FRAMES=1 FRAMES=all` stores them anew, which every change of the arithmetic asks for: the weights at the end are the
/// same on all processors with fused multiply-adds. On others they differ, and only the panels at the start are compared.
@Suite struct PresetFrameTests {
    /// Presets that train for more than two seconds; `FRAMES=all` trains them, too.
    private static let slow: Set = [
        "adding-lstm", "char-lstm", "checkpointing", "connected-digits", "deep-autoencoder", "spoken-digits",
        "tiny-gpt",
    ]
    private static let environment = ProcessInfo.processInfo.environment
    private static let stores = environment["UPDATE_FRAMES"] != nil

    @Test(arguments: PresetCatalog.names) func screensOf(_ name: String) throws {
        let preset = try Preset.load(name)
        let isWhole = !Self.slow.contains(name) || Self.environment["FRAMES"] == "all"
        let screens = try isWhole ? StoredScreens(ofCourseOf: preset) : StoredScreens(ofStartOf: preset)
        if Self.stores, isWhole { return try screens.store(as: name) }
        let stored = try StoredScreens(storedAs: name)
        guard isWhole, screens.weightHash == stored.weightHash else {
            if isWhole {
                #expect(
                    KernelForm.inUse.rounding != "fused", "the weights of \(name) are not those of the stored screens")
                print("\(name): other weights than those of the stored screens, so only panels are compared")
            }
            for (screen, other) in zip(screens.screens, stored.screens) where screen.title.hasPrefix("start") {
                #expect(screen.panels == other.panels, "\(name) \(screen.title)")
            }
            return
        }
        #expect(screens.screens.map(\.title) == stored.screens.map(\.title))
        for (screen, other) in zip(screens.screens, stored.screens) where screen != other {
            Issue.record("\(name) \(screen.title) differs:\n\(Frames.difference(other.text, screen.text))")
        }
    }
}

/// Screens of a preset, as a file holds them.
private struct StoredScreens {
    /// Screen at a stage of the run, in one size.
    struct Screen: Equatable {
        /// Stage and size, for example `half-way 80x24`.
        let title: String
        let text: String

        /// Columns of the panels' corners, row by row.
        var panels: [[Int]] {
            text.components(separatedBy: "\n").map { line in
                line.enumerated().filter { "╭╮╰╯".contains($0.element) }.map(\.offset)
            }
        }
    }

    private(set) var screens: [Screen] = []
    /// Hashes of the weights at the end, and at the end of the repaired run.
    private(set) var weightHash = ""

    /// Draws the start of a preset.
    init(ofStartOf preset: Preset) throws {
        var course = try PresetCourse(preset)
        take(course.draw(), at: "start")
    }

    /// Trains a preset to its end, and once more after its repair; a rehearsal tells where half-way is.
    init(ofCourseOf preset: Preset) throws {
        var (rehearsal, course) = (try PresetCourse(preset), try PresetCourse(preset))
        take(course.draw(), at: "start")
        take(&course, rehearsedBy: &rehearsal, as: "")
        guard !preset.repair.isEmpty else { return }
        rehearsal.repair()
        course.repair()
        take(course.draw(), at: "repaired")
        take(&course, rehearsedBy: &rehearsal, as: "repaired, ")
    }

    private mutating func take(
        _ course: inout PresetCourse, rehearsedBy rehearsal: inout PresetCourse, as run: String
    ) {
        rehearsal.train(upTo: .max)
        course.train(upTo: (course.trainer.step + rehearsal.trainer.step) / 2)
        take(course.draw(), at: run + "half-way")
        course.train(upTo: .max)
        take(course.draw(), at: run + "end")
        weightHash += course.weightHash + " "
    }

    private mutating func take(_ buffers: [Buffer], at stage: String) {
        screens += buffers.map { Screen(title: "\(stage) \($0.size.width)x\($0.size.height)", text: $0.text) }
    }

    /// Reads the file of a preset: the hashes, then each screen after a line `=== ` and its title.
    init(storedAs name: String) throws {
        let blocks = try String(contentsOf: Self.file(name), encoding: .utf8).components(separatedBy: "\n=== ")
        weightHash = blocks[0]
        screens = blocks.dropFirst().map { block in
            let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            return Screen(title: String(lines[0]), text: String(lines[1]))
        }
    }

    func store(as name: String) throws {
        let texts = screens.map { "\n=== \($0.title)\n\($0.text)" }
        try (weightHash + texts.joined()).write(to: Self.file(name), atomically: true, encoding: .utf8)
    }

    private static func file(_ name: String) -> URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Frames/Presets/\(name).txt")
    }
}
