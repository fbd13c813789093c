import Datasets
import Testing

struct CorpusTests {
    private func read(_ text: String, limit: Int = 1_024) throws -> Corpus {
        try CorpusReader.read(Array(text.utf8), file: "t.txt", vocabularyLimit: limit)
    }

    private func message(_ bytes: [UInt8], limit: Int = 1_024, minimum: Int = 2) -> String {
        do {
            return
                "\(try CorpusReader.read(bytes, file: "t.txt", vocabularyLimit: limit, minimumLength: minimum).tokens.count)"
        } catch {
            return "\(error)"
        }
    }

    @Test func charactersAreSortedByCode() throws {
        let corpus = try read("banana\nZürich 😀")
        #expect(String(String.UnicodeScalarView(corpus.vocabulary)) == "\n Zabchinrü😀")
        #expect(corpus.tokens == [4, 3, 8, 3, 8, 3, 0, 2, 10, 9, 7, 5, 6, 1, 11])
        #expect(corpus.text(corpus.tokens) == "banana\nZürich 😀")
    }

    @Test func charactersHaveTokensAndBack() throws {
        let corpus = try read("hello world")
        for (place, scalar) in corpus.vocabulary.enumerated() { #expect(corpus.token(of: scalar) == UInt16(place)) }
        #expect(corpus.token(of: "z") == nil && corpus.token(of: "A") == nil && corpus.token(of: "i") == nil)
        #expect(corpus.text(corpus.tokens(of: "hold xyz!")) == "hold ")
    }

    @Test func combiningMarksAreCharactersOfTheirOwn() throws {
        #expect(try read("e\u{301}e").tokens == [0, 1, 0])
    }

    @Test func lineEndsBecomeOne() throws {
        #expect(try read("\u{FEFF}a\r\nb\rc\n\r\r\nd") == read("a\nb\nc\n\n\nd"))
    }

    @Test func theFirstPartTrains() throws {
        let corpus = try read("abcdefghijklmnopqrst!")
        let split = try corpus.split(validationFraction: 0.1, window: 2, file: "t.txt")
        #expect(corpus.text(split.training) == "abcdefghijklmnopqr" && corpus.text(split.validation) == "st!")
        let whole = try corpus.split(validationFraction: 0, window: 21, file: "t.txt")
        #expect(whole.training.count == 21 && whole.validation.isEmpty)
    }

    @Test func partsThatAreTooShort() throws {
        let corpus = try read("abcdefghij")
        let remedy = "give a longer text, a shorter window, or another fraction for validation"
        func message(_ fraction: Double, _ window: Int) -> String {
            do {
                return "\(try corpus.split(validationFraction: fraction, window: window, file: "t.txt").training.count)"
            } catch {
                return "\(error)"
            }
        }
        #expect(
            message(0.1, 2)
                == "t.txt: the validation part of the text has 1 characters, but one window of it takes 2; \(remedy)")
        #expect(message(0.5, 9).hasPrefix("t.txt: the training part of the text has 5 characters"))
        #expect(message(0, 11).hasPrefix("t.txt: the training part of the text has 10 characters"))
    }

    @Test func invalidUTF8() {
        #expect(
            message(Array("café ".utf8) + [0xE9, 0x20])
                == "t.txt: offset 6: the byte 0xE9 is not UTF-8; save the file as UTF-8 text, or give a text file")
        #expect(message([0xED, 0xA0, 0x80]).hasPrefix("t.txt: offset 0: the byte 0xED is not UTF-8"))
    }

    @Test func tooLittleText() {
        #expect(message([]) == "t.txt: the file is empty; a text to learn from has some thousand characters")
        #expect(message([0xEF, 0xBB, 0xBF]).hasPrefix("t.txt: the file is empty"))
        #expect(
            message(Array("abc".utf8), minimum: 100)
                == "t.txt: the text has 3 characters; allowed are 100 or more")
        #expect(
            message(Array("aaa".utf8))
                == "t.txt: the text is the character \"a\" over and over; it needs at least two different ones")
    }

    @Test func tooManyCharacters() {
        #expect(message(Array("äbcd".utf8), limit: 4) == "4")
        #expect(
            message(Array("äbcd".utf8), limit: 3)
                == "t.txt: offset 4: here is one more character after 3 different ones, the most allowed, "
                + "because each is an output of the network; "
                + "give a text in an alphabetic script, or leave rare characters out")
    }

    @Test func whatItShowsIsHarmless() throws {
        let corpus = try read("a\u{1B}[2J\t\u{202E}b\0\n\u{7F}\u{2028}")
        #expect(corpus.text(corpus.tokens) == "a\u{FFFD}[2J \u{FFFD}b\u{FFFD}\n\u{FFFD}\u{FFFD}")
        #expect(
            corpus.vocabulary.indices.map { corpus.name(of: UInt16($0)) } == [
                "\\u{0}", "\\t", "\\n", "\\u{1b}", "2", "J", "[", "a", "b", "\\u{7f}", "\\u{2028}", "\\u{202e}",
            ])
        #expect(try read("a b").name(of: 0) == "␣")
    }

    @Test func anyBytesEndWithACorpusOrAnError() {
        var damage = Damage(seed: 3)
        let text = Array("Füße, Ωμέγα, 木 😀, e\u{301}\r\n\u{FEFF}x".utf8)
        var successes = 0
        for _ in 0..<20_000 {
            if let corpus = try? CorpusReader.read(damage.copy(of: text), file: "t") {
                #expect(corpus.tokens.allSatisfy { Int($0) < corpus.vocabulary.count })
                successes += 1
            }
            _ = try? CorpusReader.read(damage.noise(upTo: 10), file: "t")
        }
        #expect(successes > 1_000)
    }
}
