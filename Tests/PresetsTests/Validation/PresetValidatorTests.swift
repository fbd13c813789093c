import Backprop
import Datasets
import Formats
import Presets
import TestSupport
import Testing

/// Settings that do not fit together are reported in words, most severe first.
@Suite struct PresetValidatorTests {
    /// Returns the findings for a network, a loss and further settings, on data in the plane with two classes.
    private func findings(
        _ network: String = hidden, loss: String = "softmax-cross-entropy", data: Dataset = classes(2),
        also: String = "",
        validation: Dataset? = nil
    ) throws -> [String] {
        let preset = try PresetText.decode(
            """
            {"data": {"generator": "moons"}, "network": [\(network)], "loss": "\(loss)"\(also.isEmpty ? "" : ", " + also)}
            """)
        let part = validation ?? data
        return try PresetValidator(preset, training: data, validation: part).findings
            .map { "\($0.severity.rawValue) \($0.keyPath): \($0.message)" }
    }

    private static let hidden = #"{"layer": "dense", "units": 4}, {"layer": "dense", "units": 2}"#

    private static func classes(_ count: Int) -> Dataset {
        let rows = (0..<20).map { $0 % count }
        return Dataset(
            features: rows.flatMap { [Float($0), 1] }, featureNames: ["x", "y"], targets: rows.map { Float($0) },
            kind: .classification(classNames: (0..<count).map(String.init)))
    }

    private static func numbers(_ values: [Float], features: [Float]? = nil) -> Dataset {
        Dataset(
            features: features ?? values, featureNames: ["x"], targets: values, kind: .regression(targetNames: ["y"]))
    }

    private static func output(_ units: Int, _ activation: String? = nil) -> String {
        let ending = activation.map { ", \"activation\": \"\($0)\"" } ?? ""
        return "{\"layer\": \"dense\", \"units\": 4}, {\"layer\": \"dense\", \"units\": \(units)\(ending)}"
    }

    /// Outputs start near 0, so the price of a house is out of reach.
    @Test func aTargetOfHundredsOfThousandsIsNamedWithItsScaling() throws {
        let network = #"{"layer": "dense", "units": 4}, {"layer": "dense", "units": 1}"#
        let data = Self.numbers([200_000, 300_000, 700_000, 500_000], features: [0, 1, 2, 3])
        let found = try findings(network, loss: "mean-squared-error", data: data)
        #expect(
            found == [
                "warning data: the target \"y\" is 425000 on average, give or take 192000, and outputs start near 0 and "
                    + "move by small steps; set target_scaling to standard with --set target_scaling=standard"
            ])
        #expect(try findings(network, loss: "mean-squared-error", data: Self.numbers([-1, 1, 50, 99])) == [])
        #expect(
            try findings(
                network, loss: "mean-squared-error", data: Self.numbers([0, 0, 0, 190], features: [0, 1, 2, 3])
            ).isEmpty)
    }

    /// A sixteenth of 788333 is in no table.
    @Test func aFeaturesReachIsSaidInTheUnitsOfTheData() throws {
        let preset = try PresetText.decode(
            """
            {"data": {"generator": "moons"}, "network": [\(Self.output(1))], "loss": "mean-squared-error",
             "scaling": {"factor": 0.0625}}
            """)
        let data = Self.numbers([0, 1], features: [1, -788_333 / 16])
        let scaling = FeatureScaling(.factor(1.0 / 16), fittedTo: [16, -788_333], width: 1)
        let found = try PresetValidator(preset, training: data, validation: data, scaling: scaling).findings
        #expect(
            found.map(\.message) == [
                "the feature \"x\" reaches 788333, and 49271 after its scaling; networks learn best from numbers around 1: "
                    + "set scaling to standard with --set scaling=standard"
            ])
    }

    /// Where features are standardised already, a large number is one value far from the others.
    @Test func aValueFarFromTheOthersIsNamedUnderStandardScaling() throws {
        let preset = try PresetText.decode(
            """
            {"data": {"generator": "moons"}, "network": [\(Self.output(1))], "loss": "mean-squared-error",
             "scaling": "standard"}
            """)
        let data = Self.numbers([0, 1], features: [0, 141.4])
        let found = try PresetValidator(preset, training: data, validation: data).findings
        #expect(
            found.map(\.message) == [
                "the feature \"x\" reaches 141, 141 standard deviations from its mean: one value is far from all others; "
                    + "look at its row, and mend it or leave it out"
            ], "\(found)")
    }

    /// A Float's neighbours are further apart than the digits of a Double say.
    @Test func hugeNumbersAreWrittenWithTheirOwnDigits() throws {
        let network = Self.output(1, "tanh")
        let found = try findings(network, loss: "mean-squared-error", data: Self.numbers([0, 3e38], features: [0, 1]))
        #expect(found.contains { $0.contains("the targets run from 0 to 3e+38, but tanh") }, "\(found)")
    }

    @Test func examplesThatAreAllTheSameAreNamed() throws {
        let silent = Dataset(
            features: [0, 0, 0, 0], featureNames: ["x", "y"], targets: [0, 1],
            kind: .classification(classNames: ["a", "b"]))
        let found = try findings(data: silent)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("warning data: all 2 examples to learn from have the same inputs") == true)
    }

    @Test func batchNormalizationOfOneRowIsNamed() throws {
        let network =
            #"{"layer": "dense", "units": 4}, {"layer": "batch-normalization"}, {"layer": "dense", "units": 2}"#
        let found = try findings(network, also: #""batch_size": 1"#)
        #expect(found.count == 1 && found[0].hasPrefix("warning batch_size: bn1 normalizes over the batch"))
        #expect(try findings(network, also: #""batch_size": 2"#) == [])
    }

    @Test func whatFitsIsNotRemarkedOn() throws {
        #expect(try findings() == [])
        #expect(try findings(Self.output(1), loss: "binary-cross-entropy") == [])
        #expect(try findings(Self.output(2), loss: "mean-squared-error") == [])
        #expect(try findings(Self.output(1, "tanh"), loss: "huber", data: Self.numbers([-1, 0.5])) == [])
    }

    @Test func aStepFunctionStopsTheGradient() throws {
        #expect(
            try findings(also: #""activation": "step""#) == [
                "refusal activation: the step function is flat, its derivative is 0 everywhere, so no gradient passes dense1 "
                    + "and neither it nor a layer before it can learn; take sigmoid, which is a smooth step, or relu"
            ])
        #expect(try findings(Self.output(2, "step")).first?.hasPrefix("refusal network[1].activation: ") == true)
    }

    @Test func outputsMatchTheClasses() throws {
        #expect(
            try findings(data: Self.classes(10)) == [
                "refusal network[1].units: the last layer gives 2 outputs, but the data have 10 classes, and each wants an "
                    + "output of its own; set units to 10"
            ])
        #expect(
            try findings(Self.output(1), loss: "binary-cross-entropy", data: Self.classes(3)).map { $0.suffix(19) }
                == ["own; set units to 3"])
        #expect(
            try findings(Self.output(3), loss: "mean-squared-error").map { $0.suffix(27) }
                == ["own; set units to 2, or to 1"].map { $0.suffix(27) })
        #expect(
            try findings(Self.output(1)) == [
                "refusal network[1].units: the last layer gives 1 output, but the data have 2 classes, and each wants an "
                    + "output of its own; set units to 2"
            ])
        #expect(
            try findings(loss: "mean-squared-error", data: Self.numbers([0, 1])) == [
                "refusal network[1].units: the last layer gives 2 outputs, but a row of the data has 1 target; set units to 1"
            ])
    }

    @Test func lossesOverClassesNeedClasses() throws {
        #expect(
            try findings(loss: "hinge", data: Self.numbers([0, 1])) == [
                "refusal loss: hinge chooses among classes, but the targets of these data are numbers; "
                    + "take --set loss=mean-squared-error --set 'network[1].units=1'"
            ])
        #expect(
            try findings(Self.output(1), loss: "binary-cross-entropy", data: Self.numbers([-0.5, 2])) == [
                "refusal loss: binary-cross-entropy wants targets from 0 to 1, but these run from -0.5 to 2; "
                    + "take mean-squared-error"
            ])
        #expect(try findings(Self.output(1), loss: "binary-cross-entropy", data: Self.numbers([0, 0.5])) == [])
    }

    /// Four frames hold "aab" with a blank between the equal letters, but not "bbb".
    @Test(
        arguments: [
            ([[0, 1, -1], [0, 0, 1]], nil),
            ([[0, 0, 1], [1, 1, 1]], "warning network: 2 of 4 examples need more than the 4 frames"),
            ([[1, 1, 1]], "refusal network: 2 of 2 examples need more than the 4 frames"),
        ] as [([[Float]], String?)])
    func labelsBeyondTheFramesAreCounted(_ rows: [[Float]], _ expected: String?) throws {
        let data = Dataset(
            features: (0..<4 * rows.count).map { Float($0) }, featureNames: [], targets: rows.flatMap { $0 },
            kind: .labels(classNames: ["a", "b"], length: 3), inputShape: Shape(4, 1))
        let found = try findings(Self.output(3), loss: "connectionist-temporal-classification", data: data)
        #expect(found.count == (expected == nil ? 0 : 1))
        #expect(found.first?.hasPrefix(expected ?? "") != false, "\(found)")
    }

    @Test func labelsAndDecisionsNeedTheirOwnLosses() throws {
        #expect(
            try findings(loss: "connectionist-temporal-classification") == [
                "refusal loss: connectionist-temporal-classification reads labels out of a sequence, which these data do not "
                    + "have; take softmax-cross-entropy"
            ])
        #expect(
            try findings(Self.output(1), loss: "policy-gradient", data: Self.numbers([0, 1])) == [
                "refusal loss: policy-gradient learns from an agent's decisions, which these data do not have; "
                    + "take mean-squared-error"
            ])
        let labels = Dataset(
            features: [0, 1], featureNames: ["x"], targets: [1, -1, 2, -1],
            kind: .labels(classNames: ["a", "b"], length: 2))
        #expect(
            try findings(Self.output(3), data: labels) == [
                "refusal loss: the data say which labels a sequence has, but not where, and softmax-cross-entropy needs to "
                    + "know where; take connectionist-temporal-classification"
            ])
        #expect(try findings(Self.output(3), loss: "connectionist-temporal-classification", data: labels) == [])
    }

    /// The key that is named is the one that gave the activation.
    @Test func aLayersOwnActivationIsNamedBeforeTheCommonOne() throws {
        let own = #"{"layer": "dense", "units": 4, "activation": "step"}, "# + Self.hidden
        #expect(
            try findings(own, also: #""activation": "tanh""#).first?.hasPrefix("refusal network[0].activation: ")
                == true)
        #expect(try findings(also: #""activation": "step""#).first?.hasPrefix("refusal activation: ") == true)
    }

    @Test func crossEntropyAppliesItsOwnActivation() throws {
        let sigmoid = try findings(Self.output(1, "sigmoid"), loss: "binary-cross-entropy")
        #expect(
            sigmoid == [
                "refusal network[1].activation: binary-cross-entropy applies the sigmoid itself; with sigmoid on the last "
                    + "layer the sigmoid is applied twice and every probability lies between 0.50 and 0.73; "
                    + "take identity, or leave the activation out"
            ])
        let relu = try findings(Self.output(1, "relu"), loss: "binary-cross-entropy")
        #expect(relu.first?.contains("the logit is never below 0 and no probability falls below 0.50") == true)
        #expect(try findings(Self.output(1, "tanh"), loss: "binary-cross-entropy").first?.hasPrefix("warning") == true)
        let softmax = try findings(Self.output(2, "sigmoid"))
        #expect(
            softmax == [
                "warning network[1].activation: softmax-cross-entropy applies softmax itself; with sigmoid on the last layer "
                    + "its scores lie between 0 and 1, so that no probability can come near 1; "
                    + "take identity, or leave the activation out"
            ])
        #expect(
            try findings(Self.output(2, "relu")).first?.contains("a class whose score is 0 gets no gradient") == true)
        #expect(try findings(Self.output(2, "leaky-relu")) == [])
    }

    @Test func targetsLieInTheOutputsRange() throws {
        #expect(
            try findings(Self.output(1, "sigmoid"), loss: "mean-squared-error", data: Self.numbers([-1, 1.25])) == [
                "warning network[1].activation: the targets run from -1 to 1.25, but sigmoid on the last layer gives only "
                    + "0 to 1; take identity, or leave the activation out"
            ])
        #expect(
            try findings(Self.output(1, "relu"), loss: "huber", data: Self.numbers([-2, -1])) == [
                "refusal network[1].activation: the targets run from -2 to -1, but relu on the last layer gives only "
                    + "0 and more; take identity, or leave the activation out"
            ])
    }

    @Test func copiesStayCopies() throws {
        #expect(
            try findings(also: #""initializer": "zeros""#) == [
                "warning initializer: all weights of dense1 start at 0, so its units are copies of each other, receive the "
                    + "same gradient and stay copies for ever; take a random initializer, such as he-normal, instead of zeros"
            ])
        #expect(
            try findings(also: #""initializer": {"name": "normal", "scale": 0}"#).first?.hasPrefix("warning") == true)
        let one = #"{"layer": "dense", "units": 1, "initializer": "constant"}, {"layer": "dense", "units": 2}"#
        #expect(try findings(one) == [])
    }

    @Test func linearLayersCollapse() throws {
        #expect(
            try findings(also: #""activation": "identity""#) == [
                "warning activation: with the activation identity, the whole network is one linear map, however deep it is; "
                    + "take relu or tanh to bend it"
            ])
    }

    @Test func settingsThatDoNothingAreNamed() throws {
        #expect(
            try findings(also: #""optimizer": {"name": "adam", "learning_rate": 0}"#) == [
                "warning optimizer.learning_rate: the learning rate is 0, so no weight will ever change; try 0.001"
            ])
        #expect(
            try findings(also: #""optimizer": {"learning_rate": 2}, "regularization": {"weight_decay": 1}"#) == [
                "warning regularization.weight_decay: each step multiplies the weights by 1 − η · decay = -1, which leaves "
                    + "nothing of them; take a decay well below 0.5"
            ])
        #expect(
            try findings(also: #""batch_size": 50"#) == [
                "note batch_size: a batch of 50 is more than the 20 rows to learn from; every step takes all of them"
            ])
    }

    @Test func whatWaitsForValidationNeedsIt() throws {
        let none = Self.classes(2).selecting([])
        #expect(
            try findings(also: #""early_stopping": {"patience": 3}"#, validation: none).map { String($0.prefix(40)) }
                == [
                    "warning early_stopping: early stopping watches the validation loss, but no row".prefix(40)
                        .description,
                    "note validation_fraction: 0.2 of 20 rows is less than one row".prefix(40).description,
                ])
        #expect(
            try findings(also: #""schedule": "reduce-on-plateau", "validation_fraction": 0"#, validation: none) == [
                "warning schedule: reduce-on-plateau watches the validation loss, but no row is kept back for validation; "
                    + "set validation_fraction to 0.2, or take another schedule"
            ])
    }

    @Test func dataOfferSomethingToLearn() throws {
        let none = Self.classes(2).selecting([])
        #expect(try findings(data: none).first == "refusal data: there is no row to learn from")
        #expect(
            try findings(data: Self.numbers([0, 1], features: [1, 2_500]), validation: nil).filter {
                $0.hasPrefix("note")
            }
                == [
                    "note scaling: the feature \"x\" reaches 2500; networks learn best from numbers around 1: "
                        + "set scaling to standard with --set scaling=standard"
                ])
    }

    @Test func refusalsBecomeErrorsWithPlaces() throws {
        let preset = try PresetText.decode(PresetText.replacing("\"units\": 2", by: #"{"layer": "dense", "units": 5}"#))
        let data = Self.classes(2)
        let validator = try PresetValidator(preset, training: data, validation: data)
        let error = #expect(throws: ConfigurationError.self) { try validator.refuse() }
        #expect(error?.description.hasPrefix("p.json:7: network[1].units: the last layer gives 5 outputs") == true)
    }

    @Test func aBatchBeyondMemoryIsRefused() throws {
        let rows = 1_000
        let wide = Dataset(
            features: Array(repeating: 0, count: rows), featureNames: ["x"],
            targets: (0..<rows).map { Float($0 % 2) }, kind: .classification(classNames: ["a", "b"]))
        let network = #"{"layer": "dense", "units": 1000000}, {"layer": "dense", "units": 2}"#
        let error = #expect(throws: ConfigurationError.self) {
            try findings(network, data: wide, also: #""batch_size": 1000"#)
        }
        #expect(
            error?.description
                == "p.json:1: batch_size: a batch of 1000 rows makes 2000003 numbers a row on its way through the network; "
                + "allowed are 134217728 in all; take a smaller batch or fewer units")
    }

    /// Where no batch is small enough, the error names the key that makes a row long.
    @Test(arguments: [
        (#"{"text": "constitution.txt", "context": 4096}"#, "", "data.context: ", "take a shorter context, "),
        (
            #"{"text": "constitution.txt", "context": 64}"#, #", "truncation": {"stride": 4096, "window": 4096}"#,
            "truncation: ", "take a shorter stride and window, "
        ),
        (#"{"recordings": "r", "frames": 4096}"#, "", "data.frames: ", "take fewer frames, "),
        (#"{"generator": "moons"}"#, "", "network: ", "take fewer layers, "),
    ])
    func aRowBeyondMemoryNamesItsKey(_ data: String, _ also: String, _ key: String, _ remedy: String) throws {
        let preset = try PresetText.decode(
            #"{"data": \#(data), "network": [{"layer": "attention", "heads": 4}, {"layer": "dense", "units": 2}], "#
                + #""loss": "softmax-cross-entropy", "batch_size": 1\#(also)}"#)
        func check(_ leastRows: Int) throws -> String {
            do throws(ConfigurationError) {
                try preset.checkSize(input: Shape(4096, 8), batch: 1, leastRows: leastRows)
                return ""
            } catch { return error.description }
        }
        #expect(try check(1) == "")
        let error = try check(16)
        #expect(error.contains(": \(key)a single row makes 33"), "\(error)")
        #expect(error.contains("; 16 rows are evaluated at a time, however small the batch is; "), "\(error)")
        #expect(error.hasSuffix(remedy + "or fewer units or heads"), "\(error)")
    }

    /// 2⁵⁰ × 10⁶ parameters do not fit into 64 bits.
    @Test func sizesThatOverflowAreRefused() throws {
        let preset = try PresetText.decode(
            #"{"data": {"generator": "moons"}, "network": [{"layer": "dense", "units": 1000000}, "#
                + #"{"layer": "dense", "units": 2}], "loss": "mean-squared-error"}"#)
        let error = #expect(throws: ConfigurationError.self) {
            try preset.checkSize(input: Shape(1 << 50), batch: 1)
        }
        #expect(
            error?.description
                == "p.json:1: network[0]: it would learn 9223372036854775807 numbers; allowed are at most 281474976710656"
        )
    }
}
