import Foundation
import Testing

/// The table of faults in `Sources/README.md` names tests that exist, and no time depends on the wall clock.
@Suite struct FaultTests {
    private static let tests = SourceMap.sources.deletingLastPathComponent().appendingPathComponent("Tests")

    /// Rows of the table, each with the names of its tests.
    private func rows() throws -> [(fault: String, tests: [String])] {
        let text = try String(contentsOf: SourceMap.sources.appendingPathComponent("README.md"), encoding: .utf8)
        let section = text.components(separatedBy: "\n## Faults\n").dropFirst().first ?? ""
        let table = section.components(separatedBy: "\n## ")[0]
        return table.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map { row in
            let cells = row.split(separator: "|")
            return (String(cells[0]), cells[1].matches(of: /`(\w+\.\w+)`/).map { String($0.1) })
        }
    }

    /// Returns the lines of every file of some kinds below a folder.
    private static func files(
        below folder: URL, kinds: [String] = [".swift"]
    ) throws -> [(path: String, lines: [Substring])] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
            kinds.contains { path.hasSuffix($0) }
        }
        return try paths.map { path in
            let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
            return (path, text.split(separator: "\n", omittingEmptySubsequences: false))
        }
    }

    /// Tests by suite and function, as `Suite.test`.
    private func allTests() throws -> Set<String> {
        var names: Set<String> = []
        for file in try Self.files(below: Self.tests) {
            var suite = ""
            var isTest = false
            for line in file.lines {
                // A regular expression is slow, and most lines are neither a suite nor a test.
                if line.contains("struct "),
                    let match = line.firstMatch(of: /^(?:@Suite(?:\(.*\))? )?struct (\w+Tests)\b/)
                {
                    suite = "\(match.1)"
                }
                if line.contains("@Test") { isTest = true }
                guard isTest, line.contains("func "), let match = line.firstMatch(of: /\bfunc (\w+)\(/) else {
                    continue
                }
                names.insert("\(suite).\(match.1)")
                isTest = false
            }
        }
        return names
    }

    @Test func everyFaultHasTests() throws {
        let (rows, known) = (try rows(), try allTests())
        #expect(rows.count == 21)
        for row in rows {
            #expect(!row.tests.isEmpty, "\(row.fault)")
            for test in row.tests { #expect(known.contains(test), "\(row.fault): \(test)") }
        }
    }

    /// A clock that is set back makes no time negative: only the age of an orphan is told by the wall clock.
    @Test func timesComeFromClocksThatNobodySets() throws {
        for file in try Self.files(below: SourceMap.sources, kinds: [".swift", ".c", ".h"])
        where file.path != "Files/SystemCalls.swift" {
            for (index, line) in file.lines.enumerated() where Self.readsWallClock(line) {
                Issue.record("\(file.path):\(index + 1) reads a clock that can be set back")
            }
        }
    }

    /// Spellings of clocks that can be set, or that count the processor's time instead of the time that passes.
    private static let wallClocks = [
        "Date(", "Date.now", ".now.timeInterval", "gettimeofday", "CLOCK_REALTIME", "DispatchWallTime",
        "UTCClock", "NSDate", "CFAbsoluteTime", "localtime", "gmtime",
    ]

    private static func readsWallClock(_ line: Substring) -> Bool {
        if wallClocks.contains(where: { line.contains($0) }) { return true }
        // A function of another name may end in these letters.
        return line.contains("time") && line.contains(/\btime\((?:nil|NULL|0|&\w+)\)/)
            || line.contains("clock(") && line.contains(/\bclock\(\)/)
    }

    @Test(arguments: [
        "let now = Date()", "Date.now", "time(nil)", "x = time(NULL);", "time(0)", "time(&now)", "clock() / 2",
        "gettimeofday(&t, 0)",
    ])
    func everySpellingOfAClockIsFound(_ line: String) { #expect(Self.readsWallClock(line[...])) }

    @Test(arguments: ["clock_gettime(CLOCK_MONOTONIC, &now)", "runtime(nil)", "paceClock()", "update(at: time)"])
    func otherClocksAreAllowed(_ line: String) { #expect(!Self.readsWallClock(line[...])) }
}
