import Dashboard
import Foundation
import Presets
import TUI
import Testing

/// Clicks and wheel movements act on what is drawn under them.
@Suite struct MouseTests {
    /// Returns the position of a text on the screen.
    private func place(of text: String, in model: Model) throws -> (x: Int, y: Int) {
        for (y, line) in draw(model).lines.enumerated() {
            if let range = line.range(of: text) {
                return (line[..<range.lowerBound].unicodeScalars.count, y)
            }
        }
        throw Missing(text: text)
    }

    private struct Missing: Error { var text: String }

    private func act(_ action: Mouse.Action, on text: String, _ model: inout Model) throws -> [Effect] {
        let (x, y) = try place(of: text, in: model)
        return update(&model, .event(.mouse(Mouse(action, x: x, y: y))), now: 1)
    }

    @Test func aClickSelectsAControl() throws {
        var model = Model.showing(Snapshots.vanishing(), width: 100, height: 30)
        #expect(try act(.press, on: "optimizer", &model) == [])
        #expect(model.run?.view.selectedControl == .optimizer)
    }

    /// Dragging over the plot leads to the steps below the mouse, from the first at the left to the last at the right.
    @Test func draggingOverTheLossLeadsThroughTheSteps() throws {
        var model = Model.showing(Snapshots.vanishing(step: 400), width: 100, height: 30)
        let labels = try #require(draw(model).lines.firstIndex { $0.contains("400 steps") })
        let row = labels - 2
        func drag(_ x: Int) -> Int? {
            let effects = update(&model, .event(.mouse(Mouse(.drag, x: x, y: row))), now: 1)
            guard case .post(.travel(.around(let step)))? = effects.first else { return nil }
            return step
        }
        let steps = (0..<100).map(drag).drop { $0 == nil }.prefix { $0 != nil }.compactMap(\.self)
        #expect(steps.count > 20 && steps.first == 0 && steps == steps.sorted())
        #expect((390...400).contains(try #require(steps.last)))
        #expect(abs(steps[steps.count / 2] - 200) < 15)
    }

    @Test func theWheelChangesTheControlUnderIt() throws {
        var model = Model.showing(Snapshots.vanishing(), width: 100, height: 30)
        #expect(try act(.scrollUp, on: "learning rate", &model) == [.post(.change(.set(.learningRate, to: 0.056)))])
        #expect(try act(.scrollDown, on: "learning rate", &model) == [.post(.change(.set(.learningRate, to: 0.05)))])
        #expect(model.run?.view.selectedControl == .learningRate)
    }

    @Test func theArrowsOfTheSelectedRowAreButtons() throws {
        var model = Model.showing(Snapshots.vanishing(), width: 100, height: 30)
        #expect(try act(.press, on: "◂", &model) == [.post(.change(.set(.learningRate, to: 0.045)))])
        #expect(try act(.press, on: "▸ │", &model) == [.post(.change(.set(.learningRate, to: 0.05)))])
    }

    @Test func keysInTheFooterAreButtons() throws {
        var model = Model.showing(Snapshots.vanishing())
        #expect(try act(.press, on: "space", &model) == [.post(.pause)])
        #expect(try act(.press, on: "a repair", &model) == [.post(.repair)])
        #expect(try act(.press, on: "q quit", &model) == [.quit])
    }

    @Test func tabsTurnThePlace() throws {
        var model = Model.showing(Snapshots.vanishing())
        #expect(try act(.press, on: "Controls", &model) == [])
        #expect(draw(model).text.contains("batch size"))
    }

    @Test func aDoubleClickZooms() throws {
        var model = Model.showing(Snapshots.vanishing(), width: 100, height: 30)
        _ = try act(.doubleClick, on: "Loss", &model)
        #expect(model.run?.view.isZoomed == true)
        #expect(model.run?.view.focus == PanelName("Loss"))
    }

    @Test func theWheelScrollsLayers() throws {
        var model = Model.showing(Snapshots.deep())
        _ = try act(.scrollDown, on: "dense3", &model)
        #expect(model.run?.view.selectedLayer == 0)
        _ = try act(.press, on: "dense4", &model)
        #expect(model.run?.view.selectedLayer == 3)
    }

    @Test func theMenuTakesClicks() throws {
        var model = Model(presets: PresetInformation.samples, size: Size(width: 80, height: 24))
        #expect(try act(.press, on: "3 moons", &model) == [])
        #expect(model.menu?.selection == 2)
        #expect(try act(.press, on: "3 moons", &model) == [.open(preset: "moons")])
    }

    @Test func underAnOverlayNothingElseAnswers() throws {
        var model = Model.showing(Snapshots.vanishing())
        model.press(.character("="))
        #expect(try act(.press, on: "q quit", &model) == [])
        #expect(model.overlay != nil)
    }

    @Test func outsideTheScreenNothingIsHit() {
        var model = Model.showing(Snapshots.vanishing())
        for (x, y) in [(-1, 0), (0, -1), (80, 0), (0, 24), (.max, .max), (.min, .min)] {
            #expect(update(&model, .event(.mouse(Mouse(.press, x: x, y: y))), now: 1) == [])
        }
    }
}
