import Presets
import TUI
import Training

extension KeyBinding {
    /// Table of all keys, which defines their actions and their texts in the footer and the help.
    package static let all: [KeyBinding] =
        runKeys + controlKeys + stepKeys + layerKeys + screenKeys + graphKeys + menuKeys + branchKeys + twinKeys
        + answerKeys + helpKeys

    private static let runKeys: [KeyBinding] = [
        row(.run, "space", "pause", "pause or continue", 1, [.init(" ", .pauseOrContinue)]),
        row(.run, "s", "step", "train one step, then pause", 7, [.init("s", .singleStep)]),
        row(
            .run, "< >", "pace", "slower, faster, full, its own pace", 6,
            [.init("<", .slower), .init(">", .faster)]),
        row(.run, "r", "restart", "start over with the same initial weights", 7, [.init("r", .restart)]),
        row(.run, "R", "new weights", "start over with new initial weights", 12, [.init("R", .restartWithNewWeights)]),
        row(.run, "a", "repair", "apply the preset's repair", 8, [.init("a", .repair)], .whenBroken),
        row(.run, "u", "undo", "undo the latest change, restart or return", 7, [.init("u", .undo)], .whenUndoable),
        row(.run, "g", "go back", "go back to the latest restore point", 13, [.init("g", .goBack)], .whenHalted),
        row(
            .run, ", .", "past", "a step back, a step on ({ }: by a tenth)", 10,
            [
                .init(",", .travel(.steps(-1))), .init(".", .travel(.steps(1))), .init("{", .travel(.tenths(-1))),
                .init("}", .travel(.tenths(1))),
            ], .firstInPast),
        row(
            .run, "esc", "present", "from the past back to the present", 1, [.init(.escape, .travel(.present))],
            .whenInPast),
        row(
            .run, "b", "branches", "the runs so far as a tree: choose, compare …", 14, [.init("b", .showBranches)],
            .whenForked),
        row(.run, "T", "twin", "a second run beside it, with one difference", 8, [.init("T", .showTwins)]),
        row(
            .run, "enter", "keep one", "keep one of the runs side by side", 1, [.init(.enter, .askWhichToKeep)],
            .whenTwins),
        row(.run, "A", "answers", "how good the answers are, and the worst rows", 15, [.init("A", .showAnswers)]),
        row(.run, "w", "save", "save the best step, and this one beside it", 14, [.init("w", .save)]),
        row(.run, "W", "tape", "save what was done so far as a tape", 27, [.init("W", .saveTape)]),
        row(.run, "S", "picture", "save the screen as an SVG picture", 27, [.init("S", .writePicture)]),
    ]

    private static let controlKeys: [KeyBinding] = [
        row(
            .controls, "↑↓", "select", "select a control", 5,
            [.init(.up, .moveSelection(-1)), .init(.down, .moveSelection(1))]),
        row(
            .controls, "←→", "change", "change it a little", 4,
            [.init(.left, .nudgeSelected(.down)), .init(.right, .nudgeSelected(.up))]),
        row(
            .controls, "[ ]", "a lot", "change it a lot (also shift + arrow)", 16,
            [
                .init("[", .nudgeSelected(.farDown)), .init("]", .nudgeSelected(.farUp)),
                .init(.shiftLeft, .nudgeSelected(.farDown)), .init(.shiftRight, .nudgeSelected(.farUp)),
            ]),
        row(
            .controls, "=", "type", "type an exact value (also Enter)", 9,
            [.init("=", .editSelected)]),
    ]

    private static let stepKeys: [KeyBinding] = [
        pair(.step, "-", "+", "η", "learning rate η down and up", 2, .learningRate),
        row(
            .step, "/ *", "half, double", "halve and double η", nil,
            [.init("/", .nudge(.learningRate, .farDown)), .init("*", .nudge(.learningRate, .farUp))]),
        pair(.step, "C", "c", "clip", "clipping: none, value, norm … (C: back)", 3, .clipping),
        pair(.step, "(", ")", "threshold", "clipping threshold down and up", 15, .threshold),
        pair(.step, "O", "o", "optimizer", "next optimizer (O: back)", 17, .optimizer, .whenInUse),
        pair(.step, "N", "B", "batch", "halve and double the batch size", 18, .batchSize),
        pair(.step, "E", "e", "credit", "how layers receive the error (E: back)", 18, .credit, .whenInUse),
        pair(.step, "Z", "t", "dropout", "drop more activations (Z: fewer)", 24, .dropout),
        row(
            .step, "X", "early stop", "early stopping on or off", 25, [.init("X", .nudge(.earlyStopping, .up))]),
        row(
            .step, "M", "memory", "activation checkpoints: none, sqrt …", 26,
            [.init("M", .nudge(.checkpointing, .up))], .whenInUse),
        row(
            .step, "d", "decay", "double the weight decay (D: halve it)", 19,
            [.init("D", .nudge(.weightDecay, .farDown)), .init("d", .nudge(.weightDecay, .farUp))]),
        pair(.step, "H", "h", "schedule", "next schedule (H: back)", 20, .schedule),
        row(.step, "f", "activation", "next activation function", 21, [.init("f", .nudge(.activation, .up))]),
        pair(.step, "I", "i", "initializer", "next initializer, on restart (I: back)", 22, .initializer),
    ]

    private static let layerKeys: [KeyBinding] = [
        row(
            .layers, "j k", "layers", "select a layer (J, K: by eight)", 11,
            [
                .init("j", .moveLayer(1)), .init("k", .moveLayer(-1)), .init("J", .moveLayer(8)),
                .init("K", .moveLayer(-8)), .init(.home, .selectLayer(0)), .init(.end, .selectLayer(.max)),
            ]),
        row(
            .layers, "v", "values", "gradients, or weights and updates", 12,
            [.init("v", .toggleLayerValues)]),
        row(.layers, "l", "log", "logarithmic or linear loss axis", 9, [.init("l", .toggleLogarithm)]),
        row(.layers, "m", "smooth", "smoothing of the loss curve", 10, [.init("m", .cycleSmoothing)]),
        row(.layers, "x", "range", "all steps, last half, last tenth", 23, [.init("x", .cycleRange)]),
        row(.layers, "y", "unit", "x in steps, in epochs, or in time", 27, [.init("y", .cycleUnit)]),
        row(
            .layers, "L", "log x", "logarithmic or linear x axis", 28, [.init("L", .toggleHorizontalLogarithm)]),
    ]

    private static let screenKeys: [KeyBinding] = [
        row(.screen, "tab", "panel", "next panel", 4, [.init(.tab, .cyclePanel(1)), .init(.backTab, .cyclePanel(-1))]),
        row(.screen, "z", "zoom", "fill the screen with the panel", 11, [.init("z", .toggleZoom)]),
        row(
            .screen, "pgdn", "read on", "scroll the diagnosis (pgup: up)", nil,
            [.init(.pageDown, .scroll(.diagnosis, by: 3)), .init(.pageUp, .scroll(.diagnosis, by: -3))]),
        row(.screen, "1-9", "panels", "go to a panel by its number", nil, digits { .focusPanel($0) }),
        row(.screen, "n", "graph", "show the graph and the chain rule", 25, [.init("n", .toggleGraph)]),
        row(.screen, "p", "presets", "choose another preset", 24, [.init("p", .showMenu)]),
        row(
            .screen, "?", "help", "this help", 0, [.init("?", .help), .init(.function(1), .help)], context: .everywhere),
        row(
            .screen, "q", "quit", "quit (control-c: from anywhere)", 0,
            [.init("q", .quit), .init(.control("c"), .quit)],
            context: .everywhere),
        row(
            .screen, "F", "mouse", "free the mouse (or shift + drag)", nil, [.init("F", .toggleMouse)],
            context: .everywhere),
        row(
            .screen, "^L", "redraw", "redraw the screen", nil, [.init(.control("l"), .redraw)], context: .everywhere),
    ]

    private static let graphKeys: [KeyBinding] = [
        row(.run, "space", "pause", "pause or continue", 1, [.init(" ", .pauseOrContinue)], context: .graph),
        row(
            .run, "s", "stage", "one stage: forward, loss, backward, update", 2, [.init("s", .nextStage)],
            context: .graph),
        row(
            .run, "enter", "play", "a stage every second; again: stop", 3, [.init(.enter, .playStages)],
            context: .graph),
        row(
            .run, "< >", "pace", "slower, faster, full, its own pace", 8,
            [.init("<", .slower), .init(">", .faster)], context: .graph),
        row(
            .layers, "↑↓", "select", "select a layer (also j and k)", 4,
            [
                .init(.up, .moveNode(-1)), .init(.down, .moveNode(1)), .init("k", .moveNode(-1)),
                .init("j", .moveNode(1)), .init(.pageUp, .moveNode(-8)), .init(.pageDown, .moveNode(8)),
                .init(.home, .moveNode(-9_999)), .init(.end, .moveNode(9_999)),
            ], context: .graph),
        row(
            .layers, "l", "operations", "a row for each layer or each operation", 6, [.init("l", .toggleOperations)],
            context: .graph),
        row(
            .layers, "v", "numbers", "numbers where a heat map shows more", 7, [.init("v", .toggleNumbers)],
            context: .graph),
        row(
            .screen, "n", "panels", "back to the panels (also esc)", 5,
            [.init("n", .toggleGraph), .init(.escape, .toggleGraph)], context: .graph),
    ]

    private static let menuKeys: [KeyBinding] = [
        row(
            .menu, "↑↓", "select", "select a preset (also j and k)", 1,
            [
                .init(.up, .movePresetSelection(-1)), .init(.down, .movePresetSelection(1)),
                .init("k", .movePresetSelection(-1)),
                .init("j", .movePresetSelection(1)), .init(.pageUp, .movePresetSelection(-8)),
                .init(.pageDown, .movePresetSelection(8)),
                .init(.home, .movePresetSelection(-9_999)), .init(.end, .movePresetSelection(9_999)),
            ], context: .menu),
        row(
            .menu, "enter", "open", "open the preset or saved run (also space)", 2,
            [.init(.enter, .openSelectedItem), .init(" ", .openSelectedItem)],
            context: .menu),
        row(
            .menu, "1-9", "open by number", "open a preset by its number", 4, digits { .openPreset($0) }, context: .menu
        ),
        row(.menu, "/", "filter", "type words to filter the list", 3, [.init("/", .startFilter)], context: .menu),
        row(
            .menu, "esc", "back", "back to the run", 1, [.init(.escape, .leaveMenu)], .whenRunning, context: .menu),
    ]

    private static let branchKeys: [KeyBinding] = [
        row(
            .run, "↑↓", "select", "select a branch (also j and k)", 2,
            [
                .init(.up, .moveBranch(-1)), .init(.down, .moveBranch(1)), .init("k", .moveBranch(-1)),
                .init("j", .moveBranch(1)), .init(.pageUp, .moveBranch(-8)), .init(.pageDown, .moveBranch(8)),
                .init(.home, .moveBranch(-9_999)), .init(.end, .moveBranch(9_999)),
            ], context: .branches),
        row(
            .run, "enter", "go on with it", "go on with the branch", 1,
            [.init(.enter, .chooseBranch), .init(" ", .chooseBranch)], context: .branches),
        row(
            .run, "v", "curve", "draw its curve behind the run, or no longer", 3, [.init("v", .compareBranch)],
            context: .branches),
        row(.run, "n", "name", "name the branch", 4, [.init("n", .nameBranch)], context: .branches),
        row(.run, "d", "delete", "delete the branch", 5, [.init("d", .deleteBranch)], context: .branches),
        row(
            .screen, "esc", "close", "close the list", 1,
            [.init(.escape, .closeOverlay), .init("b", .closeOverlay)], context: .branches),
    ]

    private static let twinKeys: [KeyBinding] = [
        row(
            .run, "↑↓", "difference", "another setting", 2,
            [
                .init(.up, .moveTwinControl(-1)), .init(.down, .moveTwinControl(1)), .init("k", .moveTwinControl(-1)),
                .init("j", .moveTwinControl(1)),
            ], context: .twins),
        row(
            .run, "←→", "value", "another value of the last run", 3,
            [
                .init(.left, .nudgeTwin(.down)), .init(.right, .nudgeTwin(.up)), .init("[", .nudgeTwin(.farDown)),
                .init("]", .nudgeTwin(.farUp)), .init(.shiftLeft, .nudgeTwin(.farDown)),
                .init(.shiftRight, .nudgeTwin(.farUp)),
            ], context: .twins),
        row(
            .run, "+ -", "runs", "one run more, one fewer", 4,
            [.init("+", .addTwin), .init("-", .removeTwin)], context: .twins),
        row(
            .run, "enter", "start", "begin to train all of them", 1,
            [.init(.enter, .startTwins), .init(" ", .startTwins)], context: .twins),
        row(
            .screen, "esc", "close", "close the box", 1, [.init(.escape, .closeTwins), .init("T", .closeTwins)],
            context: .twins),
    ]

    private static let answerKeys: [KeyBinding] = [
        row(
            .screen, "↑↓", "scroll", "scroll the report", 1,
            [
                .init(.up, .scrollAnswers(-1)), .init(.down, .scrollAnswers(1)), .init("k", .scrollAnswers(-1)),
                .init("j", .scrollAnswers(1)), .init(.pageUp, .scrollAnswers(-10)),
                .init(.pageDown, .scrollAnswers(10)),
            ], context: .answers),
        row(.run, "A", "judge again", "judge the network of now", 2, [.init("A", .showAnswers)], context: .answers),
        row(.run, "w", "rows as CSV", "write the rows, worst first", 3, [.init("w", .writeAnswers)], context: .answers),
        row(
            .screen, "esc", "close", "close the report", 4,
            [.init(.escape, .closeOverlay), .init("q", .closeOverlay), .init(.enter, .closeOverlay)],
            context: .answers),
    ]

    private static let helpKeys: [KeyBinding] = [
        row(
            .screen, "↑↓", "scroll", "scroll the help", 1,
            [
                .init(.up, .scrollHelp(-1)), .init(.down, .scrollHelp(1)), .init("k", .scrollHelp(-1)),
                .init("j", .scrollHelp(1)), .init(.pageUp, .scrollHelp(-10)), .init(.pageDown, .scrollHelp(10)),
            ], context: .help),
        row(
            .screen, "esc", "close", "close the help", 2,
            [
                .init(.escape, .closeOverlay), .init("?", .closeOverlay), .init("q", .closeOverlay),
                .init(.enter, .closeOverlay),
            ],
            context: .help),
    ]

    /// Returns the keys 1 to 9 for the positions 0 to 8 of a list.
    private static func digits(_ action: (Int) -> Action) -> [Stroke] {
        (0..<9).compactMap { index in
            Unicode.Scalar(49 + UInt32(index)).map { Stroke($0, action(index)) }
        }
    }

    private static func row(
        _ topic: Topic, _ keys: String, _ name: String, _ help: String, _ footer: Int?, _ strokes: [Stroke],
        _ urgency: Urgency = .never, context: Context = .training
    ) -> KeyBinding {
        KeyBinding(
            context: context, topic: topic, strokes: strokes, keys: keys, name: name, help: help, footer: footer,
            urgency: urgency)
    }

    /// Returns a row with two keys that decrease and increase a control.
    private static func pair(
        _ topic: Topic, _ down: Unicode.Scalar, _ up: Unicode.Scalar, _ name: String, _ help: String, _ footer: Int?,
        _ control: Control.Name, _ urgency: Urgency = .never
    ) -> KeyBinding {
        let isCase = String(down).lowercased() == String(up)
        return row(
            topic, isCase ? String(up) : "\(down)\(up)", name, help, footer,
            [Stroke(down, .nudge(control, .down)), Stroke(up, .nudge(control, .up))], urgency)
    }
}
