import Formats
import Presets

/// Branches of a run, of which a checkpoint holds what it takes to draw them and to compute them again.
extension Checkpoint {
    /// Returns the tensors that describe the branches: a text of JSON, and the numbers of their curves.
    ///
    /// There are none for a run without other branches that began as its preset says, and none of what began with
    /// loaded weights, since no file says how to compute these.
    static func branches(of trainer: Trainer) -> [NamedTensor] {
        var tree = trainer.tree
        for branch in tree.branches where branch.run.map({ $0.beginning == nil }) == true { tree.remove(branch.number) }
        // The weights are hashed once, however often the text is measured.
        let hashes = Dictionary(
            uniqueKeysWithValues: tree.branches.compactMap { branch in
                branch.run.flatMap(trainer.weightsHash).map { (branch.number, $0) }
            })
        tree.removeWhatHasNoRoom(trainer, hashes)
        let isPlain = tree.branches.count == 1 && tree.current == 1 && tree.branches[0].name == nil
        if isPlain, trainer.beginning != nil { return [] }
        let buckets = tree.buckets(for: trainer, hashes)
        let curves = tree.branches.flatMap { $0.curves(buckets: buckets) }.flatMap(\.numbers)
        let text = tree.json(of: trainer, hashes, buckets: buckets).text()
        return [
            NamedTensor(Name.branchCurves, .float64(curves)), NamedTensor(Name.branches, .uint8(Array(text.utf8))),
        ]
    }
}

extension RunTree {
    /// Removes the branches for which a checkpoint has no room: those that were left first, without a name before the
    /// others.
    fileprivate mutating func removeWhatHasNoRoom(_ trainer: Trainer, _ hashes: [Int: UInt64]) {
        var sizes: [Int: Int] = [:]
        for branch in branches { sizes[branch.number] = branch.leastSize(of: trainer, hashes) }
        while branches.count > BranchLimits.branches
            || branches.reduce(Self.frameSize, { $0 + (sizes[$1.number] ?? 0) }) > BranchLimits.bytes,
            let oldest = oldestToSpare
        {
            remove(oldest)
        }
    }

    private var oldestToSpare: Int? {
        let others = branches.filter { $0.run != nil }.sorted { $0.leftAt < $1.leftAt }
        return (others.first { $0.name == nil } ?? others.first)?.number
    }

    /// Returns the number of buckets of each curve at most for which a checkpoint has room.
    fileprivate func buckets(for trainer: Trainer, _ hashes: [Int: UInt64]) -> Int {
        let text = branches.reduce(Self.frameSize) { $0 + $1.textSize(of: trainer, hashes) }
        var buckets = MetricHistory().capacity
        while buckets > BranchLimits.leastBuckets,
            text + branches.reduce(0, { $0 + $1.curveSize(buckets: buckets) }) > BranchLimits.bytes
        {
            buckets /= 2
        }
        return buckets
    }

    /// Bytes of the text around the branches at most.
    private static var frameSize: Int { 100 }

    fileprivate func json(of trainer: Trainer, _ hashes: [Int: UInt64], buckets: Int) -> JSONValue {
        [
            "current": JSONValue(current), "next": JSONValue(nextNumber),
            "branches": JSONValue(branches.map { $0.json(of: trainer, hashes, buckets: buckets) }),
        ]
    }
}

extension RunTree.Branch {
    /// Returns the curves of a former run; none for the run of now.
    fileprivate func curves(buckets: Int) -> [MetricHistory] {
        guard let run else { return [] }
        return [run.trainingLoss, run.validationLoss, run.returns?.history].compactMap { $0?.coarsened(to: buckets) }
    }

    fileprivate func curveSize(buckets: Int) -> Int {
        curves(buckets: buckets).reduce(0) { $0 + $1.numbers.count * MemoryLayout<Double>.size }
    }

    fileprivate func textSize(of trainer: Trainer, _ hashes: [Int: UInt64]) -> Int {
        json(of: trainer, hashes, buckets: MetricHistory().capacity).text().utf8.count + 1
    }

    fileprivate func leastSize(of trainer: Trainer, _ hashes: [Int: UInt64]) -> Int {
        textSize(of: trainer, hashes) + curveSize(buckets: BranchLimits.leastBuckets)
    }

    fileprivate func json(of trainer: Trainer, _ hashes: [Int: UInt64], buckets: Int) -> JSONValue {
        // An earlier step of the run of now may be before its beginning as a branch.
        let (step, count) = (run?.step ?? trainer.step, (run?.journal ?? trainer.journal).records.count)
        var members = [
            JSONMember("number", JSONValue(number)), JSONMember("start", JSONValue(min(start.step, step))),
            JSONMember("records", JSONValue(min(start.recordCount, count))),
        ]
        if let parent { members.append(JSONMember("parent", JSONValue(parent))) }
        if let origin { members.append(JSONMember("origin", JSONValue(origin.rawValue))) }
        if let name { members.append(JSONMember("name", JSONValue(String(name.prefix(BranchLimits.name))))) }
        let preset = trainer.preset.initialSettings
        if let beginning = run?.beginning ?? (run == nil ? trainer.beginning : nil) {
            members.append(JSONMember("beginning", beginning.json(from: preset)))
        }
        if let run {
            members.append(JSONMember("left", JSONValue(leftAt)))
            let lengths = curves(buckets: buckets).map { JSONValue($0.numbers.count) }
            members.append(
                JSONMember("run", run.json(from: preset, hash: hashes[number], curves: lengths)))
        } else {
            members.append(JSONMember("marks", JSONValue(trainer.marks.map(\.json))))
        }
        return JSONValue(members)
    }
}

extension Beginning {
    /// JSON with the settings that differ from the preset's.
    fileprivate func json(from preset: Settings) -> JSONValue {
        ["records": JSONValue(recordCount), "settings": settings.json(from: preset)]
    }
}

extension Settings {
    /// JSON object with the settings that differ from others, under the journal's keys.
    fileprivate func json(from other: Settings) -> JSONValue {
        JSONValue(changes(from: other).flatMap { $0.json.members ?? [] })
    }
}

extension FormerRun {
    fileprivate func json(from preset: Settings, hash: UInt64?, curves: [JSONValue]) -> JSONValue {
        var members = [
            JSONMember("step", JSONValue(step)), JSONMember("epoch", JSONValue(reading.epoch)),
            JSONMember("settings", reading.settings.json(from: preset)),
            JSONMember("journal", JSONValue(journal.records.map(\.json))),
            JSONMember("marks", JSONValue(marks.map(\.json))), JSONMember("curves", JSONValue(curves)),
        ]
        let figures = [
            ("loss", reading.loss), ("validation_loss", reading.validationLoss),
            ("validation_accuracy", reading.validationAccuracy), ("best_mean_return", reading.bestMeanReturn),
        ]
        members += figures.compactMap { key, value in value.map { JSONMember(key, JSONValue($0)) } }
        if let best = reading.best { members.append(JSONMember("best", best.json)) }
        if let ending { members.append(JSONMember("ending", ending.json)) }
        if let halt { members.append(JSONMember("halt", halt.json)) }
        if let returns { members.append(JSONMember("latest_returns", JSONValue(returns.latest.map { JSONValue($0) }))) }
        if let hash { members.append(JSONMember("weights", JSONValue(hash))) }
        return JSONValue(members)
    }
}

extension Journal.Record {
    /// JSON object as a line of the journal has it.
    fileprivate var json: JSONValue { ["step": JSONValue(step), "command": entry.json] }
}
