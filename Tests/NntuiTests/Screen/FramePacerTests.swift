import TUI
import Testing

@testable import nntui

/// How often the screen shows the progress of training.
@Suite struct FramePacerTests {
    private let usual = Size(width: 100, height: 30)

    /// Returns the frames and bytes of a minute in which each frame costs `bytes` and is drawn as soon as it is due.
    private func minute(_ pacer: FramePacer, bytes: Int, size: Size) -> (frames: Int, bytes: Int) {
        var pacer = pacer
        var (frames, now) = (0, 0.0)
        while now < 60 {
            pacer.drew(bytes, size: size, at: now)
            frames += 1
            now = max(now, pacer.due)
        }
        return (frames, frames * bytes)
    }

    @Test func smallFramesComeThirtyTimesASecond() {
        #expect(abs(minute(FramePacer(rate: nil, isRemote: true), bytes: 200, size: usual).frames - 1_800) <= 1)
    }

    /// Half a second's bytes may come at once, so that the first screen hardly delays the second.
    @Test(arguments: [1_000, 3_000, 8_000])
    func largeFramesComeAsALinkCarriesThem(bytes: Int) {
        let sent = minute(FramePacer(rate: nil, isRemote: true), bytes: bytes, size: usual).bytes
        #expect(sent > 60 * 8_500 - bytes && sent <= 61 * 8_500 + bytes, "\(sent)")
    }

    @Test func aLocalTerminalGetsThemAll() {
        #expect(abs(minute(FramePacer(rate: nil, isRemote: false), bytes: 10_000, size: usual).frames - 1_800) <= 1)
    }

    @Test func aLargerScreenMaySendMore() {
        let sent = minute(FramePacer(rate: nil, isRemote: true), bytes: 10_000, size: Size(width: 200, height: 60))
            .bytes
        #expect(abs(sent - 4 * 60 * 8_500) <= 100_000, "\(sent)")
    }

    @Test func aRateThatWasChosenHoldsWhateverItCosts() {
        #expect(abs(minute(FramePacer(rate: 10, isRemote: true), bytes: 50_000, size: usual).frames - 600) <= 1)
        #expect(abs(minute(FramePacer(rate: 0.5, isRemote: true), bytes: 10, size: usual).frames - 30) <= 1)
    }

    /// However much a frame takes, the screen moves again after two seconds at most.
    @Test func noFrameStopsTheScreenForLong() {
        var pacer = FramePacer(rate: nil, isRemote: true)
        for now in [0.0, 0.1, 0.2] { pacer.drew(1_000_000, size: usual, at: now) }
        #expect(abs(pacer.due - 1.2) < 1e-9)
        #expect(FramePacer(rate: nil, isRemote: true).due < 0)
    }
}
