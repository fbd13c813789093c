extension Model {
    /// Does what a key, a click or the wheel asks for.
    mutating func perform(_ action: Action) -> [Effect] {
        switch action {
        case .pauseOrContinue: return pauseOrContinue()
        case .singleStep: return command(.step(1), isPaused: true)
        case .toggleGraph: return toggleGraph()
        case .nextStage: return nextStage()
        case .slower: return changePace(isFaster: false)
        case .faster: return changePace(isFaster: true)
        case .restart: return command(.restart(newWeights: false))
        case .restartWithNewWeights: return command(.restart(newWeights: true))
        case .save: return save()
        case .undo: return undo()
        case .goBack: return command(.goBack)
        case .repair: return repair()
        case .moveSelection(let steps): moveSelection(by: steps)
        case .select(let control): select(control)
        case .nudgeSelected(let nudge): return nudgeSelected(nudge)
        case .nudge(let control, let nudge): return self.nudge(control, nudge)
        case .typeSelected: typeSelected()
        case .type(let control): type(control)
        case .moveChoice(let steps): menu?.move(by: steps, in: presets)
        case .choose(let index): return choose(index)
        case .pointAt(let index): return pointAt(index)
        case .openChoice: return openChoice()
        case .startFilter: startFilter()
        case .leaveMenu: leaveMenu()
        case .answer(let index): return answer(index)
        case .quit: return quit()
        case .redraw: return [.redraw]
        default: performOnScreen(action)
        }
        return []
    }

    /// Does what concerns the screen alone.
    private mutating func performOnScreen(_ action: Action) {
        switch action {
        case .toggleLogarithm: run?.view.isLogarithmic.toggle()
        case .cycleSmoothing: run?.view.cycleSmoothing()
        case .cycleRange: run.map { run?.view.range = $0.view.range.next }
        case .toggleLayerValues: toggleLayerValues()
        case .moveLayer(let steps): run?.moveLayer(by: steps)
        case .selectLayer(let index): run?.selectLayer(index)
        case .moveNode(let steps): moveNode(by: steps)
        case .selectNode(let index): run?.view.selectedNode = index
        case .turn(let steps): turn(by: steps)
        case .focus(let panel): focus(panel)
        case .toggleZoom: run?.view.isZoomed.toggle()
        case .zoom(let panel): zoom(panel)
        case .scroll(let panel, let lines): scroll(panel, by: lines)
        case .help: overlay = .help(scroll: 0)
        case .closeOverlay: overlay = nil
        case .scrollHelp(let lines): scrollHelp(by: lines)
        case .showMenu: showMenu()
        default: break
        }
    }
}
