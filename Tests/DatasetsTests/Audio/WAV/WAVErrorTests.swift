import Datasets
import Testing

/// One test for each message.
struct WAVErrorTests {
    private func message(_ bytes: [UInt8]) -> String {
        do {
            return "\(try WAVReader.read(bytes, file: "a.wav").samples.count) samples"
        } catch {
            return "\(error)"
        }
    }

    private func message(chunks: [UInt8]) -> String { message(WAVFile.file(chunks)) }

    @Test func notWAV() {
        #expect(
            message(Array("ID4\u{4}".utf8))
                == "a.wav: offset 0: the file begins with \"ID4\\u{4}\"; "
                + "a WAV file begins with \"RIFF\", its length and \"WAVE\"")
        #expect(message([]).hasPrefix("a.wav: offset 0: the file begins with \"\"; "))
        #expect(message(Array("RIFX....WAVE".utf8)).hasPrefix("a.wav: offset 0: the file begins with \"RIFX\"; "))
    }

    @Test func otherFormat() {
        #expect(
            message(Array("ID3\u{4}".utf8)) == "a.wav: this is a sound (MP3), not a WAV file; convert it: "
                + "ffmpeg -i a.wav -ac 1 -f wav a.wav.new && mv a.wav.new a.wav")
        #expect(
            message(Array("\u{1F}".utf8) + [0x8B, 8]) == "a.wav: this is a file compressed by gzip, not a WAV file; "
                + "expand it first")
    }

    @Test func cutOff() {
        #expect(
            message(Array(WAVReaderTests.signed32.dropLast(2)))
                == "a.wav: offset 4: the file should have 56 bytes and has 54; it was cut off, so copy it again")
    }

    @Test func chunkBeyondEnd() {
        let remedy = "the file is damaged, so copy it again"
        #expect(
            message(chunks: WAVFile.format() + WAVFile.chunk("data", [1, 2], size: 3))
                == "a.wav: offset 40: the part \"data\" should have 3 bytes, but 2 follow; \(remedy)")
        #expect(
            message(chunks: WAVFile.chunk("LI\u{1B}T", [], size: 0xFFFF_FFFF))
                == "a.wav: offset 16: the part \"LI\\u{1b}T\" should have 4294967295 bytes, but 0 follow; \(remedy)")
    }

    @Test func noFormat() {
        #expect(
            message(chunks: WAVFile.chunk("data", [1, 2]))
                == "a.wav: offset 20: the part \"fmt \", which says how samples are written, is missing before the samples"
        )
    }

    @Test func shortFormat() {
        #expect(
            message(chunks: WAVFile.chunk("fmt ", [1, 2]))
                == "a.wav: offset 20: the part \"fmt \" has 2 bytes; it needs 16 to say how samples are written")
        #expect(message(chunks: WAVFile.format(encoding: 0xFFFE)).contains("has 16 bytes; it needs 40"))
    }

    @Test func noSamples() {
        #expect(
            message(chunks: WAVFile.format())
                == "a.wav: there are no samples in the file; its part \"data\" is missing or empty")
        #expect(
            message(chunks: WAVFile.format() + WAVFile.chunk("data", [])).hasPrefix(
                "a.wav: offset 44: there are no samples"))
    }

    @Test func encodings() {
        let remedy =
            "read are whole numbers (PCM) and floating-point numbers; "
            + "convert the file, for instance with ffmpeg -i IN.wav -c:a pcm_s16le OUT.wav"
        #expect(
            message(chunks: WAVFile.format(encoding: 7, bits: 8))
                == "a.wav: offset 20: the samples are written in µ-law; \(remedy)")
        #expect(
            message(chunks: WAVFile.format(encoding: 77))
                == "a.wav: offset 20: the samples are written in encoding 77; \(remedy)")
    }

    @Test(arguments: [0, 65, 65_535])
    func channels(count: Int) {
        #expect(
            message(chunks: WAVFile.format(channels: count, block: 2))
                == "a.wav: offset 22: there are \(count) channels; allowed are 1 to 64")
    }

    @Test(arguments: [0, 999, 768_001, 4_294_967_295])
    func rate(rate: Int) {
        #expect(
            message(chunks: WAVFile.format(rate: rate))
                == "a.wav: offset 24: there are \(rate) samples a second; allowed are 1000 to 768000")
    }

    @Test func bits() {
        #expect(
            message(chunks: WAVFile.format(bits: 12))
                == "a.wav: offset 34: a sample has 12 bits; allowed are 8, 16, 24 and 32 for whole numbers")
        #expect(
            message(chunks: WAVFile.format(encoding: 3, bits: 16))
                == "a.wav: offset 34: a sample has 16 bits; allowed are 32 and 64 for floating-point numbers")
    }

    @Test func blockSize() {
        #expect(
            message(chunks: WAVFile.format(block: 4))
                == "a.wav: offset 32: a sample of all channels should take 4 bytes, but channels and bits make 2")
    }

    @Test func brokenFrame() {
        #expect(
            message(chunks: WAVFile.format(channels: 2) + WAVFile.chunk("data", [1, 2, 3, 4, 5, 6]))
                == "a.wav: offset 44: the samples take 6 bytes, which is no multiple of the 4 bytes of one sample in all channels"
        )
    }

    @Test func samplesThatAreNone() {
        let format = WAVFile.format(encoding: 3, bits: 32)
        #expect(
            message(chunks: format + WAVFile.chunk("data", Bytes.hex("00000000 0000c07f")))
                == "a.wav: offset 48: a sample is nan; allowed are numbers from -1e6 to 1e6, usual ones from -1 to 1")
        #expect(
            message(chunks: format + WAVFile.chunk("data", Bytes.hex("f9021550")))
                .hasPrefix("a.wav: offset 44: a sample is 1e+10; allowed"))
    }
}
