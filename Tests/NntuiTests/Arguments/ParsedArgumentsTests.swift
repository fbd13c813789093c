import Testing

@testable import nntui

@Suite struct ParsedArgumentsTests {
    private static let size = CommandOption("--size", "N", .count(in: 1...9), "size of things")
    private static let name = CommandOption("--name", "NAME", .any("a name"), "name of things")
    private static let loud = CommandOption(flag: "--loud", "say it loudly")
    private static let interface = CommandInterface(
        name: "make", forms: [.init(line: "nntui make THING")], summary: "make things", options: [size, name, loud])

    private func parse(_ words: String...) throws(UsageError) -> ParsedArguments {
        try ParsedArguments(words, for: Self.interface)
    }

    @Test func valuesFollowOrAreAttached() throws {
        let arguments = try parse("--size", "3", "thing", "--name=a=b", "--loud")
        #expect(arguments.operands == ["thing"])
        #expect(arguments[Self.size] == 3)
        #expect(arguments[Self.name] == "a=b")
        #expect(arguments.has(Self.loud))
    }

    @Test func whatIsNotGivenIsNil() throws {
        let arguments = try parse()
        #expect(arguments.operands.isEmpty && arguments[Self.size] == nil && !arguments.has(Self.loud))
    }

    @Test func theLastValueHoldsAndAllAreKept() throws {
        let arguments = try parse("--name", "a", "--name", "b")
        #expect(arguments[Self.name] == "b")
        #expect(arguments.all(Self.name) == ["a", "b"])
    }

    @Test func aValueMayLookLikeAnOption() throws {
        #expect(try parse("--name", "--loud")[Self.name] == "--loud")
    }

    @Test func aDashAloneIsAnOperand() throws {
        #expect(try parse("-").operands == ["-"])
    }
}
