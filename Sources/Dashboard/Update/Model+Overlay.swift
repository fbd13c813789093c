import Presets
import TUI
import Training

extension Model {
    /// Handles a key while a value is being typed.
    mutating func handle(_ key: Key, in prompt: Prompt) -> [Effect] {
        var prompt = prompt
        switch key {
        case .escape:
            overlay = nil
            return []
        case .enter:
            return take(prompt)
        case .up, .down:
            return nudge(key == .up ? .up : .down, in: prompt)
        default:
            prompt.edit(key)
            overlay = .prompt(prompt)
            return []
        }
    }

    /// Applies the typed text, or shows what is allowed.
    private mutating func take(_ prompt: Prompt) -> [Effect] {
        guard let values = run?.values else { return [] }
        do throws(ControlError) {
            let change = try Control.named(prompt.control).change(values, typed: prompt.input.text)
            overlay = nil
            return change.map { post($0, of: prompt.control) } ?? []
        } catch {
            var refused = prompt
            refused.complaint = error.message
            overlay = .prompt(refused)
            return []
        }
    }

    /// Changes the control of an open prompt, and shows its new value there.
    private mutating func nudge(_ nudge: Nudge, in prompt: Prompt) -> [Effect] {
        let effects = self.nudge(prompt.control, nudge)
        guard let values = run?.values else { return effects }
        overlay = .prompt(Prompt(prompt.control, text: Control.named(prompt.control).text(values)))
        return effects
    }

    /// Handles a key while a question is shown.
    mutating func handle(_ key: Key, in question: Question) -> [Effect] {
        if key == .escape { return answer(-1) }
        let keys = [key, key.onLatinKeyboard]
        guard let index = question.answers.firstIndex(where: { keys.contains(.character($0.key)) }) else { return [] }
        return answer(index)
    }

    /// Gives an answer to the question; any other index closes it.
    mutating func answer(_ index: Int) -> [Effect] {
        guard case .question(let question) = overlay else { return [] }
        overlay = nil
        guard question.answers.indices.contains(index) else {
            if question.escapeEffects.contains(.post(.resume)) {
                run?.pendingPause = Run.PendingPause(isPaused: false, since: now)
            }
            return question.escapeEffects
        }
        let effects = question.answers[index].effects
        let item = menu?.items(of: presets).first { $0.opening == effects.last }
        if let item { beginOpening(item.name) }
        return effects
    }
}
