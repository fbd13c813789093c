import Testing

@testable import nntui

@Suite struct HelpTextTests {
    private static let interfaces = [DashboardCommand.interface] + Program.subcommands.map { $0.interface }

    @Test func helpIsMadeOfTheTable() {
        let interface = CommandInterface(
            name: "make", forms: [.init(line: "nntui make THING [options]")], summary: "make things",
            options: [
                CommandOption("--size", "N", .count(), "size of the thing"),
                CommandOption(
                    flag: "--loud", "say so much about how it is made that the line has to go on below itself once"),
            ],
            introduction: "Makes a thing.", notes: "There is no way back.")
        #expect(
            HelpText.text(of: interface) == """
                usage: nntui make THING [options]

                Makes a thing.

                  --size N  size of the thing
                  --loud    say so much about how it is made that the line has to go on below
                            itself once

                There is no way back.
                """)
    }

    @Test func formsStandInTwoColumns() {
        #expect(
            HelpText.text(of: PresetsCommand.interface) == """
                usage: nntui presets             list the presets
                       nntui presets show NAME   print one as JSON
                       nntui presets check FILE  check a preset file and report its mistakes
                """)
    }

    @Test func theProgramListsItsSubcommands() {
        let text = HelpText.program(dashboard: Self.interfaces[0], subcommands: Array(Self.interfaces.dropFirst()))
        for interface in Self.interfaces.dropFirst() {
            #expect(text.contains("nntui \(interface.name)") && text.contains(interface.summary))
        }
        #expect(text.contains("--paused") && !text.contains("--log-every"))
    }

    @Test func linesFitANarrowTerminal() {
        let program = HelpText.program(dashboard: Self.interfaces[0], subcommands: Array(Self.interfaces.dropFirst()))
        for text in [program] + Self.interfaces.map(HelpText.text) {
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }, "\(text)")
        }
    }

    @Test func optionsAreNamedOnceAndExplained() {
        for interface in Self.interfaces {
            let names = interface.options.map(\.name)
            #expect(Set(names).count == names.count, "\(interface.name)")
            for option in interface.options {
                #expect(option.name.hasPrefix("-"))
                #expect(option.help.first?.isUppercase == false && !option.help.hasSuffix("."), "\(option.help)")
            }
        }
    }
}
