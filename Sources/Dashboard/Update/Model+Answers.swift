import Presets
import Training

extension Model {
    /// Opens the report on the answers, which the trainer makes with the weights of now.
    mutating func showAnswers() -> [Effect] {
        guard let run, run.snapshot != nil else { return [] }
        if case .answers = overlay {} else { overlay = .answers(scroll: 0) }
        return [.post(.judge(path: nil))]
    }

    mutating func scrollAnswers(by lines: Int) {
        guard case .answers(let scroll) = overlay else { return }
        overlay = .answers(scroll: max(0, min(scroll + lines, AnswersScreen(model: self).box.largestScroll(on: size))))
    }

    /// Writes the rows beside where a checkpoint would be.
    func writeAnswers() -> [Effect] {
        guard let run else { return [] }
        return [.post(.judge(path: "\(run.information.name)-rows.csv"))]
    }
}
