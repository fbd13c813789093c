import CursesTerminal
import Testing

struct ProcessArgumentsTests {
    @Test func areTheWordsAfterTheProgramsName() {
        #expect(ProcessArguments.areHandedOver)
        #expect(ProcessArguments.words == Array(CommandLine.arguments.dropFirst()))
    }
}
