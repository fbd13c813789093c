import Backprop
import Datasets
import Formats
import Presets
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Network of a checkpoint that continues texts, which is judged by how well it foretells one.
package final class TrainedWriter {
    /// Preset of the run.
    package let preset: Preset
    /// Number of steps of training.
    package let step: Int
    /// Characters that the network knows, in the order of their codes.
    private let vocabulary: [Unicode.Scalar]
    private let context: Int
    private let plan: Plan

    /// Number of windows that pass the network together.
    private static let batch = 16

    /// Creates the network with the weights of a checkpoint; nil for a run that learns from other data than a text.
    package init?(_ checkpoint: Checkpoint) throws {
        guard case .text(_, let context) = try checkpoint.preset().data else { return nil }
        try checkpoint.checkVersionIsKnown()
        vocabulary = try checkpoint.names()?.outputs.compactMap(\.unicodeScalars.first) ?? []
        guard vocabulary.count > 1, zip(vocabulary, vocabulary.dropFirst()).allSatisfy(<) else {
            throw CheckpointError.contradiction(file: checkpoint.path, "its characters are none, or in no order")
        }
        let count = vocabulary.count
        let fitted = try checkpoint.preset().fitted(to: DataWidths(vocabulary: count, outputs: count))
        let layers: [any Layer]
        (step, layers) = try checkpoint.stepAndLayers(of: fitted)
        self.context = fitted.initialSettings.truncation?.length ?? context
        let shape = Shape(self.context, 1)
        preset = fitted
        plan = try checkpoint.answeringPlan(fitted, layers, input: shape, target: shape, batch: Self.batch)
    }

    /// Judges the network by the part of its own text that was kept back; throws if that has other characters.
    ///
    /// Returns nil if nothing was, and the hash of the text.
    package func judgeKeptBack(_ preset: Preset, file: String) throws -> (WritingReport, DataFingerprint)? {
        guard case .text(let name, let context) = preset.data else { return nil }
        let (corpus, split) = try preset.loadText(name, context: context)
        guard corpus.vocabulary == vocabulary else {
            throw CheckpointError.otherNames(
                file: file, kind: "characters", found: vocabulary.map { String($0) },
                needed: corpus.vocabulary.map { String($0) })
        }
        guard split.validation.count > self.context else { return nil }
        return (judge(Array(split.validation), Array(split.training), unknown: [:]), DataFingerprint(corpus))
    }

    /// Judges the network by a text file; characters that it does not know are left out, and counted.
    package func judge(_ bytes: [UInt8], file: String) throws -> WritingReport {
        let text = try CorpusReader.known(bytes, file: file, vocabulary: vocabulary, minimumLength: context + 1)
        return judge(text.tokens, nil, unknown: text.unknown)
    }

    private func judge(_ tokens: [UInt16], _ learnt: [UInt16]?, unknown: [Unicode.Scalar: Int]) -> WritingReport {
        let corpus = Corpus(vocabulary: vocabulary, tokens: tokens)
        let task = TextTask(
            corpus, Corpus.Split(training: corpus.tokens[...], validation: corpus.tokens[...]), context: context,
            seed: 0)
        let result = task.evaluate(plan, batch: Self.batch)
        let judged = task.validationCount * context
        return WritingReport(
            count: judged, loss: result?.loss ?? .nan, accuracy: result?.accuracy ?? 0,
            constant: Self.constantLoss(learnt ?? tokens, judged: tokens, vocabulary.count), unknown: unknown)
    }

    /// Returns the loss of always answering with the shares of the characters in a text that was learnt.
    static func constantLoss(_ learnt: [UInt16], judged: [UInt16], _ width: Int) -> Double {
        func counts(_ tokens: [UInt16]) -> [Int] {
            tokens.reduce(into: [Int](repeating: 0, count: width)) { $0[Int($1)] += 1 }
        }
        // One more of each, so that no share is 0.
        let shares = counts(learnt).map { Double($0 + 1) / Double(learnt.count + width) }
        return zip(counts(judged), shares).reduce(0) { $0 - Double($1.0) * log($1.1) } / Double(max(1, judged.count))
    }
}

/// How well a network foretells the characters of a text.
package struct WritingReport: Sendable {
    /// Number of characters that it foretells, those of whole windows.
    package let count: Int
    /// Mean loss −ln p of a character, in nats.
    package let loss: Double
    /// Share of characters that it holds for the likeliest.
    package let accuracy: Double
    /// Loss of always answering with the shares of the characters.
    package let constant: Double
    /// Characters that the network has not learnt, with how often each occurs.
    package let unknown: [Unicode.Scalar: Int]
}

extension WritingReport {
    /// Mean loss of a character in bits, −log₂ p.
    package var bits: Double { loss / M_LN2 }
    /// Perplexity eᴸ: the number of characters among which a uniform choice would be as uncertain.
    package var perplexity: Double { exp(loss) }
    /// The same figures of always answering with the shares of the characters.
    package var ofConstantAnswer: WritingReport {
        WritingReport(count: count, loss: constant, accuracy: 0, constant: constant, unknown: [:])
    }
    /// Sentence on the characters that the network has not learnt; nil without any.
    package var remarkOnUnknown: String? {
        guard !unknown.isEmpty else { return nil }
        let total = unknown.values.reduce(0, +)
        let order = unknown.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let listed = order.prefix(8).map { "\(String($0.key).quotedForDisplay) \(NumberFormat.grouped($0.value))" }
        return
            "\(Wording.grouped(total, "character")) that the network has not learnt \(total == 1 ? "is" : "are") left out: "
            + listed.joined(separator: ", ") + (order.count > 8 ? ", …" : "")
    }
}
