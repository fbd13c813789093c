import TUI

/// Returns the whole screen for a model.
package func draw(_ model: Model) -> Buffer { render(model).buffer }

/// Returns the whole screen with its mouse targets.
func render(_ model: Model) -> Frame {
    var canvas = Canvas(size: model.size, appearance: model.appearance)
    if model.size.width < TrainingLayout.smallest.width || model.size.height < TrainingLayout.smallest.height {
        TooSmallScreen(model: model).draw(on: &canvas)
    } else {
        drawScreen(model, on: &canvas)
    }
    canvas.buffer.restrict(to: model.appearance.glyphs)
    return Frame(buffer: canvas.buffer, targets: canvas.targets)
}

private func drawScreen(_ model: Model, on canvas: inout Canvas) {
    if let menu = model.menu {
        MenuScreen(model: model, menu: menu).draw(on: &canvas)
    } else if let run = model.run, run.view.showsGraph {
        GraphScreen(model: model, run: run).draw(on: &canvas)
    } else if let run = model.run {
        TrainingScreen(model: model, run: run).draw(on: &canvas)
    }
    switch model.overlay {
    case .help(let scroll): HelpScreen(model: model).box.draw(offset: scroll, on: &canvas)
    case .answers(let scroll): AnswersScreen(model: model).box.draw(offset: scroll, on: &canvas)
    case .prompt(let prompt): PromptBox(model: model, prompt: prompt).draw(on: &canvas)
    case .question(let question): QuestionBox(question: question).draw(on: &canvas)
    case .branches(let list):
        if let run = model.run { BranchBox(run: run, list: list, size: model.size).draw(on: &canvas) }
    case .twins(let plan):
        if let run = model.run { TwinBox(run: run, plan: plan, size: model.size).draw(on: &canvas) }
    case nil: break
    }
}
