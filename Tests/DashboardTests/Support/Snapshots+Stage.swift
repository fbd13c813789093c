import Presets

@testable import Training

extension Snapshots {
    /// Digits at their end, with a best evaluation on the way and a baseline.
    static func finished() -> Snapshot {
        var snapshot = digits()
        (snapshot.length, snapshot.progress, snapshot.isPaused) = (snapshot.step, 1, true)
        snapshot.ending = .stepLimit(snapshot.step)
        snapshot.best = Ending.Lowest(step: 1_650, loss: 0.0963, accuracy: 0.9694)
        snapshot.baseline = Baseline(answer: "always answering 3", accuracy: 0.1083)
        snapshot.trainingSeconds = 41.3
        return snapshot
    }

    /// Deep network after its repair, with the run before it.
    static func repaired() -> Snapshot {
        var snapshot = digits()
        snapshot.before = Ghost(run: vanishing().run, view: moons(), departure: .repair)
        snapshot.view = moons()
        snapshot.isRepaired = true
        return snapshot
    }

    /// Sequences of the adding problem, the answers of which are near 1.
    static func sequences() -> NetworkView {
        let samples = (0..<6).map { index -> NetworkView.Sequences.Sample in
            let values = (0..<50).map { place -> Float in Float((place * 37 + index * 11) % 50) / 50 }
            let marks = [3 + index * 2, 40 - index]
            return NetworkView.Sequences.Sample(
                values: values, isMarked: (0..<50).map { marks.contains($0) },
                target: values[marks[0]] + values[marks[1]], answer: 1 + Float(index) / 100)
        }
        var answers: [(target: Float, answer: Float)] = []
        for index in 0..<60 { answers.append((Float(index) / 30, 0.95 + Float(index % 7) / 70)) }
        return .sequences(NetworkView.Sequences(targetName: "sum", samples: samples, answers: answers))
    }
}
