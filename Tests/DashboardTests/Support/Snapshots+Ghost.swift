@testable import Training

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Snapshots {
    /// Run of the same network with ReLU after `step` steps, with the run before its repair.
    static func afterRepair(step: Int = 240) -> Snapshot {
        let former = vanishing(step: 400)
        var snapshot = vanishing(step: step)
        for index in snapshot.layers.indices {
            let norm = 0.2 + 0.1 * Double(noise(index))
            snapshot.layers[index].gradientNorm = norm
            snapshot.layers[index].gradientShares = norm * 3...norm * 9
            snapshot.layers[index].updateRatio = 1e-3
            snapshot.layers[index].trend = (0..<32).map { Float(norm) * (1 + 0.3 * noise($0 + index)) }
        }
        snapshot.trainingLoss = history(step) { 0.7 * exp(-Float($0) / 90) * (1 + 0.2 * noise($0)) + 0.02 }
        // The lowest one is at step 150.
        snapshot.validationLossHistory = history(step, every: 10) { step in
            0.1 + 0.6 * exp(-Float(step) / 40) + 0.002 * Float(abs(step - 150))
        }
        snapshot.validationLoss = snapshot.validationLossHistory.latest.map(Double.init)
        snapshot.marks = [Mark(step: 100, epoch: 2, label: "η 0.1→0.05")]
        snapshot.epoch = 9
        snapshot.before = Ghost(run: former.run, view: former.view, departure: .repair)
        return snapshot
    }

    /// Earlier step of a run of 400, with what followed.
    static func past(step: Int = 160) -> Snapshot {
        let present = vanishing(step: 400)
        var snapshot = vanishing(step: step)
        snapshot.session.isPaused = true
        snapshot.past = PastReading(target: step, present: 400)
        snapshot.before = Ghost(run: present.run, view: present.view, departure: .travel)
        let answer = Answer(
            to: Ghost(run: present.run, view: present.view, departure: .travel), step: step,
            settings: snapshot.settings, undoable: nil)
        snapshot.notice = Notice(number: 1, text: answer.text)
        return snapshot
    }
}

extension Snapshots {
    /// Run of which others were left: the second is drawn behind it, and so is the first.
    static func branched() -> Snapshot {
        var snapshot = afterRepair()
        let (first, second) = (vanishing(step: 400), vanishing(step: 150))
        snapshot.ghosts = [
            Ghost(run: second.run, view: second.view, departure: .travel, branch: 2),
            Ghost(run: first.run, view: first.view, departure: .repair, branch: 1),
        ]
        var branches = (1...4).map { BranchReading(number: $0, parent: [nil, 1, 2, 1][$0 - 1]) }
        branches[0].read(first.run)
        branches[0].name = "sigmoid"
        (branches[1].start, branches[1].origin) = (100, .travel)
        branches[1].read(second.run)
        branches[1].changes = ["η 0.05→0.1", "clip global-norm"]
        (branches[2].start, branches[2].origin, branches[2].isCurrent) = (0, .repair, true)
        (branches[3].origin, branches[3].isToBeRepeated) = (.newWeights, true)
        branches[3].read(first.run)
        snapshot.branches.branches = branches
        (snapshot.branches.byteCount, snapshot.branches.memory) = (12 << 20, 256 << 20)
        return snapshot
    }
}
