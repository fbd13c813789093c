import Datasets
import Files
import Testing

struct RecordingSetTests {
    private func folder(_ files: [String: [UInt8]]) -> DataFolder {
        DataFolder(path: "speech", fileNames: Array(files.keys)) { files[$0] ?? [] }
    }

    private let sound = WAVFile.sound([0, 0.5, -0.5])

    private func message(_ files: [String: [UInt8]]) -> String {
        do {
            return "\(try RecordingSet(folder(files), rate: 8_000).count) recordings"
        } catch {
            return "\(error)"
        }
    }

    @Test func labelsComeFromTheNames() throws {
        let set = try RecordingSet(
            folder([
                "10_a_3.wav": sound, "9_b_12.WAV": sound, "9_a_b.wav": sound, "9_.wav": sound, "README": [],
                ".9_x.wav": [],
            ]), rate: 8_000)
        #expect(set.recordings.map(\.fileName) == ["10_a_3.wav", "9_.wav", "9_a_b.wav", "9_b_12.WAV"])
        #expect(set.classNames == ["9", "10"] && set.recordings.map(\.label) == [1, 0, 0, 0])
        #expect(set.recordings.map(\.take) == [3, nil, nil, 12])
        #expect(set.recordings[0].samples.count == 3 && set.rate == 8_000)
    }

    /// As the data set Speech Commands has them.
    @Test func labelsComeFromTheFolders() throws {
        let files = [
            "yes/0a_nohash_3.wav": sound, "no/b.wav": sound, "no/c_1.wav": sound, "_background_noise_/x.wav": sound,
            "LICENSE": [],
        ]
        var remarks: [String] = []
        let (set, heldBack) = try RecordingSet.parts(folder(files), rate: 8_000) { remarks.append($0) }
        #expect(set.recordings.map(\.fileName) == ["no/b.wav", "no/c_1.wav", "yes/0a_nohash_3.wav"] && heldBack == nil)
        #expect(set.classNames == ["no", "yes"] && set.recordings.map(\.label) == [0, 0, 1])
        #expect(set.recordings.map(\.take) == [nil, 1, 3])
        #expect(remarks == ["the folder _background_noise_ is left out, as its name begins with a _"])
    }

    /// A sound that was converted stands there twice.
    @Test func soundsInOtherFormatsAreNoted() throws {
        let files = ["yes/a.wav": sound, "no/b.wav": sound, "no/c.mp3": sound, "no/b.flac": sound, "yes/d.OGG": sound]
        var remarks: [String] = []
        #expect(try RecordingSet.parts(folder(files), rate: 8_000) { remarks.append($0) }.0.count == 2)
        #expect(
            remarks == [
                "2 sounds in other formats than WAV, such as no/c.mp3, are left out; ffmpeg -i IN.mp3 -ac 1 OUT.wav converts "
                    + "one"
            ])
    }

    @Test func partsAreFolders() throws {
        let (set, heldBack) = try RecordingSet.parts(
            folder(["train/1/a.wav": sound, "train/2/a.wav": sound, "test/2/b.wav": sound]), rate: 8_000)
        #expect(set.recordings.map(\.label) == [0, 1] && heldBack?.recordings.map(\.label) == [1])
        #expect(heldBack?.classNames == ["1", "2"])
    }

    /// As the free spoken digit data set unpacks.
    @Test func oneFolderAroundNamedRecordings() throws {
        let set = try RecordingSet(folder(["all/7_anna_0.wav": sound, "all/3_anna_12.wav": sound]), rate: 8_000)
        #expect(set.classNames == ["3", "7"] && set.recordings.map(\.take) == [12, 0])
        #expect(
            message(["all/a.wav": sound]).hasSuffix(
                "all recordings have the label \"all\"; a classification needs at least two"))
    }

    @Test func wordsAreSortedByTheirSpelling() throws {
        let set = try RecordingSet(folder(["yes_1.wav": sound, "no_1.wav": sound, "1_1.wav": sound]), rate: 8_000)
        #expect(set.classNames == ["1", "no", "yes"] && set.recordings.map(\.label) == [0, 1, 2])
    }

    @Test func otherRatesAreResampled() throws {
        let tone = WAVFile.sound((0..<441).map { Float($0 % 63) / 63 }, rate: 44_100)
        let set = try RecordingSet(folder(["a_0.wav": tone, "b_0.wav": sound]), rate: 8_000)
        #expect(set.recordings.map(\.samples.count) == [80, 3])
    }

    @Test func theTrailingNumberDecidesAboutTheTest() throws {
        let names = ["a_x_0.wav", "a_x_4.wav", "a_x_5.wav", "b_x_11.wav", "b_x.wav", "b_y_3.wav"]
        let set = try RecordingSet(folder(Dictionary(uniqueKeysWithValues: names.map { ($0, sound) })), rate: 8_000)
        let (training, test) = try set.split(takesBelow: 5)
        #expect(training.recordings.map(\.fileName) == ["a_x_5.wav", "b_x.wav", "b_x_11.wav"])
        #expect(test.recordings.map(\.fileName) == ["a_x_0.wav", "a_x_4.wav", "b_y_3.wav"])
        #expect(training.classNames == ["a", "b"] && test.classNames == ["a", "b"])
        do {
            _ = try set.split(takesBelow: 0)
            Issue.record("split")
        } catch {
            #expect(
                "\(error)"
                    == "speech: no recording is left for the test part: a file whose name ends with a number below 0, "
                    + "as in 7_anna_0.wav, is for the test, and every other one is to learn from")
        }
    }

    @Test func noRecordings() {
        let wanted =
            "speech: there are no recordings here; wanted are WAV files whose names begin with what is spoken, "
            + "such as 7_anna_0.wav, or a folder of them for each word, such as 7/anna_0.wav; "
        #expect(message([:]) == wanted + "the folder is empty")
        #expect(message(["b\u{1B}": [], "a": []]) == wanted + "the folder holds a, b\\u{1b}")
    }

    @Test(arguments: ["seven.wav", "_7.wav"])
    func noLabel(name: String) {
        #expect(
            message(["1_0.wav": sound, name: sound])
                == "speech/\(name): the name does not say what is spoken; "
                + "wanted are names such as 7_anna_0.wav, with the label before the first _")
    }

    @Test func oneClass() {
        #expect(
            message(["1_0.wav": sound, "1_1.wav": sound])
                == "speech: all recordings have the label \"1\"; a classification needs at least two")
    }

    @Test func tooManyClasses() {
        let files = Dictionary(uniqueKeysWithValues: (0...1_000).map { ("\($0)_0.wav", sound) })
        #expect(
            message(files)
                == "speech: the recordings have more than 1000 different labels, the most allowed; "
                + "the label is what stands before the first _ of a file's name")
    }

    @Test func aBrokenFileIsNamed() {
        #expect(
            message(["1_0.wav": sound, "2_0.wav": Array("hello".utf8)])
                .hasPrefix("speech/2_0.wav: offset 0: the file begins with \"hell\""))
    }

    @Test func anUnreadableFileIsNamed() {
        let folder = DataFolder(path: "speech", fileNames: ["1_0.wav", "2_0.wav"]) {
            throw FileError(.readData, "speech/\($0)", .system(code: 5))
        }
        #expect(throws: FileError(.readData, "speech/1_0.wav", .system(code: 5))) {
            try RecordingSet(folder, rate: 8_000)
        }
    }

    @Test func namesAreHarmless() throws {
        let set = try RecordingSet(folder(["a\u{1B}_0.wav": sound, "b_0.wav": sound]), rate: 8_000)
        #expect(set.classNames == ["a\\u{1b}", "b"])
    }
}
