import Datasets
import Formats
import Text

/// Check of whether a preset's network, loss, settings and data can learn together, in words for students.
package struct PresetValidator: Sendable {
    /// Severity of a finding.
    package enum Severity: String, Hashable, Sendable {
        /// Nothing can be learned; training is refused.
        case refusal
        /// Training is allowed, but something will not go as hoped.
        case warning
        /// Something worth knowing.
        case note
    }

    /// Mismatch, with the key to change.
    package struct Finding: Hashable, Sendable {
        /// Effect on training.
        package var severity: Severity
        /// Key to change, such as `network[1].units`.
        package var keyPath: String
        /// Sentence that says what does not fit, why, and what to do.
        package var message: String
    }

    /// Findings, the most severe first, then in the order of the rules.
    package let findings: [Finding]

    let preset: Preset
    /// Layers of the network with their shapes.
    package let outline: NetworkOutline
    let training: Dataset
    let validation: Dataset
    /// Scaling that the features have passed; nil if they are as the data have them.
    let scaling: FeatureScaling?

    /// Applies every rule; throws only if the layers do not fit together or are too large.
    ///
    /// `rows` is the number of rows in a batch, and `leastRows` the number that pass through the network at a time
    /// however small the batch is; by default a batch is limited only by the training part.
    package init(
        _ preset: Preset, training: Dataset, validation: Dataset, scaling: FeatureScaling? = nil, rows: Int? = nil,
        leastRows: Int = 1
    ) throws(ConfigurationError) {
        let outline = try NetworkOutline(preset, input: training.inputShape)
        try preset.checkSize(
            of: outline, batch: rows ?? max(1, min(preset.settings.batchSize, training.count)),
            leastRows: max(1, leastRows))
        let subject = PresetValidator(
            preset: preset, outline: outline, training: training, validation: validation, scaling: scaling,
            findings: [])
        let all = Self.rules.flatMap { $0(subject) }
        let sorted = [Severity.refusal, .warning, .note].flatMap { severity in all.filter { $0.severity == severity } }
        self.init(
            preset: preset, outline: outline, training: training, validation: validation, scaling: scaling,
            findings: sorted)
    }

    private init(
        preset: Preset, outline: NetworkOutline, training: Dataset, validation: Dataset,
        scaling: FeatureScaling?, findings: [Finding]
    ) {
        self.preset = preset
        self.outline = outline
        self.training = training
        self.validation = validation
        self.scaling = scaling
        self.findings = findings
    }

    /// All rules; a new one is a property in the file of its topic and an entry here.
    private static let rules: [@Sendable (PresetValidator) -> [Finding]] = [
        { $0.steps }, { $0.outputCount }, { $0.taskOfLoss }, { $0.outputUnderCrossEntropy }, { $0.targetRange },
        { $0.parts }, { $0.symmetry }, { $0.linearity }, { $0.credit }, { $0.synthetic }, { $0.rate }, { $0.waiting },
        { $0.batch }, { $0.batchOfOne }, { $0.sameness }, { $0.scale }, { $0.targetScale }, { $0.labelRoom },
        { $0.weightsOfClasses },
    ]
}

extension PresetValidator.Finding {
    /// Creates a note, such as a reader's remark on its file.
    package init(noteOn keyPath: String, _ message: String) {
        self.init(severity: .note, keyPath: keyPath, message: message)
    }
}

extension PresetValidator {
    /// Warnings and notes, which do not prevent training.
    package var remarks: [Finding] { findings.filter { $0.severity != .refusal } }

    /// Throws all refusals as one error that names file, line and key, so that nothing is mended in vain.
    package func refuse() throws(ConfigurationError) {
        let refusals = findings.filter { $0.severity == .refusal }
        guard let first = refusals.first else { return }
        let others = refusals.dropFirst().map { "; \($0.keyPath): \($0.message)" }
        throw preset.complaint(about: first.keyPath, first.message + others.joined())
    }

    /// Returns the path of a layer's activation: its own, or the common one of a hidden layer that names none.
    func activationPath(_ layer: NetworkOutline.Entry) -> String {
        let own = "\(layer.path).activation"
        let usesCommon = layer.name != outline.output.name && !preset.source.nearest(to: own).isFound
        return usesCommon && preset.source["activation"] != nil ? "activation" : own
    }
}

/// Numbers in sentences.
extension PresetValidator {
    /// Writes three significant digits of a number of ordinary size, and the digits of a Float of any other.
    func short(_ value: Double) -> String {
        value.magnitude >= 1e-3 && value.magnitude < 1e15 ? NumberFormat.brief(value) : NumberFormat.exact(Float(value))
    }
}
