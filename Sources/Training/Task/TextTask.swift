import Backprop
import Datasets
import Text

/// Text task: the network reads a window in every step and predicts the next character at every time step.
///
/// Without truncation, the windows of an epoch are adjacent from a random offset on and shuffled, and each is read from
/// a zero state. With truncation, the rows of a batch read the text in parallel, each its own part from beginning to
/// end, and carry their state from step to step.
final class TextTask: TrainingTask {
    let corpus: Corpus
    /// Number of characters in a window without truncation.
    let context: Int
    /// Parts of the text as tokens, which share the corpus's memory and become numbers window by window.
    private let training: ArraySlice<UInt16>
    private let validation: ArraySlice<UInt16>?
    private let seed: UInt64
    private var sampler: BatchSampler
    let writer: TextWriter
    let baseline: Baseline?
    private(set) lazy var fingerprint: DataFingerprint? = DataFingerprint(corpus)

    /// Creates a task; each part of the text must be longer than `context`, but the validation part may be empty.
    init(_ corpus: Corpus, _ split: Corpus.Split, context: Int, seed: UInt64) {
        self.corpus = corpus
        self.context = context
        self.seed = seed
        training = split.training
        validation = split.validation.count > context ? split.validation : nil
        baseline = ConstantAnswer.classes(
            counts: corpus.counts(in: training), judged: corpus.counts(in: validation ?? training),
            names: corpus.displayed.map { String($0).quotedForDisplay }, loss: .softmaxCrossEntropy)
        let start = corpus.token(of: "\n") ?? split.training.first ?? 0
        writer = TextWriter(.text(start: Int(start)), names: corpus.displayed, context: context)
        sampler = BatchSampler(rowCount: Self.windows(training.count, context), seed: seed)
    }

    private init(sharing other: TextTask) {
        (corpus, context, seed, baseline) = (other.corpus, other.context, other.seed, other.baseline)
        (training, validation, sampler) = (other.training, other.validation, other.sampler)
        writer = other.writer.twin()
    }

    /// Returns the number of adjacent windows in a text, with a character after each and room to shift them all.
    private static func windows(_ length: Int, _ window: Int) -> Int { max(1, (length - window) / window) }

    /// Returns the beginning of the text.
    func makeDataPicture() -> DataPicture.Content {
        let scalars = corpus.tokens.prefix(DataPicture.textLength).map { corpus.vocabulary[Int($0)] }
        return .text(String(String.UnicodeScalarView(scalars)))
    }

    // MARK: - Shapes and counts

    private func length(_ truncation: Truncation?) -> Int { truncation?.length ?? context }
    func inputShape(_ truncation: Truncation?) -> Shape { Shape(length(truncation), 1) }
    func targetShape(_ truncation: Truncation?) -> Shape { Shape(length(truncation), 1) }
    var trainingCount: Int { sampler.rowCount }
    var validationCount: Int { validation.map { max(1, ($0.count - 1) / context) } ?? 0 }

    /// Leaves room to evaluate several windows at a time.
    func capacity(forBatchesOf shape: BatchShape) -> Int {
        let rows = shape.truncation.map { streams(shape.size, $0) } ?? min(shape.size, trainingCount)
        return max(rows, min(16, trainingCount))
    }

    /// Returns the number of rows that read the text in parallel, each at least two windows of its own.
    private func streams(_ size: Int, _ truncation: Truncation) -> Int {
        max(1, min(size, training.count / (2 * truncation.length + 2)))
    }

    /// A window needs a character after it, in either part.
    func problem(with truncation: Truncation?) -> String? {
        guard let length = truncation?.length else { return nil }
        for (part, count) in [
            ("training", training.count), ("validation", validation?.count ?? .max),
        ]
        where count <= length {
            return
                "the \(part) part has \(Wording.counted(count, "character")), and a step reads \(length) with one more "
                + "after them; take a stride and a window of at most \(count - 1), or a longer text"
        }
        return nil
    }

    func epoch(at position: BatchSampler.Position) -> Double {
        Double(position.epoch) + Double(position.offset) / Double(training.count)
    }

    func canContinue(at position: BatchSampler.Position) -> Bool {
        BatchSampler.Position.epochs.contains(position.epoch) && (0..<training.count).contains(position.offset)
    }

    func restart() { writer.restart() }

    func twin() -> any TrainingTask { TextTask(sharing: self) }

    var dataNames: DataNames {
        let characters = corpus.vocabulary.map { String($0) }
        return DataNames(inputs: characters, outputs: characters)
    }

    // MARK: - Batches

    /// Writes the batch at a position, whose offset counts characters of the epoch, whatever the windows are.
    func loadBatch(_ shape: BatchShape, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch {
        if let truncation = shape.truncation {
            return loadStreams(shape.size, at: position, truncation, into: plan)
        }
        return loadWindows(shape.size, at: position, into: plan)
    }

    private func loadWindows(_ size: Int, at position: BatchSampler.Position, into plan: Plan) -> LoadedBatch {
        sampler.restore(
            BatchSampler.Position(epoch: position.epoch, offset: min(position.offset / context, sampler.rowCount - 1)))
        let range = sampler.next(size)
        let next = BatchSampler.Position(epoch: sampler.position.epoch, offset: sampler.position.offset * context)
        let room = training.count - context * sampler.rowCount
        let phase = CounterRandom(seed: seed, stream: Self.phases).index(
            below: max(1, min(context, room)), at: UInt64(position.epoch))
        for row in 0..<range.count {
            let start = Int(sampler.order[range.lowerBound + row]) * context + phase
            load(training, startingAt: start, row: row, of: range.count, into: plan)
        }
        plan.resetState()
        return LoadedBatch(count: range.count, next: next)
    }

    /// Random stream of the offsets at which the windows of an epoch begin: "TEXT" in the upper 32 bits.
    private static let phases: UInt64 = 0x5445_5854_0000_0000

    /// Loads the next time steps of every row's part of the text.
    ///
    /// The window begins where the carried state ends. If a window reads time steps again, only the new ones have
    /// targets.
    private func loadStreams(
        _ size: Int, at position: BatchSampler.Position, _ truncation: Truncation, into plan: Plan
    ) -> LoadedBatch {
        let batch = streams(size, truncation)
        let part = (training.count - 1) / batch
        let steps = max(1, (part - truncation.length) / truncation.stride)
        let step = min(position.offset / (batch * truncation.stride), steps - 1)
        if step == 0 { plan.resetState() }
        for row in 0..<batch {
            load(
                training, startingAt: row * part + step * truncation.stride, row: row, of: batch, into: plan)
            guard step > 0 else { continue }
            let known = truncation.length - truncation.stride
            plan.examples(of: plan.network.target, batch: batch)
                .region(at: row * truncation.length, rows: 1, columns: known).fill(-1)
        }
        let next =
            step + 1 < steps
            ? BatchSampler.Position(epoch: position.epoch, offset: (step + 1) * batch * truncation.stride)
            : BatchSampler.Position(epoch: position.epoch + 1)
        return LoadedBatch(count: batch, next: next)
    }

    func loadFirst(_ count: Int, into plan: Plan) {
        for row in 0..<count {
            load(training, startingAt: row * context, row: row, of: count, into: plan)
        }
    }

    /// Writes a window into a row of the plan's input, and the character after each of its characters into the target.
    private func load(_ text: ArraySlice<UInt16>, startingAt start: Int, row: Int, of batch: Int, into plan: Plan) {
        let input = plan.examples(of: plan.network.input, batch: batch).rows(from: row, count: 1)
        let target = plan.examples(of: plan.network.target, batch: batch).rows(from: row, count: 1)
        let first = text.startIndex + max(0, min(start, text.count - input.count - 1))
        for index in 0..<input.count { input[index] = Float(text[first + index]) }
        for index in 0..<target.count { target[index] = Float(text[first + 1 + index]) }
    }

    // MARK: - Evaluation and views

    /// Returns the mean loss per character over the validation part, read window by window from its beginning.
    func evaluate(_ plan: Plan, batch: Int) -> Evaluation? {
        guard let validation else { return nil }
        let length = plan.network.graph.shape(of: plan.network.input).rows
        let windows = max(1, (validation.count - 1) / length)
        var metrics = MetricAccumulator()
        for first in stride(from: 0, to: windows, by: batch) {
            let batch = min(batch, windows - first)
            for row in 0..<batch {
                load(validation, startingAt: (first + row) * length, row: row, of: batch, into: plan)
            }
            let loss = Double(plan.forward(batch: batch))
            metrics.add(Answers(ofTimeStepsIn: plan, batch: batch), loss: loss)
        }
        return metrics.evaluation
    }

    func trainingAccuracy(_ plan: Plan) -> Double? { nil }

    func makeView(_ plan: Plan, of request: ViewRequest) -> NetworkView {
        .text(writer.write(with: plan, request))
    }

    func pictureProbe(_ plan: Plan) -> PictureProbe {
        var probe = exampleProbe(plan)
        probe.characters = corpus.displayed.map { String($0) }
        return probe
    }
}

extension Corpus {
    /// Returns how often each token occurs in a part of the text.
    fileprivate func counts(in part: ArraySlice<UInt16>) -> [Int] {
        var counts = [Int](repeating: 0, count: vocabulary.count)
        for token in part { counts[Int(token)] += 1 }
        return counts
    }
}
