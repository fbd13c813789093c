import Diagnosis
import TUI

extension KeyBinding {
    /// What a key does in a context; a key of the context itself goes before one that holds everywhere.
    package static func action(for key: Key, in context: Context) -> Action? {
        let contexts: [Context] = context == .help ? [.help] : [context, .everywhere]
        for context in contexts {
            for row in all where row.context == context {
                if let stroke = row.strokes.first(where: { $0.key == key }) { return stroke.action }
            }
        }
        return context == .graph ? sharedAction(for: key) : nil
    }

    /// What a key of the panels does beside the graph too: all that changes the training.
    private static func sharedAction(for key: Key) -> Action? {
        let rows = all.filter { $0.context == .training && ($0.topic == .run || $0.topic == .step) }
        return rows.lazy.flatMap(\.strokes).first { $0.key == key }?.action
    }

    /// The rows that hold in a context.
    package static func rows(in context: Context) -> [KeyBinding] {
        all.filter { $0.context == context } + (context == .help ? [] : all.filter { $0.context == .everywhere })
    }

    /// The key that does something in training, as it is shown.
    package static func label(for action: Action) -> String? {
        for row in all where row.context == .training {
            if let stroke = row.strokes.first(where: { $0.action == action }) { return stroke.key.label }
        }
        return nil
    }

    /// The key for a piece of advice, as it is shown.
    package static func label(for remedy: Remedy) -> String? { label(for: Action(remedy)) }
}

extension GlyphSet {
    /// The keys of a row as the screen names them: arrows have names of their own where they cannot be drawn.
    func spell(keys: String) -> String {
        guard self == .ascii else { return keys }
        switch keys {
        case "↑↓": return "up/down"
        case "←→": return "left/right"
        case "↑": return "up"
        case "↓": return "down"
        case "←": return "left"
        case "→": return "right"
        default: return spell(keys)
        }
    }
}

extension Action {
    /// What a person does to follow a piece of advice.
    package init(_ remedy: Remedy) {
        self =
            switch remedy {
            case .repair: .repair
            case .goBack: .goBack
            case .undo: .undo
            case .lowerLearningRate: .nudge(.learningRate, .down)
            case .raiseLearningRate: .nudge(.learningRate, .up)
            case .changeSchedule: .nudge(.schedule, .up)
            case .changeClipping: .nudge(.clipping, .up)
            case .changeThreshold: .nudge(.threshold, .up)
            case .changeActivation: .nudge(.activation, .up)
            case .changeInitializer: .nudge(.initializer, .up)
            case .changeOptimizer: .nudge(.optimizer, .up)
            case .changeCredit: .nudge(.credit, .up)
            case .changeWeightDecay: .nudge(.weightDecay, .farUp)
            case .restart: .restart
            case .restartWithNewWeights: .restartWithNewWeights
            case .resume, .pause: .pauseOrContinue
            case .save: .save
            }
    }
}

extension Key {
    /// The key as the screen names it.
    package var label: String {
        switch self {
        case .character(" "): "space"
        case .character(let scalar): String(scalar)
        case .control(let scalar): "^" + String(scalar).uppercased()
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .shiftUp: "shift ↑"
        case .shiftDown: "shift ↓"
        case .shiftLeft: "shift ←"
        case .shiftRight: "shift →"
        case .function(let number): "F\(number)"
        case .enter: "enter"
        case .escape: "esc"
        case .tab: "tab"
        case .backTab: "shift tab"
        case .backspace: "backspace"
        case .delete: "del"
        case .insert: "ins"
        case .home: "home"
        case .end: "end"
        case .pageUp: "page up"
        case .pageDown: "page down"
        }
    }
}
