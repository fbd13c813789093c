import Dispatch
import Presets

/// Makes pictures of data on a queue of its own, one at a time; a newer request replaces one that waits.
package final class DataPictureQueue: Sendable {
    private struct Contents {
        var wanted: DataPicture.Source?
        var isWorking = false
        var pictures: [DataPicture] = []
    }

    private let contents = Guarded(Contents())
    private let queue = DispatchQueue(label: "nntui.data-pictures", qos: .utility)
    private let prepareThread: @Sendable () -> Void
    private let onPicture: @Sendable () -> Void

    /// Creates a queue, which calls `prepareThread` before it makes pictures and `onPicture` after each, on its thread.
    package init(
        prepareThread: @escaping @Sendable () -> Void = {}, onPicture: @escaping @Sendable () -> Void = {}
    ) {
        self.prepareThread = prepareThread
        self.onPicture = onPicture
    }

    /// Requests a picture, without waiting for it.
    package func request(_ source: DataPicture.Source) {
        let starts = contents.withLock { contents in
            contents.wanted = source
            defer { contents.isWorking = true }
            return !contents.isWorking
        }
        if starts { queue.async { [self] in makePictures() } }
    }

    /// Returns the pictures made since the last call.
    package func takePictures() -> [DataPicture] {
        contents.withLock { contents in
            let pictures = contents.pictures
            contents.pictures = []
            return pictures
        }
    }

    /// Drops the request that waits, and waits at most `seconds` for the picture that is being made.
    package func stop(within seconds: Double) {
        contents.withLock { $0.wanted = nil }
        wait(until: .now() + seconds)
    }

    /// Waits for the pictures on their way, but not beyond a time.
    func wait(until deadline: DispatchTime) {
        let done = DispatchSemaphore(value: 0)
        queue.async { done.signal() }
        _ = done.wait(timeout: deadline)
    }

    private func makePictures() {
        prepareThread()
        while let source = nextRequest() {
            let picture = DataPicture(source, (try? source.loadPreset().makeDataPicture()) ?? DataPicture.Content.none)
            contents.withLock { $0.pictures.append(picture) }
            onPicture()
        }
    }

    private func nextRequest() -> DataPicture.Source? {
        contents.withLock { contents in
            let source = contents.wanted.take()
            contents.isWorking = source != nil
            return source
        }
    }
}

extension DataPicture.Source {
    /// Reads the preset.
    fileprivate func loadPreset() throws -> Preset {
        switch self {
        case .preset(let name): try Preset.load(name)
        case .savedRun(let path): try CheckpointSummary.preset(of: path)
        }
    }
}
