import Text
import Training

extension CheckpointSummary {
    /// Sentences on the file, on what the run had reached, and on its best step.
    var sentences: [String] {
        let saved = "\(path.pathForDisplay), saved \(Wording.ago(seconds: age)) at \(Self.words(step, figure))"
        let branch = isPossibleBranch ? ["It comes as a branch: the run that is open stays, and u returns to it."] : []
        guard let best else { return [saved] + branch }
        return [saved, "best at \(Self.words(best.step, best.figure)): \(best.path.pathForDisplay)"] + branch
    }

    private static func words(_ step: Int, _ figure: CheckpointFigure?) -> String {
        "step \(NumberFormat.grouped(step))" + (figure.map { ", \($0.words)" } ?? "")
    }
}

extension CheckpointFigure {
    /// Figure in a sentence: `validation loss 0.0954`.
    var words: String { "\(name) \(NumberFormat.significant(value, 3))" }

    /// Figure in a narrow list: `valid 0.0954`.
    var brief: String {
        let short = ["validation loss": "valid", "training loss": "train", "mean return": "return"]
        return "\(short[name] ?? name) \(NumberFormat.significant(value, 3))"
    }
}
