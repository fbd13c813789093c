import Backprop

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Sampler of text, character by character, from a network's predictions.
///
/// A recurrent network reads one character at a time and carries its state; `TokenReader` says what any other network
/// reads.
final class TextWriter {
    /// Kind of text to write.
    enum Form: Hashable {
        /// Text without end, after a first character.
        case text(start: Int)
        /// Lines that begin and end with a mark, of at most `limit` characters.
        case lines(mark: Int, limit: Int)

        /// First token, which is not shown.
        var start: Int {
            switch self {
            case .text(let start): start
            case .lines(let mark, _): mark
            }
        }
    }

    private let form: Form
    private let names: [Unicode.Scalar]
    private let context: Int
    private var plan: Plan?
    /// Activations with which the plan was compiled.
    private var activations: [Activation?] = []
    private var reader: TokenReader
    /// Weight of each token while one is sampled.
    private var weights: [Double] = []
    private var written = String.UnicodeScalarView()
    /// Surprise −ln p at each written character, `written.count` in number; 0 for line feeds that end a sample.
    private var surprise: [Float] = []
    private var lineLength = 0
    private var count = 0
    private var lastLook: Double?

    /// Creates a writer; `names` shows each token as a character, and `context` is the least number of
    /// characters to remember.
    init(_ form: Form, names: [Unicode.Scalar], context: Int) {
        self.form = form
        self.names = names
        self.context = context
        reader = TokenReader(startingWith: form.start, remembering: context)
    }

    /// Returns a writer of the same kind that has written nothing yet.
    func twin() -> TextWriter { TextWriter(form, names: names, context: context) }

    /// Discards the text and the network.
    func restart() {
        plan = nil
        reader.restart(with: form.start)
        written = String.UnicodeScalarView()
        surprise = []
        (lineLength, count) = (0, 0)
    }

    /// Number of characters per second that can still be read.
    private static let pace = 60.0
    /// Number of characters that are kept at least.
    private static let kept = 6_000

    /// Continues the text for a moment with the current weights of a plan.
    func write(with trained: Plan, _ request: ViewRequest) -> NetworkView.Writing {
        let now = request.now
        let most = lastLook.map { max(1, Int(min(1, now - $0) * Self.pace)) } ?? Int(Self.pace)
        lastLook = now
        if let plan = prepare(request, length: trained.network.graph.shape(of: trained.network.input).rows) {
            plan.vector(.parameters).assign(trained.vector(.parameters))
            reader.forget()
            var written = 0
            repeat {
                writeOne(plan, temperature: request.temperature)
                written += 1
            } while written < most && MonotonicClock.seconds < now + request.budget
        }
        return NetworkView.Writing(
            prompt: "", text: String(written), surprise: surprise, temperature: request.temperature, isList: isList,
            attention: attention)
    }

    private var isList: Bool { if case .lines = form { true } else { false } }

    /// Weights of the last layer with attention over the latest window, as far as that is written.
    private var attention: NetworkView.Attention? {
        guard let plan,
            let layer = plan.network.graph.layers.indices.last(where: { plan.attention(ofLayer: $0) != nil }),
            let whole = plan.attention(ofLayer: layer)
        else { return nil }
        let window = reader.window.suffix(whole.length)
        let (count, length) = (window.count, whole.length)
        var weights: [Float] = []
        weights.reserveCapacity(whole.heads * count * count)
        for row in 0..<whole.heads * count {
            let start = (row / count * length + row % count) * length
            weights += whole.weights[start..<start + count]
        }
        return NetworkView.Attention(
            layer: plan.network.graph.layers[layer].name, heads: whole.heads, length: count, weights: weights,
            tokens: window.map { $0 < names.count ? String(names[$0]) : " " })
    }
}

// MARK: - The network

extension TextWriter {
    /// Returns a plan of the same layers for one example of `length` time steps, or of a single one if the layers carry
    /// their state.
    ///
    /// It is compiled again if an activation or the length has changed, and goes on with the same text.
    private func prepare(_ request: ViewRequest, length: Int) -> Plan? {
        let requested = request.layers.map(\.nonlinearity)
        let isRecurrent = request.layers.allSatisfy(\.worksPerTimeStep)
        let length = isRecurrent ? 1 : length
        if let plan, requested == activations, plan.network.graph.shape(of: plan.network.input).rows == length {
            return plan
        }
        let layers = request.layers.map {
            $0.replacing(truncation: Truncation(stride: length, window: length)).replacing(dropout: 0)
        }
        guard
            let network = try? Network.assembled(
                input: Shape(length, 1), layers: layers, topology: request.topology, loss: .softmaxCrossEntropy,
                target: Shape(length, 1))
        else { return nil }
        let compiled = Plan(network, capacity: 1)
        compiled.pass.isTraining = isRecurrent
        if let plan { compiled.adopt(stateOf: plan) }
        (plan, activations) = (compiled, requested)
        return compiled
    }

    private func writeOne(_ plan: Plan, temperature: Double) {
        let (output, row) = reader.readScores(plan)
        let token = sample(output, row: row, temperature: temperature)
        reader.append(token)
        append(token, surprise: Self.surprise(at: token, in: output, row: row), plan)
    }

    /// Returns −ln p of a token under softmax(z), whatever the temperature.
    private static func surprise(at token: Int, in scores: Matrix, row: Int) -> Float {
        let peak = scores[row, scores.largestColumn(inRow: row)]
        let sum = (0..<scores.columns).reduce(Float(0)) { $0 + Sigmoid.exponential(scores[row, $1] - peak) }
        return log(sum) - (scores[row, token] - peak)
    }

    private func append(_ token: Int, surprise: Float, _ plan: Plan) {
        lineLength += 1
        if case .lines(let mark, let limit) = form {
            if token != mark {
                written.append(names[token])
                self.surprise.append(surprise)
            }
            guard token == mark || lineLength >= limit else { return }
            written.append("\n")
            self.surprise.append(0)
            reader.restart(with: mark)
            lineLength = 0
            plan.resetState()
        } else {
            written.append(names[token])
            self.surprise.append(surprise)
        }
        if written.count > 2 * Self.kept {
            written.removeFirst(Self.kept)
            self.surprise.removeFirst(Self.kept)
        }
    }

    /// Samples a token from softmax(z / τ) of one row of scores; at τ = 0, the likeliest one.
    private func sample(_ scores: Matrix, row: Int, temperature: Double) -> Int {
        let best = scores.largestColumn(inRow: row)
        let peak = Double(scores[row, best])
        guard temperature > 0, peak.isFinite else { return best }
        weights.removeAll(keepingCapacity: true)
        for token in 0..<min(scores.columns, names.count) {
            weights.append(Double(Sigmoid.exponential(Float((Double(scores[row, token]) - peak) / temperature))))
        }
        count += 1
        let random = CounterRandom(seed: 0, stream: Self.stream)
        var left = Double(random.uniform(at: UInt64(count))) * weights.reduce(0, +)
        for (token, weight) in weights.enumerated() {
            left -= weight
            if left < 0 { return token }
        }
        return best
    }

    /// Random stream of the samples: "WRIT" in the upper 32 bits.
    private static let stream: UInt64 = 0x5752_4954_0000_0000
}
