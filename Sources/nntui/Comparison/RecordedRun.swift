import TUI
import Text

/// Run of a checkpoint or of a log, to be compared with others.
struct RecordedRun: Sendable {
    /// Path of the file.
    let path: String
    /// Name of the preset; nil for a log, which does not hold it.
    var preset: String?
    /// Number of steps.
    var steps = 0
    /// Points of the losses over the steps.
    var training: [LineChart.Point] = []
    var validation: [LineChart.Point] = []
    /// Points of the returns over the episodes; empty without episodes.
    var returns: [LineChart.Point] = []
    /// Lowest validation loss, with its step.
    var best: (step: Int, loss: Double)?
    /// Mean training loss of the last tenth.
    var trainingLoss: Double?
    /// Share of right answers at the end; nil if it is not recorded.
    var accuracy: Double?
    /// Best mean return of a hundred episodes; nil without episodes.
    var meanReturn: Double?
    /// Fields of the preset and the settings, as dotted paths with JSON; nil for a log.
    var fields: [(path: String, value: String)]?
    /// Changes made to the run, with their steps.
    var changes: [(step: Int, label: String)] = []
    /// Sentence about what was left out; nil if nothing was.
    var remark: String?

    /// Maximum number of points of a curve.
    static let curveLimit = 160

    /// Creates a run without any steps.
    init(path: String) { self.path = path }
}

/// Reason why a file cannot be compared.
enum RecordedRunError: Error, Equatable, CustomStringConvertible {
    /// File of another kind, which its first bytes give away if it is known.
    case foreign(file: String, kind: String?)
    /// Line of a log that is no logged step, with the reason.
    case line(file: String, number: Int, reason: String)
    /// Log without a step.
    case noSteps(file: String)

    var description: String {
        switch self {
        case .foreign(let file, let kind):
            "\(file.pathForDisplay): this is \(kind.map { "\($0), and " } ?? "")neither a checkpoint nor a log of nntui; "
                + "give a file that --save or `nntui train --log` wrote"
        case .line(let file, let number, let reason):
            "\(file.pathForDisplay):\(number): \(reason); give a log that `nntui train --log` wrote"
        case .noSteps(let file): "\(file.pathForDisplay): the log holds no step; train before you compare"
        }
    }
}
