import TestSupport
import Testing

/// What the notes and errors on a table advise works when it is followed, with the built program.
@Suite struct AdviceTests {
    private let folder = TemporaryFolder()

    /// Table whose rows are made from their numbers.
    private static func table(_ header: String, count: Int = 40, _ row: (Int) -> String) -> String {
        ([header] + (0..<count).map(row)).joined(separator: "\n") + "\n"
    }

    /// Part of a sentence on a table, and the value to fill in where the advice leaves it open.
    private static let cases: [(table: String, options: [String], part: String, value: String)] = [
        (table("note,a,y") { "n\($0 * 7919) words,\($0 * $0 % 11),\($0 % 2)" }, [], "that hardly repeat", "note"),
        (table("b,a,y") { "5,\($0 * $0 % 11),\($0 % 2)" }, [], "the same value in every row", "b"),
        (table("customer_id,a,y") { "\($0 * 31 % 97),\($0 % 7),\($0 % 2)" }, [], "looks like an identifier", ""),
        (table("big number,a,y") { "\($0),\($0 % 7),\($0 % 2)" }, [], "numbers the rows", ""),
        (table("a,b,y") { "\($0 == 5 ? "" : "\($0 % 7)"),\($0 % 3),\($0 % 2)" }, [], "filled with the median", ""),
        (table("a,b,y") { "\($0 == 5 ? "" : "r\($0 % 3)"),\($0 % 3),\($0 % 2)" }, [], "a category of their own", ""),
        (table("a,b,y") { "\"\($0 + 1),500\",\($0 % 3),\($0 % 2)" }, [], "group digits", ""),
        (table("a,b,y") { "0\($0 % 9 + 1)/0\($0 % 7 + 1)/2024,\($0 % 3),\($0 % 2)" }, [], "taken to come first", ""),
        (table("species,a,b") { "\($0 % 2 == 0 ? "x" : "z"),\($0 % 7),\($0 % 3)" }, [], "for its name", "b"),
        (table("a,b,when") { "\($0 % 7),\($0 % 3),2024-01-\($0 % 18 + 10)" }, [], "holds dates", "a"),
        (table("from,when") { "2024-02-\($0 % 19 + 10),2024-01-\($0 % 18 + 10)" }, [], "holds dates", "from"),
        (
            table("a,b,y") { "\($0 == 5 ? "" : "\($0 % 7)"),\($0 % 3),\($0 % 2)" }, ["data.missing=error"], "is empty",
            ""
        ),
        (table("1,b,y") { "\($0 % 7),\($0 % 3),\($0 % 2)" }, ["data.header=absent"], "where a number belongs", ""),
        (table("a,y", count: 1_500) { "\($0 % 7),\($0 * 13)" }, ["data.task=classification"], "different classes", ""),
        (table("a;b;y") { "1,23\($0 % 7);\($0 % 3);\($0 % 2)" }, [], "a number with a comma", "comma"),
    ]

    /// Words that a person reads, in one line.
    private func words(_ result: Shell.Result) -> String {
        (result.output + " " + result.errors).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Values of the options `--set` in the sentence with a part; "…" stands for a value.
    private func advice(_ words: String, _ part: String) -> [String] {
        guard let place = words.firstRange(of: part) else { return [] }
        let rest = words[place.lowerBound...].prefix(400)
        return rest.matches(of: /--set (?:'([^']+)'|([^ ;]+))/).map { String($0.1 ?? $0.2 ?? "") }.map {
            $0.hasSuffix(",") ? String($0.dropLast()) : $0
        }
    }

    @Test(arguments: cases.indices) func whatIsAdvisedWorks(index: Int) throws {
        let (table, options, part, value) = Self.cases[index]
        try folder.write(table, to: "t.csv")
        func run(_ command: String, _ sets: [String], _ more: [String] = []) throws -> Shell.Result {
            try Shell.run(Shell.program, [command, folder.file("t.csv")] + sets.flatMap { ["--set", $0] } + more)
        }
        let before = try words(run("inspect", options))
        #expect(before.contains(part), "\(before)")
        let advised = try #require(advice(before, part).first, "\(before)").replacing("…", with: value)
        let result = try run("inspect", options + [advised])
        let after = words(result)
        #expect(result.status == 0 && !after.contains(part), "\(advised): \(after)")
        let trained = try run("train", options + [advised], ["--steps", "2"])
        #expect(trained.status == 0 && !trained.errors.contains(part), "\(advised): \(trained.errors)")
    }
}
