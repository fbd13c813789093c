import Diagnosis
import Presets

extension Action {
    /// Creates the action that carries out a piece of advice.
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
            case .changeBatchSize: .nudge(.batchSize, .up)
            case .changeWeightDecay: .nudge(.weightDecay, .farUp)
            case .restart: .restart
            case .restartWithNewWeights: .restartWithNewWeights
            case .resume, .pause: .pauseOrContinue
            case .save: .save
            }
    }
}

extension Remedy {
    /// Control that it changes; nil for a remedy that changes none.
    var control: Control.Name? {
        guard case .nudge(let name, _) = Action(self) else { return nil }
        return name
    }

    /// Short label for the key's effect; nil if the advice already states it.
    var label: String? {
        switch self {
        case .goBack: "go back"
        case .undo: "undo"
        case .lowerLearningRate: "lower η"
        case .raiseLearningRate: "raise η"
        case .changeSchedule: "schedule"
        case .changeClipping: "clipping"
        case .changeThreshold: "threshold"
        case .changeActivation: "activation"
        case .changeInitializer: "initializer"
        case .changeOptimizer: "optimizer"
        case .changeWeightDecay: "weight decay"
        case .changeCredit: "credit"
        case .changeBatchSize: "batch size"
        case .restart: "restart"
        case .restartWithNewWeights: "new weights"
        case .repair, .resume, .pause, .save: nil
        }
    }

    /// Word for what it does where no advice says it.
    var verb: String {
        switch self {
        case .repair: "repair"
        case .resume: "train"
        case .pause: "pause"
        case .save: "save"
        default: label ?? ""
        }
    }
}
