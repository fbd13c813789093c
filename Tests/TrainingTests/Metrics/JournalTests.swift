import Formats
import Testing
import Training

@Suite struct JournalTests {
    private struct Rate: JSONRepresentable, Equatable {
        let rate: Double
        init(rate: Double) { self.rate = rate }
        var json: JSONValue { ["rate": JSONValue(rate)] }
        init(_ cursor: JSONCursor) throws(ConfigurationError) {
            var object = try cursor.object()
            rate = try object.double("rate", in: 0...1)
            try object.finish()
        }
    }

    private var journal: Journal<Rate> {
        var journal = Journal<Rate>()
        for (step, rate) in [(0, 0.1), (5, 0.2), (5, 0.3), (9, 0.4)] { journal.append(Rate(rate: rate), step: step) }
        return journal
    }

    @Test func findsAndForgetsByStep() {
        var journal = journal
        #expect(journal.records(at: 5).map(\.entry.rate) == [0.2, 0.3])
        #expect(journal.records(at: 6).isEmpty)
        #expect(journal.records(at: 0).map(\.entry.rate) == [0.1])
        journal.truncate(after: 8)
        #expect(journal.records.map(\.step) == [0, 5, 5])
        journal.truncate(after: -1)
        #expect(journal.records.isEmpty)
    }

    @Test func isWrittenAndReadAsLines() throws {
        let lines = journal.lines
        #expect(
            String(decoding: lines, as: UTF8.self).hasPrefix("{\"step\":0,\"command\":{\"rate\":0.1}}\n{\"step\":5,"))
        #expect(try Journal<Rate>(lines: lines, file: "j") == journal)
        #expect(try Journal<Rate>(lines: Array("\n\r\n".utf8), file: "j").records.isEmpty)
    }

    @Test(arguments: [
        ("\n{\"step\":1}", "j:2: command: the key is missing; wanted is a value"),
        ("{\"step\":-1,\"command\":{\"rate\":0}}", "j:1: step: found -1; allowed is a whole number, at least 0"),
        (
            "{\"step\":3,\"command\":{\"rate\":0}}\n{\"step\":2,\"command\":{\"rate\":0}}",
            "j:2: step: found 2; allowed is a whole number, at least 3"
        ),
        ("{\"step\":1,\"command\":{\"rate\":7}}", "j:1: command.rate: found 7; allowed is a number from 0 to 1"),
        ("\n\n{\"step\":", "j:3:9: the file ends inside the object that begins in line 3, where a value is wanted"),
        ("[]", "j:1: found an empty array; allowed is an object"),
        (
            "{\"step\":1,\"command\":{\"rate\":0},\"extra\":1}",
            "j:1: extra: unknown key; allowed: step, command"
        ),
    ])
    func errorsNameTheLine(text: String, message: String) {
        let error = #expect(throws: ConfigurationError.self) { try Journal<Rate>(lines: Array(text.utf8), file: "j") }
        #expect(error?.description == message)
    }
}
