import TUI

/// Changes the model in response to a message, and returns the requests to the main loop.
///
/// - Parameter now: Monotonic seconds; the dashboard has no clock of its own.
package func update(_ model: inout Model, _ message: Message, now: Double) -> [Effect] {
    model.now = max(model.now, now)
    model.run?.fade(at: model.now)
    defer { model.noteSelection() }
    switch message {
    case .event(let event):
        let effects = model.handle(event)
        model.run?.count(effects)
        return effects
    case .opened(let information): model.open(information)
    case .openFailed(let reason): model.refuse(reason)
    case .remark(let text): return model.remark(text, isWarning: true)
    case .savedRuns(let runs): model.receive(runs)
    case .dataPicture(let picture): model.receive(picture)
    case .pictureWritten(let path): return model.remark("screen written to \(path)")
    case .pictureFailed(let reason): return model.remark("screen not written: \(reason)", isWarning: true)
    case .snapshot(let snapshot): model.run?.receive(snapshot, now: model.now)
    }
    return []
}

extension Model {
    mutating func handle(_ event: Event) -> [Effect] {
        switch event {
        case .key(let key): return handle(key)
        case .paste(let text): return handlePaste(text)
        case .mouse(let mouse): return handle(mouse)
        case .resize(let size): self.size = size
        case .tick: return requestPicture() + playOn()
        case .resumed: return [.redraw]
        case .terminate, .endOfInput: return [.quit]
        }
        return []
    }

    /// Context whose keys apply while no box covers the screen.
    var context: KeyBinding.Context { menu != nil ? .menu : run?.view.showsGraph == true ? .graph : .training }

    /// Passes a key to the topmost part of the screen.
    mutating func handle(_ key: Key) -> [Effect] {
        if key == .control("c") { return interrupt() }
        switch overlay {
        case .prompt(let prompt): return handle(key, in: prompt)
        case .question(let question): return handle(key, in: question)
        case .branches(let list): return handle(key, in: list)
        case .twins: return KeyBinding.action(for: key, in: .twins).map { handle($0) } ?? []
        case .answers: return KeyBinding.action(for: key, in: .answers).map { handle($0) } ?? []
        case .help: return KeyBinding.action(for: key, in: .help).map { handle($0) } ?? []
        case nil: break
        }
        if closeResult(), key == .escape { return [] }
        if menu?.filter != nil, let effects = handleFilter(key) { return effects }
        guard let action = KeyBinding.action(for: key, in: context) else { return [] }
        return handle(action)
    }

    /// Carries out the action of the target under the mouse.
    mutating func handle(_ mouse: Mouse) -> [Effect] {
        render(self).action(of: mouse).map { handle($0) } ?? []
    }
}
