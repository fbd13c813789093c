import CursesTerminal
import Testing

struct ProcessArgumentsTests {
    @Test func areTheWordsAfterTheProgramsName() {
        #expect(ProcessArguments.words == Array(CommandLine.arguments.dropFirst()))
    }
}
