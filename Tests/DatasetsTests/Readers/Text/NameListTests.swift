import Datasets
import Testing

struct NameListTests {
    private func read(_ text: String) throws -> NameList { try NameListReader.read(Array(text.utf8), file: "n.txt") }

    private func message(_ text: String) -> String {
        do {
            return "\(try read(text).count) names"
        } catch {
            return "\(error)"
        }
    }

    @Test func namesStandBetweenEndMarks() throws {
        let names = try read("ann\nbo\n")
        #expect(String(String.UnicodeScalarView(names.alphabet)) == "abno" && names.tokenCount == 5)
        #expect(names.count == 2 && names.length == 4)
        #expect(names.inputs == [0, 1, 3, 3, 0, 2, 4, 0])
        #expect(names.targets == [1, 3, 3, 0, 2, 4, 0, -1])
        #expect(names.name(0) == "ann" && names.name(1) == "bo")
        #expect(names.dataset.kind == .sequence(classNames: [".", "a", "b", "n", "o"], length: 4))
        #expect(names.dataset.features == names.inputs.map(Float.init) && names.dataset.targets[7] == -1)
        #expect(names.name(of: 0) == "." && names.name(of: 3) == "n")
    }

    @Test func blanksAndEmptyLinesDoNotCount() throws {
        #expect(try read("\u{FEFF}\r\n  ann \t\r\n\n\u{A0}\nmary jo\rbo") == read("ann\nmary jo\nbo"))
        #expect(try read("ann\nmary jo\nbo").name(1) == "mary jo")
    }

    @Test func everyNameIsInOnePart() throws {
        let names = try read((0..<50).map { "n\($0)" }.joined(separator: "\n"))
        let (training, validation) = names.split(validationFraction: 0.2, seed: 3)
        #expect(training.count == 40 && validation.count == 10)
        let found = (0..<40).map { training.name($0) } + (0..<10).map { validation.name($0) }
        #expect(Set(found) == Set((0..<50).map { "n\($0)" }) && found != found.sorted())
        #expect(names.split(validationFraction: 0.2, seed: 3).validation == validation)
        #expect(names.split(validationFraction: 0.2, seed: 4).validation != validation)
        #expect(names.split(validationFraction: 0, seed: 4).validation.count == 0)
    }

    @Test func tooFewNames() {
        #expect(message("") == "n.txt: there is no name in the file; a list of names has one on each line")
        #expect(message(" \n\r\n") == "n.txt: there is no name in the file; a list of names has one on each line")
        #expect(
            message("ann\n")
                == "n.txt: there is one name in the file; a list of names has at least two, one on each line")
    }

    @Test func aNameThatIsTooLong() {
        let name = String(repeating: "é", count: 64)
        #expect(message("ann\n \(name)   \n") == "2 names")
        #expect(
            message("ann\r\n\r\n\(name)x")
                == "n.txt:3: the line has more than 64 characters, the most allowed in a name; "
                + "a list has one name on each line")
    }

    @Test func tooManyCharacters() {
        let text = (0..<300).map { row in
            (0..<2).map { String(Unicode.Scalar(0x4E00 + UInt32(row * 2 + $0)) ?? " ") }.joined()
        }
        #expect(
            message(text.joined(separator: "\n"))
                == "n.txt:257: the names have more than 512 different characters here, the most allowed")
    }

    @Test func paddingMayNotTakeMemoryOutOfProportion() {
        let text = String(repeating: "x", count: 64) + String(repeating: "\na", count: 100_000)
        #expect(
            message(text)
                == "n.txt: 100001 names, each padded to 65 characters, are more than 4194304 numbers, "
                + "the most allowed for a file of this size; leave long names out")
    }

    @Test func invalidUTF8() {
        do {
            _ = try NameListReader.read([0x61, 0x0A, 0xFF], file: "n.txt")
            Issue.record("read")
        } catch {
            #expect("\(error)".hasPrefix("n.txt: offset 2: the byte 0xFF is not UTF-8"))
        }
    }

    @Test func whatItShowsIsHarmless() throws {
        let names = try read("a\u{1B}b\nx\u{202E}y\n")
        #expect(names.name(0) == "a\u{FFFD}b" && names.name(1) == "x\u{FFFD}y")
        #expect(names.name(of: 1) == "\\u{1b}")
        #expect(names.text([99, 0, -5]) == "")
    }

    @Test func anyBytesEndWithNamesOrAnError() {
        var damage = Damage(seed: 4)
        let text = Array("ann\r\nbo\n\nzoë\n  mary jo \nx".utf8)
        for _ in 0..<20_000 {
            _ = try? NameListReader.read(damage.noise(upTo: 20), file: "n")
            guard let names = try? NameListReader.read(damage.copy(of: text), file: "n") else { continue }
            #expect(names.inputs.count == names.count * names.length && names.targets.count == names.inputs.count)
            #expect(names.inputs.allSatisfy { (0..<names.tokenCount).contains(Int($0)) })
            #expect(names.targets.allSatisfy { (-1..<names.tokenCount).contains(Int($0)) })
        }
    }
}
