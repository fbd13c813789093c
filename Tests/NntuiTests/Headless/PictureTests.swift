import Foundation
import Testing

@testable import nntui

/// Pictures of the documentation, generated again by their commands and compared byte for byte.
///
/// They show short runs, whose figures do not depend on the rounding of the processor. To update them, run
/// `UPDATE_PICTURES=1 swift test --filter PictureTests`.
@Suite struct PictureTests {
    /// Files in the catalogue's `Resources`, with the arguments of `nntui screenshot` that generate them.
    static let pictures = [
        ("vanishing-gradients.svg", ["vanishing-gradients", "--steps", "1000", "--pace", "300"])
    ]

    @Test(arguments: pictures) @MainActor
    func isWhatItsCommandDraws(_ file: String, _ arguments: [String]) throws {
        let resources = URL(fileURLWithPath: #filePath + "/../../../../Sources/nntui/nntui.docc/Resources")
        let stored = resources.standardizedFileURL.appendingPathComponent(file)
        let isUpdating = ProcessInfo.processInfo.environment["UPDATE_PICTURES"] != nil
        let made =
            isUpdating
            ? stored : FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).svg")
        defer { if !isUpdating { try? FileManager.default.removeItem(at: made) } }
        let words = [arguments[0], made.path] + arguments.dropFirst()
        #expect(
            try ScreenshotCommand(ParsedArguments(words, for: ScreenshotCommand.interface)).run() == .success)
        #expect(try Data(contentsOf: made) == Data(contentsOf: stored))
    }

    @Test(arguments: [
        (
            ["moons", "x.svg", "--size", "big"],
            "--size: found \"big\", allowed is WIDTHxHEIGHT from 20x5 to 500x200, for example 100x30"
        ),
        (["moons"], "nntui screenshot needs a file's name after the preset, for example screenshot.svg"),
        (
            [],
            "nntui screenshot needs a preset's name, a .json file or data of your own; `nntui presets` lists the names"
        ),
    ])
    func aMistakeIsExplained(_ words: [String], _ message: String) {
        let error = #expect(throws: UsageError.self) {
            _ = try ScreenshotCommand(ParsedArguments(words, for: ScreenshotCommand.interface))
        }
        #expect(error?.description == message)
    }
}
