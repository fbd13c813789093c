import Training

extension Model {
    /// Carries out an action and returns the requests to the main loop.
    mutating func handle(_ action: Action) -> [Effect] {
        switch action {
        case .pauseOrContinue: return pauseOrContinue()
        case .singleStep: return singleStep()
        case .slower: return changePace(isFaster: false)
        case .faster: return changePace(isFaster: true)
        case .restart: return restart(newWeights: false)
        case .restartWithNewWeights: return restart(newWeights: true)
        case .save: return save()
        case .saveTape: return saveTape()
        case .writePicture: return run?.snapshot == nil ? [] : [.writePicture]
        case .undo: return undo()
        case .goBack: return post(.goBack, isPaused: true)
        case .repair: return repair()
        case .travel(let travel): return self.travel(travel)

        case .showBranches: return showBranches()
        case .moveBranch(let steps): moveBranch(by: steps)
        case .clickBranch(let number): return clickBranch(number)
        case .chooseBranch: return chooseBranch()
        case .compareBranch: return compareBranch()
        case .nameBranch: nameBranch()
        case .deleteBranch: return deleteBranch()

        case .showTwins: return showTwins()
        case .startTwins: return startTwins()
        case .closeTwins: return closeTwins()
        case .askWhichToKeep where run?.snapshot?.hasTwins == true: return askWhichToKeep()
        case .askWhichToKeep: editSelected()
        case .moveTwinControl(let steps): moveTwinControl(by: steps)
        case .nudgeTwin(let nudge): nudgeTwin(nudge)
        case .addTwin: addTwin()
        case .removeTwin: removeTwin()

        case .moveSelection(let steps): moveSelection(by: steps)
        case .select(let control): select(control)
        case .nudgeSelected(let nudge): return nudgeSelected(nudge)
        case .nudge(let control, let nudge): return self.nudge(control, nudge)
        case .editSelected: editSelected()
        case .edit(let control): edit(control)

        case .toggleLogarithm: run?.view.isLogarithmic.toggle()
        case .cycleSmoothing: run?.view.cycleSmoothing()
        case .cycleRange: run?.view.cycleRange()
        case .cycleUnit: run?.cycleUnit()
        case .toggleHorizontalLogarithm: run?.view.isHorizontallyLogarithmic.toggle()
        case .toggleLayerValues: run?.view.showsLayerValues.toggle()
        case .toggleGraph: return toggleGraph()
        case .nextStage:
            run?.playTime = nil
            return nextStage()
        case .playStages: return playStages()
        case .toggleOperations: run?.view.showsOperations.toggle()
        case .toggleNumbers: run?.view.showsAllNumbers.toggle()
        case .moveNode(let steps): moveNode(by: steps)
        case .selectNode(let index): run?.view.selectedNode = index
        case .moveLayer(let steps): run?.moveLayer(by: steps)
        case .selectLayer(let index): run?.selectLayer(index)
        case .cyclePanel(let steps): cyclePanel(by: steps)
        case .focus(let panel): focus(panel)
        case .focusPanel(let place): focusPanel(at: place)
        case .toggleZoom: toggleZoom()
        case .zoom(let panel): zoom(panel)
        case .scroll(let panel, let lines): scroll(panel, by: lines)

        case .movePresetSelection(let steps): menu?.move(by: steps, in: presets)
        case .openPreset(let number): return openPreset(number)
        case .openMenuItem(let index): return openMenuItem(at: index)
        case .clickMenuItem(let index): return clickMenuItem(at: index)
        case .openSelectedItem: return openSelectedItem()
        case .startFilter: startFilter()
        case .leaveMenu: leaveMenu()

        case .help: overlay = .help(scroll: 0)
        case .showAnswers: return showAnswers()
        case .scrollAnswers(let lines): scrollAnswers(by: lines)
        case .writeAnswers: return writeAnswers()
        case .closeOverlay: overlay = nil
        case .scrollHelp(let lines): scrollHelp(by: lines)
        case .answer(let index): return answer(index)
        case .showMenu: return showMenu()
        case .toggleMouse: return toggleMouse()
        case .quit: return quit()
        case .redraw: return [.redraw]
        }
        return []
    }
}
