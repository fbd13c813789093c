import Backprop
import Datasets
import Text

/// Rules about labels that are read out of a sequence.
extension PresetValidator {
    /// Finding about examples whose labels need more frames than reach the loss, which leaves them out.
    var labelRoom: [Finding] {
        guard case .labels = training.kind, preset.loss.targets == .labels else { return [] }
        let frames = outline.output.shape.rows
        let tooLong = [training, validation].map { part in
            (0..<part.count).filter { part.framesNeeded($0) > frames }.count
        }
        let (count, total) = (tooLong[0] + tooLong[1], training.count + validation.count)
        guard count > 0 else { return [] }
        let message =
            "\(NumberFormat.grouped(count)) of \(NumberFormat.grouped(total)) examples need more than the "
            + "\(Wording.counted(frames, "frame")) that reach the loss, one for each label and one between equal labels; "
        guard tooLong[0] < training.count else {
            let remedy = message + "none is left to learn from; pool less"
            return [Finding(severity: .refusal, keyPath: "network", message: remedy)]
        }
        let remedy = message + "they are left out of the loss; pool less to learn from all"
        return [Finding(severity: .warning, keyPath: "network", message: remedy)]
    }
}

extension Dataset {
    /// Returns the number of frames that the labels of a row need: one each, and a blank between equal neighbours.
    fileprivate func framesNeeded(_ row: Int) -> Int {
        let labels = targets[row * targetWidth..<(row + 1) * targetWidth].prefix { $0 >= 0 }
        return labels.count + zip(labels, labels.dropFirst()).count { $0 == $1 }
    }
}
