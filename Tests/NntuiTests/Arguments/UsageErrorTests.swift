import Testing

@testable import nntui

/// Messages about a wrong command line.
@Suite struct UsageErrorTests {
    @Test(arguments: [
        (
            ["train", "moons", "--stesp", "3"],
            #"unknown option "--stesp", did you mean --steps?; see nntui train --help"#
        ),
        (["train", "moons", "--colour"], #"unknown option "--colour"; see nntui train --help"#),
        (
            ["train", "moons", "--learning-rate", "0.1"],
            #"unknown option "--learning-rate", did you mean --set learning_rate=VALUE?; see nntui train --help"#
        ),
        (
            ["moons", "--batch_size", "4"],
            #"unknown option "--batch_size", did you mean --set batch_size=VALUE?; see nntui --help"#
        ),
        (["bench", "--momentum"], #"unknown option "--momentum"; see nntui bench --help"#),
        (["moons", "--pause"], #"unknown option "--pause", did you mean --paused?; see nntui --help"#),
        (["train", "moons", "--steps"], "--steps needs a whole number after it"),
        (["train", "moons", "--log"], "--log needs a file's name after it"),
        (["train", "moons", "--data"], "--data needs a file or a folder after it"),
        (["train", "moons", "--set"], "--set needs KEY=VALUE after it"),
        (["bench", "--seconds"], "--seconds needs a number of seconds after it"),
        (["bench", "--only"], "--only needs a workload's name or a part of it after it"),
        (["train", "moons", "--json=yes"], #"--json takes no value; found "yes""#),
        (
            ["train", "moons", "--steps", "0"],
            #"--steps: found "0", allowed is a whole number from 1 to 1,000,000,000,000"#
        ),
        (["train", "moons", "--threads=65"], #"--threads: found "65", allowed is a whole number from 1 to 64"#),
        (
            ["train", "moons", "--seed", "-1"],
            #"--seed: found "-1", allowed is a whole number from 0 to 18446744073709551615"#
        ),
        (["moons", "--pace", "nan"], #"--pace: found "nan", allowed is a number from 0.01 to 1000000, or full"#),
        (["bench", "--seconds", "0"], #"--seconds: found "0", allowed is a number from 0.01 to 3600"#),
        (
            ["train", "moons", "--set", "=1"],
            #"--set: found "=1", allowed is KEY=VALUE, for example batch_size=16"#
        ),
        (
            ["train"],
            "nntui train needs a preset's name, a .json file or data of your own; `nntui presets` lists the names"
        ),
        (
            ["sweep"],
            "nntui sweep needs a preset's name, a .json file or data of your own; `nntui presets` lists the names"
        ),
        (
            ["sweep", "moons", "--seeds", "0"],
            #"--seeds: found "0", allowed is a whole number from 1 to 10,000"#
        ),
        (["compare", "a"], "nntui compare needs two files at least: checkpoints, or logs of `nntui train --log`"),
        (
            ["presets", "show"],
            "nntui presets needs a preset's name, a .json file or data of your own; `nntui presets` lists the names"
        ),
        (["train", "moons", "xor"], #""xor" is one word too many; see nntui train --help"#),
        (["bench", "all"], #""all" is one word too many; see nntui bench --help"#),
        (["presets", "list", "all"], #""all" is one word too many; see nntui presets --help"#),
        (
            ["presets", "shwo"],
            #"unknown word "shwo" after nntui presets, did you mean show?; allowed: list, show, check"#
        ),
    ])
    func isExplained(_ words: [String], _ message: String) {
        let subcommand = Program.subcommands.first { $0.interface.name == words[0] }
        let rest = subcommand == nil ? words[...] : words.dropFirst()
        let error = #expect(throws: UsageError.self) {
            let type = subcommand ?? DashboardCommand.self
            _ = try type.init(ParsedArguments(rest, for: type.interface))
        }
        #expect(error?.description == message)
    }

    @Test(arguments: [
        (
            ["convert", "moons"],
            #"unknown word "convert" after nntui; allowed: train, replay, sweep, compare, screenshot, check, inspect, evaluate, "#
                + "predict, export, graph, bench, presets"
        ),
        (["moons", "train"], "train comes before what it works on: nntui train moons"),
        (["moons", "xor"], #""xor" is one word too many; see nntui --help"#),
        (["mine.json", "xor"], #""xor" is one word too many; see nntui --help"#),
    ])
    func aWordTooManyWithoutASubcommand(_ words: [String], _ message: String) {
        let error = #expect(throws: UsageError.self) { try Program.dashboardArguments(words) }
        #expect(error?.description == message)
    }
}
