import TUI
import TestSupport
import Testing

@testable import nntui

/// Casts as files: their header, the times of their events, and what keeps a file from being written.
@Suite struct ScreenCastTests {
    private let folder = TemporaryFolder()
    private var path: String { folder.file("a.cast") }

    private func frame(_ text: String, width: Int = 8) -> Buffer {
        var buffer = Buffer(size: Size(width: width, height: 1))
        buffer.write(text, x: 0, y: 0)
        return buffer
    }

    /// Records frames at times, and returns the file's lines without the header.
    private func events(_ record: (inout ScreenCast) -> Void) throws -> [String] {
        var cast = ScreenCast(path, title: "nntui moons")
        record(&cast)
        let error = cast.finish()
        #expect(error == nil)
        let text = try #require(folder.text("a.cast"))
        _ = try CastPlayer(playing: text)
        return text.split(separator: "\n").dropFirst().map {
            String($0).replacing(#"\u001b["#, with: "^")
        }
    }

    @Test func theHeaderComesFirst() throws {
        _ = try events { $0.show(frame("a"), on: .light, at: 5) }
        let palette =
            "#000000:#cd3131:#0dbc79:#e5e510:#2472c8:#bc3fbc:#11a8cd:#cccccc:#767676:#f14c4c:#23d18b:#f5f543:#3b8eea:"
            + "#d670d6:#29b8db:#f2f2f2"
        let header = """
            {"version":2,"width":8,"height":1,"title":"nntui moons","env":{"TERM":"xterm-256color"},\
            "theme":{"fg":"#24272e","bg":"#fcfcfd","palette":"\(palette)"}}
            """
        #expect(folder.text("a.cast")?.split(separator: "\n").first.map(String.init) == header)
    }

    @Test func framesAreATenthOfASecondApart() throws {
        let events = try events { cast in
            // Each is a thirty-second of a second after the one before: the fourth is due.
            for step in 0..<8 { cast.show(frame("\(step)"), on: .dark, at: 5 + Double(step) / 32) }
        }
        #expect(
            events == [
                #"[0.0,"o","^?25l^0m^2J^1;1H0"]"#, #"[0.125,"o","^1;1H4"]"#, #"[0.225,"o","^1;1H7"]"#,
            ])
    }

    /// A frame that came too early is written at its time if nothing follows.
    @Test func aFrameThatStaysIsWritten() throws {
        let events = try events { cast in
            cast.show(frame("a"), on: .dark, at: 0)
            cast.show(frame("b"), on: .dark, at: 0.0625)
            cast.show(frame("c"), on: .dark, at: 9)
            cast.show(frame("c"), on: .dark, at: 10)
        }
        #expect(events.dropFirst() == [#"[0.1,"o","^1;1Hb"]"#, #"[9.0,"o","^1;1Hc"]"#])
    }

    @Test func anotherSizeIsDrawnWhole() throws {
        let events = try events { cast in
            cast.show(frame("a"), on: .dark, at: 0)
            cast.show(frame("a", width: 9), on: .dark, at: 2)
        }
        #expect(events.dropFirst() == [#"[2.0,"r","9x1"]"#, #"[2.0,"o","^?25l^0m^2J^1;1Ha"]"#])
    }

    @Test func anActIsMarkedAtItsTime() throws {
        let events = try events { cast in
            cast.show(frame("a"), on: .dark, at: 1)
            cast.show(frame("b"), on: .dark, at: 1.03125)
            cast.mark("η 0.1→0.05", at: 4)
            cast.show(frame("c"), on: .dark, at: 4)
        }
        #expect(
            events.dropFirst() == [#"[0.1,"o","^1;1Hb"]"#, #"[3.0,"m","η 0.1→0.05"]"#, #"[3.0,"o","^1;1Hc"]"#])
    }

    /// After two hours, 1.2 s lie between two frames, but none is late after an act.
    @Test func aLongRecordingGrowsMoreSlowly() throws {
        let events = try events { cast in
            cast.show(frame("a"), on: .dark, at: 0)
            cast.show(frame("b"), on: .dark, at: 7_200)
            cast.show(frame("c"), on: .dark, at: 7_201)
            cast.show(frame("d"), on: .dark, at: 7_201.5)
            cast.show(frame("e"), on: .dark, at: 7_202)
            cast.mark("undo", at: 7_202)
            cast.show(frame("f"), on: .dark, at: 7_202)
        }
        #expect(
            events.dropFirst() == [
                #"[7200.0,"o","^1;1Hb"]"#, #"[7201.2,"o","^1;1Hc"]"#, #"[7202.0,"m","undo"]"#,
                #"[7202.0,"o","^1;1Hf"]"#,
            ])
    }

    /// A frame of a run in training may keep colours that differ too little to be seen; one that stays is exact.
    @Test func aFrameThatIsExactHasItsColours() throws {
        func picture(_ red: UInt8) -> Buffer {
            Buffer(
                size: Size(width: 1, height: 1), fill: Cell("▀", Style(.rgb(red, 0, 0), on: .rgb(0, 0, 0))))
        }
        let events = try events { cast in
            cast.show(picture(10), on: .dark, at: 0)
            cast.show(picture(20), on: .dark, at: 1, isExact: false)
            cast.show(picture(20), on: .dark, at: 2)
        }
        #expect(events.dropFirst() == [#"[2.0,"o","^1;1H^38;2;20;0;0;48;2;0;0;0m▀^0m"]"#])
    }

    @Test func anEarlierCastIsKept() throws {
        _ = try events { $0.show(frame("a"), on: .dark, at: 0) }
        let before = folder.text("a.cast")
        _ = try events { $0.show(frame("b"), on: .dark, at: 0) }
        #expect(folder.text("a.cast~") == before && folder.text("a.cast") != before)
        try CastFile.probe(path)
        #expect(folder.names == ["a.cast", "a.cast~"], "a probe leaves no trace")
    }

    @Test func aForeignFileIsNoPlaceForACast() throws {
        try folder.write("precious", to: "a.cast")
        let error = #expect(throws: (any Error).self) { try CastFile.probe(path) }
        let reason = "it holds something else than a cast of nntui; name a new file, or a cast of nntui"
        #expect(error.map { "\($0)" } == "\(path): cannot write the file: \(reason)")
        #expect(throws: (any Error).self) { try CastFile.probe("/dev/full") }
        #expect(throws: (any Error).self) { try CastFile.probe(folder.file("none/a.cast")) }
        #expect(folder.text("a.cast") == "precious")
    }

    /// A file that cannot be begun is told of once, and nothing more is written.
    @Test func aCastThatIsNotKeptIsToldOfOnce() {
        var cast = ScreenCast(folder.file("none/a.cast"), title: "")
        cast.show(frame("a"), on: .dark, at: 0)
        let error = cast.takeError()
        #expect(error != nil)
        let isDue = cast.isDue(at: 9)
        #expect(!isDue)
        cast.show(frame("b"), on: .dark, at: 9)
        cast.mark("undo", at: 9)
        let later = cast.finish()
        #expect(later == nil)
    }
}
