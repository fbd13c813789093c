import Dispatch
import Presets
import Testing

@testable import Training

@Suite struct DataPictureQueueTests {
    private func kind(_ content: DataPicture.Content) -> String {
        switch content {
        case .none: "none"
        case .text: "text"
        case .view(let view): String("\(view)".prefix { $0 != "(" })
        }
    }

    /// Every built-in preset has a picture, so that the menu is nowhere empty.
    @Test(arguments: PresetCatalog.names) func everyPresetHasAPicture(_ name: String) throws {
        let preset = try Preset.load(name)
        let wanted =
            switch preset.data {
            case .text, .names: "text"
            case .simulator: "control"
            case .recordings: "speech"
            default:
                name == "sine"
                    ? "fit" : name.hasPrefix("adding") ? "sequences" : preset.isPlane ? "boundary" : "images"
            }
        #expect(kind(try preset.makeDataPicture()) == wanted)
    }

    @Test func aTextBeginsAtItsBeginning() throws {
        guard case .text(let text) = try Preset.load("tiny-gpt").makeDataPicture() else {
            Issue.record("no text")
            return
        }
        #expect(text.hasPrefix("The Declaration of Independence"))
        guard case .text(let names) = try Preset.load("names").makeDataPicture() else {
            Issue.record("no names")
            return
        }
        #expect(names.split(separator: "\n").count == 400)
        #expect(names.split(separator: "\n").allSatisfy { $0.allSatisfy(\.isLetter) })
    }

    /// The two petals tell the species of Iris apart, not the sepals.
    @Test func aTableShowsTheFeaturesThatSeparateTheClasses() throws {
        guard case .view(.boundary(let plane)) = try Preset.load("iris").makeDataPicture() else {
            Issue.record("no plane")
            return
        }
        #expect(plane.points.count == 120)
        #expect(plane.yRange.upperBound > 7 && plane.xRange.upperBound < 3, "petal length and petal width")
        let lengths = plane.points.filter { $0.label == 0 }.map(\.y)
        #expect(lengths.allSatisfy { $0 < 2 }, "setosa has short petals")
    }

    @Test func theAddingProblemMarksTwoNumbers() throws {
        guard case .view(.sequences(let sequences)) = try Preset.load("adding-rnn").makeDataPicture() else {
            Issue.record("no sequences")
            return
        }
        #expect(sequences.samples.count == 12 && sequences.answers.isEmpty)
        #expect(sequences.samples.allSatisfy { $0.isMarked.count { $0 } == 2 && $0.answer == nil })
    }

    @Test func nothingIsPredicted() throws {
        guard case .view(.images(let images)) = try Preset.load("digits").makeDataPicture() else {
            Issue.record("no images")
            return
        }
        #expect(images.confusion == nil && images.samples.allSatisfy { $0.prediction == $0.label })
        guard case .view(.speech(let speech)) = try Preset.load("connected-digits").makeDataPicture() else {
            Issue.record("no recordings")
            return
        }
        #expect(speech.samples.allSatisfy { $0.prediction == nil && $0.label.contains(" ") })
    }

    @Test func picturesComeFromTheQueue() {
        let queue = DataPictureQueue()
        queue.request(.preset("moons"))
        queue.waitForAll()
        let pictures = queue.takePictures()
        #expect(pictures.map(\.source) == [.preset("moons")])
        #expect(pictures.first.map { kind($0.content) } == "boundary")
        #expect(queue.takePictures().isEmpty)
    }

    @Test func whatCannotBeReadHasNoPicture() {
        let queue = DataPictureQueue()
        queue.request(.preset("no-such-preset"))
        queue.waitForAll()
        #expect(queue.takePictures().map { kind($0.content) } == ["none"])
        queue.request(.savedRun(path: "/no/such/file.safetensors"))
        queue.waitForAll()
        #expect(queue.takePictures().map { kind($0.content) } == ["none"])
    }

    /// While the first picture is made, three others are requested; only the last of them is made.
    @Test func aNewerRequestReplacesOneThatWaits() {
        let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let queue = DataPictureQueue {
            begun.signal()
            goOn.wait()
        }
        queue.request(.preset("xor"))
        begun.wait()
        for name in ["moons", "circles", "sine"] { queue.request(.preset(name)) }
        goOn.signal()
        queue.waitForAll()
        #expect(queue.takePictures().map(\.source) == [.preset("sine")])
    }

    @Test func stoppingDropsWhatWaits() {
        let (begun, goOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let queue = DataPictureQueue {
            begun.signal()
            goOn.wait()
        }
        queue.request(.preset("xor"))
        begun.wait()
        queue.stop(within: 0)
        goOn.signal()
        queue.waitForAll()
        #expect(queue.takePictures().isEmpty)
    }
}

extension DataPictureQueue {
    /// Waits until every requested picture has been made.
    fileprivate func waitForAll() { wait(until: .distantFuture) }
}

extension Preset {
    /// Whether the data are a table or points, not images.
    fileprivate var isPlane: Bool {
        source["data"]?["image"] == nil
    }
}
