import Backprop
import Datasets
import Formats
import Presets

extension Preset {
    /// Reads the preset's data, refuses what cannot learn, and creates the task.
    ///
    /// The returned preset has the widths that it takes from the data; the remarks say what may go wrong. A new kind of
    /// task is one more case here. For a model that learnt already the data are arranged and scaled as it knows them.
    func makeTask(for model: ModelSignature? = nil) throws -> (
        task: any TrainingTask, preset: Preset, remarks: [PresetValidator.Finding]
    ) {
        let made: (task: any TrainingTask, preset: Preset, remarks: [PresetValidator.Finding]) =
            switch data {
            case .text(let file, let context): try makeTextTask(file, context)
            case .simulator(_, let options): try makeControlTask(options)
            default: try makeExampleTask(model)
            }
        // The rule's memory is checked later, when the network is laid out.
        let obstacle = settings.secondOrderObstacle(
            loss: loss, operation: made.task.lossOperation(loss), parameters: 0)
        if let obstacle { throw complaint(about: "optimizer", obstacle) }
        return made
    }

    private func makeExampleTask(_ model: ModelSignature?) throws -> (
        any TrainingTask, Preset, [PresetValidator.Finding]
    ) {
        let data = try loadData(for: model)
        let fitted = fitted(to: DataWidths(data.training))
        let validator = try PresetValidator(
            fitted, training: data.training, validation: data.validation, scaling: data.scaling,
            leastRows: ExampleTask.leastCapacity(data.training, data.validation))
        try validator.refuse()
        guard !data.training.isEmpty else { throw TrainerError.noExamples }
        let task = ExampleTask(
            Dataset.Split(training: data.training, validation: data.validation), scaling: data.scaling,
            targetScaling: data.targetScaling, loss: loss,
            outputs: validator.outline.output.width, seed: seed, writer: writer(of: data.training),
            frameSeconds: frameSeconds, classWeights: classWeights?.weights(for: data.training))
        let remarks = data.remarks.map { PresetValidator.Finding(noteOn: "data.\(self.data.key)", $0) }
        return (task, fitted, remarks + validator.remarks)
    }

    /// Seconds from one frame of a recording to the next; nil unless the data are recordings.
    private var frameSeconds: Double? {
        guard case .recordings(_, let options) = data else { return nil }
        return options.features.frameSeconds
    }

    /// Returns a writer of lines like those of the examples; nil unless the data are names.
    private func writer(of data: Dataset) -> TextWriter? {
        guard case .names = self.data, let characters = data.vocabulary else { return nil }
        let length = data.inputShape.rows
        return TextWriter(
            .lines(mark: Int(NameList.endMark), limit: length), names: characters.compactMap(\.unicodeScalars.first),
            context: length)
    }

    private func makeTextTask(_ file: String, _ context: Int) throws -> (
        any TrainingTask, Preset, [PresetValidator.Finding]
    ) {
        let (corpus, split) = try loadText(file, context: context)
        let fitted = fitted(to: DataWidths(vocabulary: corpus.vocabulary.count, outputs: corpus.vocabulary.count))
        let task = TextTask(corpus, split, context: context, seed: seed)
        let length = task.inputShape(settings.truncation).rows
        let shape = BatchShape(settings)
        let validator = try PresetValidator(
            fitted, training: .window(of: corpus, in: split.training, length: length),
            validation: .window(of: corpus, in: split.validation, length: length),
            rows: task.capacity(forBatchesOf: shape),
            leastRows: task.capacity(forBatchesOf: BatchShape(size: 1, truncation: shape.truncation)))
        try validator.refuse()
        return (task, fitted, validator.remarks)
    }
}

extension Preset {
    private func makeControlTask(
        _ options: EpisodeOptions
    ) throws(ConfigurationError) -> (any TrainingTask, Preset, [PresetValidator.Finding]) {
        let outputs = CartPole.actionCount + 1
        let fitted = fitted(to: DataWidths(vocabulary: 1, outputs: outputs))
        try fitted.checkSize(
            input: Shape(CartPole.observationCount),
            batch: min(settings.batchSize, ControlTask.largestBatch) * CartPole.stepLimit)
        let outline = try NetworkOutline(fitted, input: Shape(CartPole.observationCount))
        guard loss == .policyGradient else {
            throw complaint(
                about: "loss",
                "an agent learns from what its actions bring, which only policy-gradient judges; take that")
        }
        guard outline.output.shape == Shape(outputs) else {
            throw complaint(
                about: outline.output.path,
                "the network gives \(outline.output.shape) numbers, but the cart-pole needs \(outputs): a score for a push to "
                    + "either side, and the state's value; end in a dense layer of \(outputs) units, or in branches that "
                    + "give 2 and 1")
        }
        return (ControlTask(options, seed: seed), fitted, [])
    }
}

extension DataWidths {
    /// Creates the widths that a dataset requires.
    init(_ data: Dataset) { self.init(data.kind) }

    /// Creates the widths that data of a kind require.
    init(_ kind: Dataset.Kind) {
        switch kind {
        case .classification(let names): self.init(vocabulary: names.count, outputs: names.count)
        case .regression(let names): self.init(vocabulary: 1, outputs: names.count)
        case .sequence(let names, _): self.init(vocabulary: names.count, outputs: names.count)
        case .labels(let names, _): self.init(vocabulary: names.count, outputs: names.count + 1)
        }
    }
}

extension Dataset {
    /// Returns a text's first window as an example that stands for all windows; no example if the part is shorter.
    fileprivate static func window(of corpus: Corpus, in part: ArraySlice<UInt16>, length: Int) -> Dataset {
        let tokens = part.count > length ? part.prefix(length + 1).map(Float.init) : []
        return Dataset(
            features: Array(tokens.dropLast()), featureNames: [], targets: Array(tokens.dropFirst()),
            kind: .sequence(classNames: corpus.vocabulary.map { String($0) }, length: length),
            inputShape: Shape(length, 1))
    }
}

extension Preset {
    /// Reads the preset's data and returns their picture.
    package func makeDataPicture() throws -> DataPicture.Content { try makeTask().task.makeDataPicture() }
}
