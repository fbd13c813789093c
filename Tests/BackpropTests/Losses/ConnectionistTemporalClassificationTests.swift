import Backprop
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Source of the literals: PyTorch 2.15, float64, `ctc_loss(z.log_softmax(2).transpose(0, 1), targets, input_lengths,
/// target_lengths, reduction="mean", zero_infinity=True)` and `backward()`.
@Suite struct ConnectionistTemporalClassificationTests {
    /// Two examples of five frames and four classes.
    private let scores: [Float] = [
        0.5, -1, 2, 0.25, 1, 0.75, -0.5, 0, -0.25, 1.5, 0.5, -2, 2, -0.5, 1, 1.25, 0, 0.5, -1.5, 1,
        -1, 0.5, 0.25, 2, 0.75, -0.25, 1, 1.5, 1.25, 2, -1, 0.5, 0.5, 0, -0.75, 1.75, 3, 1, 0.5, -0.5,
    ]

    /// Returns a network whose output is its input, loaded with the scores of a batch.
    private func plan(_ scores: [Float], frames: Int, classes: Int, labels: [Float], batch: Int) throws -> Plan {
        let layer = Dense(units: classes, activation: .identity, initializer: .zeros, bias: false)
        let network = try Network.sequential(
            input: Shape(frames, classes), layers: [layer], loss: .connectionistTemporalClassification,
            target: Shape(labels.count / batch))
        let plan = Plan(network, capacity: batch + 1, tangents: true)
        for unit in 0..<classes { plan.matrix(.parameters, 0)[unit, unit] = 1 }
        plan.value(of: network.input, batch: batch).copy(from: scores)
        plan.value(of: network.target, batch: batch).copy(from: labels)
        return plan
    }

    private func expect(_ labels: [Float], is loss: Double, gradient: [Double]) throws {
        let plan = try plan(scores, frames: 5, classes: 4, labels: labels, batch: 2)
        #expect(abs(Double(plan.pass(batch: 2)) - loss) < 3e-7 * loss)
        #expect(abs(ReferenceNetwork(plan, batch: 2).loss - loss) < 1e-14 * loss)
        let found = plan.gradient(of: plan.network.output, batch: 2).values
        for (one, other) in zip(found, gradient) { #expect(abs(Double(one) - other) < 1e-7) }
    }

    @Test func repeatedLabelsAndPadding() throws {
        try expect(
            [2, 2, 1, -1], is: 3.7191123834324986,
            gradient: [
                0.028798991819971132, 0.00860361031653005, -0.06743215281354789, 0.030029550677046705,
                -0.12572239496598128, 0.08215855456210389, 0.004754887207191818, 0.038808953196685585,
                -0.023843104958790343, 0.15904817752582553, -0.1400079113664035, 0.004802838799368335,
                -0.028297439220173092, 0.010675190555450914, -0.04380923147254674, 0.06143148013726893,
                -0.15741340169954074, 0.07373354060723855, -0.03788619567088366, 0.12156605676318584,
                -0.15074071496121044, -0.2549346517636481, 0.060059101354093376, 0.3456162653707652,
                -0.14038906717756353, -0.21619441716768356, 0.1346247671620776, 0.2219587171831695,
                -0.0668784281528244, -0.01130863559209942, 0.0142633160585487, 0.06392374768637511,
                -0.2666647936978206, -0.08412308185590653, 0.02661012981302421, 0.32417774574070296,
                -0.07875603654878952, 0.03375732213063348, 0.03289669620271466, 0.012102018215441379,
            ])
    }

    /// The second example does not fit, so that the loss is the first one's: twice PyTorch's, which counts both.
    @Test func noLabelsAndLabelsThatDoNotFit() throws {
        let zeros = Array(repeating: 0.0, count: 20)
        try expect(
            [-1, -1, -1, -1, 1, 1, 1, 1], is: 2 * 3.654442168038088,
            gradient: [
                -0.4228825873579189, 0.017207220633060103, 0.34561626537076534, 0.06005910135409341,
                -0.28901265548786415, 0.164317109124208, 0.047077639970284905, 0.07761790639337127,
                -0.4447231419854617, 0.31809635505165096, 0.11702110933507405, 0.009605677598736666,
                -0.2398991110577209, 0.02135038111090185, 0.09568576967228108, 0.12286296027453798,
                -0.4105566939450866, 0.1474670812144771, 0.019957499204237818, 0.24313211352637165,
            ].map { 2 * $0 } + zeros)
    }

    @Test func examplesThatDoNotFitAreCounted() throws {
        let plan = try plan(scores, frames: 5, classes: 4, labels: [-1, -1, -1, -1, 1, 1, 1, 1], batch: 2)
        #expect(plan.termCount(batch: 2) == 1)
        let none = try self.plan(scores, frames: 5, classes: 4, labels: [2, 2, 2, 2, 1, 1, 1, 1], batch: 2)
        #expect(none.pass(batch: 2) == 0 && none.termCount(batch: 2) == 0)
        #expect(none.gradient(of: none.network.output, batch: 2).values.allSatisfy { $0 == 0 })
    }

    @Test func labelsThatNeedEveryFrame() throws {
        try expect(
            [3, 3, 3, -1, -1, 1, 2, 3, 2, 1], is: 2.4241005418999806,
            gradient: [
                0.02570580421402703, 0.0057357402110200335, 0.11520542179025511, -0.14664696621530218,
                -0.09633755182928805, 0.05477236970806933, 0.015692546656761633, 0.02587263546445709,
                0.018425619338179437, 0.10603211835055032, 0.03900703644502468, -0.16346477413375443,
                -0.07996637035257355, 0.007116793703633943, 0.03189525655742699, 0.04095432009151262,
                0.029814435351637764, 0.049155693738159034, 0.0066524997347459395, -0.08562262882454273,
                0.0034414441266120213, -0.08457651747158379, 0.012011820270818686, 0.0691232530741531,
                0.020969174817326318, 0.007714128313624286, -0.07307504656758448, 0.04439174343663389,
                0.027065314982800112, 0.0572972722682151, 0.00285266321170974, -0.08721525046272494,
                0.01857569583800691, 0.011266729051247548, -0.09467797403739511, 0.06483554914814066,
                0.08015276056333369, -0.08915250344696489, 0.006579339240542934, 0.002420403643088277,
            ])
    }

    /// z[t, k] = 3 sin(0.7 t + 1.3 k²): 60 frames, 11 classes, ten labels.
    @Test func aLongSequence() throws {
        let scores = (0..<60).flatMap { t in
            (0..<11).map { k in Float(3 * sin(0.7 * Double(t) + 1.3 * Double(k * k))) }
        }
        let labels: [Float] = [4, 4, 1, 10, 7, 7, 7, 2, 9, 3, -1, -1]
        let plan = try plan(scores, frames: 60, classes: 11, labels: labels, batch: 1)
        #expect(abs(plan.pass(batch: 1) - 13.748718930056238) < 4e-6)
        let gradient = plan.gradient(of: plan.network.output, batch: 1)
        #expect(abs(gradient.sumOfSquares.squareRoot() - 0.6126866797756029) < 1e-6)
        let expected = [
            (0, 0, -0.09215999301374558), (0, 4, 0.013122128370633078), (17, 1, -0.0016065654734197493),
            (30, 7, -0.0013808420051481757), (45, 0, -0.031045668524617095), (59, 3, -0.08460760211575415),
            (59, 10, 0.044531619900440106),
        ]
        for (t, k, value) in expected { #expect(abs(Double(gradient[t, k]) - value) < 2e-7, "∂L/∂z[\(t), \(k)]") }
    }

    /// Probabilities down to e⁻⁹⁰⁰, which underflow as products in 64 bits.
    @Test(arguments: [([2, -1], 300), ([1, 2], 0), ([2, 1], 250)] as [([Float], Float)])
    func scoresFarApart(_ labels: [Float], _ loss: Float) throws {
        let plan = try plan(
            [200, -200, 0, 0, 300, -100, -500, 100, 400], frames: 3, classes: 3, labels: labels, batch: 1)
        #expect(plan.pass(batch: 1) == loss)
        let gradient = plan.gradient(of: plan.network.output, batch: 1).values
        let expected: [Float] =
            switch loss {
            case 300: [0, 0, 0, -1, 1, 0, 0, 0, 0]
            case 250: [0.5, 0, -0.5, 0, 0, 0, 0, -0.5, 0.5]
            default: Array(repeating: 0, count: 9)
            }
        for (one, other) in zip(gradient, expected) { #expect(abs(one - other) < 1e-6) }
    }
}

extension ConnectionistTemporalClassificationTests {
    /// The probabilities p of all readings of three frames add up to 1; each p is the sum over the paths with that
    /// reading.
    @Test func probabilitiesAreSumsOverPaths() throws {
        let scores = Numbers(7).normal(9)
        let p = (0..<3).map { t in
            let weights = (0..<3).map { exp(Double(scores[3 * t + $0])) }
            return weights.map { $0 / weights.reduce(0, +) }
        }
        var sums: [[Int]: Double] = [:]
        for path in 0..<27 {
            let classes = [path / 9, path / 3 % 3, path % 3]
            let merged = classes.indices.filter { $0 == 0 || classes[$0] != classes[$0 - 1] }.map { classes[$0] }
            sums[merged.filter { $0 != 0 }, default: 0] += classes.indices.reduce(1) { $0 * p[$1][classes[$1]] }
        }
        // One of no label, 2 of one label, 2 of two, 2 of the same label twice (with a blank between), 2 of three.
        #expect(sums.count == 9)
        for (labels, probability) in sums {
            let padded = (labels + Array(repeating: -1, count: 4 - labels.count)).map(Float.init)
            let plan = try plan(scores, frames: 3, classes: 3, labels: padded, batch: 1)
            let expected = -log(probability) / Double(max(1, labels.count))
            #expect(abs(Double(plan.forward(batch: 1)) - expected) < 1e-6 * max(1, expected), "\(labels)")
        }
    }

    /// Scratch memory used for one example does not affect the next.
    @Test func examplesDoNotMeet() throws {
        let scores = Numbers(8).normal(3 * 12 * 5)
        let labels: [[Float]] = [[1, 4, 4, 2, 3], [-1, -1, -1, -1, -1], [2, 2, -1, -1, -1]]
        let together = try plan(scores, frames: 12, classes: 5, labels: labels.flatMap { $0 }, batch: 3)
        let loss = together.pass(batch: 3)
        let gradient = together.gradient(of: together.network.output, batch: 3).values
        var sum: Float = 0
        for example in 0..<3 {
            let range = example * 60..<(example + 1) * 60
            let alone = try plan(Array(scores[range]), frames: 12, classes: 5, labels: labels[example], batch: 1)
            sum += alone.pass(batch: 1)
            let expected = alone.gradient(of: alone.network.output, batch: 1).values.map { Double($0 / 3) }
            #expect(relativeError(Array(gradient[range]), expected) < 1e-6)
        }
        #expect(abs(loss - sum / 3) < 1e-6 * loss)
        // The same batch again, with the scratch memory left over from the first pass.
        #expect(together.pass(batch: 3) == loss)
        #expect(together.gradient(of: together.network.output, batch: 3).values == gradient)
    }

    @Test(arguments: [[0, -1], [3, -1], [-1, 1], [-2, -1], [1, 0.0 / 0.0]] as [[Float]])
    func aLabelThatIsNoneIsNotANumber(_ labels: [Float]) throws {
        let plan = try plan(Numbers(9).normal(12), frames: 4, classes: 3, labels: labels, batch: 1)
        #expect(plan.forward(batch: 1).isNaN)
    }

    /// A class that a frame rules out is no error; a reading possible only with it has p = 0.
    @Test(arguments: [([1], true), ([2], false)] as [([Float], Bool)])
    func scoresOfMinusInfinity(_ labels: [Float], _ isPossible: Bool) throws {
        let frame: [Float] = [0, 0, -.infinity]
        let bench = try OperationBench(ConnectionistTemporalClassification(), inputs: [[frame, frame], [labels]])
        #expect(abs(Double(bench.output[0]) - (isPossible ? -log(0.75) : 0)) < 1e-7)
        let gradient = bench.gradients(upstream: [1])[0]
        #expect(gradient.allSatisfy { $0.isFinite })
    }
}
