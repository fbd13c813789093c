import Formats
import Presets
import TestSupport
import Testing

/// Every error in a preset names the file, the line, the key, what was found and what is allowed.
@Suite struct PresetErrorTests {
    @Test(arguments: [
        (
            "\"batch_size\"", #"  "batch_sise": 8"#,
            "p.json:11: batch_sise: unknown key; did you mean \"batch_size\"? allowed: title, about, repair, "
                + "chapter, data, scaling, target_scaling, validation_fraction, keep_order, reconstruct, network, activation, initializer, loss, class_weights, optimizer, "
                + "schedule, clipping, regularization, batch_size, credit, truncation, dropout, early_stopping, "
                + "checkpointing, temperature, accumulation, seed, steps, epochs, evaluate_every, pace"
        ),
        (
            "\"batch_size\"", #"  "learning_rate": 0.1"#,
            "p.json:11: learning_rate: in a file this key stands inside optimizer, as optimizer.learning_rate"
        ),
        (
            "\"batch_size\"", #"  "batch_size": 0"#,
            "p.json:11: batch_size: found 0; allowed is a whole number from 1 to 1,000,000"
        ),
        (
            "\"batch_size\"", #"  "clipping": {"mode": "norm"}"#,
            "p.json:11: clipping.mode: found the text \"norm\"; allowed: none, value, global-norm, layer-norm, adaptive"
        ),
        (
            "\"batch_size\"", #"  "schedule": "cosinus""#,
            "p.json:11: schedule: found the text \"cosinus\"; did you mean \"cosine\"? allowed: constant, step, "
                + "exponential, cosine, warm-up, warm-restarts, one-cycle, reduce-on-plateau"
        ),
        (
            "\"batch_size\"", #"  "regularization": {"l2": -1}"#,
            "p.json:11: regularization.l2: found -1; allowed is a number from 0 to 1000000"
        ),
        (
            "\"batch_size\"", #"  "early_stopping": {}"#,
            "p.json:11: early_stopping.patience: the key is missing; wanted is a whole number from 1 to 1,000,000,000,000"
        ),
        (
            "\"batch_size\"", #"  "repair": {"text": "a"}"#,
            "p.json:11: repair.set: the key is missing; wanted is an object with the settings to change"
        ),
        (
            "\"batch_size\"", #"  "repair": {"text": "a", "set": {"units": 3}}"#,
            "p.json:11: repair.set.units: unknown key; allowed: learning_rate, optimizer, schedule, clipping, "
                + "regularization, batch_size, credit, truncation, dropout, early_stopping, checkpointing, temperature, "
                + "activation, initializer, seed, accumulation"
        ),
        (
            "\"optimizer\"", #"  "optimizer": {"name": "adan"},"#,
            "p.json:10: optimizer.name: found the text \"adan\"; did you mean \"adam\"? allowed: sgd, momentum, nesterov, "
                + "adagrad, rmsprop, adam, adamw, lion, hessian-free, l-bfgs"
        ),
        (
            "\"optimizer\"", #"  "optimizer": {"learning_rate": -0.1},"#,
            "p.json:10: optimizer.learning_rate: found -0.1; allowed is a number from 0 to 1e+38"
        ),
        (
            "\"optimizer\"", #"  "optimizer": {"momentum": 1},"#,
            "p.json:10: optimizer.momentum: found 1; allowed is a number at least 0 and below 1"
        ),
        (
            "\"loss\"", #"  "loss": "softmax","#,
            "p.json:9: loss: found the text \"softmax\"; allowed: mean-squared-error, mean-absolute-error, huber, "
                + "binary-cross-entropy, softmax-cross-entropy, hinge, connectionist-temporal-classification, "
                + "policy-gradient"
        ),
        (
            "\"validation_fraction\"", #"  "validation_fraction": 1,"#,
            "p.json:4: validation_fraction: found 1; allowed is a number from 0 to 0.9"
        ),
    ])
    func settings(_ part: String, _ line: String, _ message: String) { complains(part, line, message) }

    @Test(arguments: [
        (
            "\"units\": 4", #"    {"layer": "dens", "units": 4},"#,
            "p.json:6: network[0].layer: found the text \"dens\"; did you mean \"dense\"? allowed: "
                + LayerDecoder.names.joined(separator: ", ")
        ),
        (
            "\"units\": 4", #"    {"layer": "dense", "unit": 4},"#,
            "p.json:6: network[0].units: the key is missing; wanted is a whole number from 1 to 1,000,000, or \"classes\"; is it \"unit\"?"
        ),
        (
            "\"units\": 4", #"    {"layer": "dense", "units": 4, "dropout": 0.5},"#,
            "p.json:6: network[0].dropout: unknown key; allowed: layer, units, activation, initializer, bias, repeat"
        ),
        (
            "\"units\": 4", #"    {"layer": "dense", "units": 4, "activation": "rleu"},"#,
            "p.json:6: network[0].activation: found the text \"rleu\"; did you mean \"relu\"? allowed: identity, relu, "
                + "leaky-relu, elu, gelu, gelu-tanh, silu, tanh, sigmoid, softplus, step"
        ),
        (
            "\"units\": 2", #"    {"layer": "dense", "units": 2, "activation": "softmax"}"#,
            "p.json:7: network[1].activation: softmax is no activation here: the loss softmax-cross-entropy applies it to "
                + "the last layer's scores; set the loss, and leave the last layer's activation out"
        ),
        (
            "\"units\": 4", #"    {"layer": "dense", "units": 4, "initializer": "he"},"#,
            "p.json:6: network[0].initializer: found the text \"he\"; allowed: he-normal, he-uniform, xavier-normal, "
                + "xavier-uniform, lecun-normal, lecun-uniform, orthogonal, normal, uniform, constant, zeros"
        ),
        (
            "\"units\": 4", #"    {"layer": "dense", "units": 4, "initializer": {"name": "he-normal", "scale": 2}},"#,
            "p.json:6: network[0].initializer.scale: he-normal takes its width from the layer's size and has no scale; "
                + "leave it out, or take normal, uniform, constant or orthogonal"
        ),
        (
            "\"units\": 2", #"    {"layer": "dense", "units": 2, "repeat": 3}"#,
            "p.json:7: network[1].repeat: the last layer gives the output, so it cannot be repeated; add an entry for it"
        ),
        (
            "  ],", #"  ], "activation": 3,"#,
            "p.json:8: activation: found 3; allowed: identity, relu, leaky-relu, elu, gelu, gelu-tanh, silu, tanh, sigmoid, softplus, step"
        ),
    ])
    func layers(_ part: String, _ line: String, _ message: String) { complains(part, line, message) }

    @Test(arguments: [
        (
            #"  "data": {},"#,
            "p.json:3: data: found none of \"generator\", \"file\", \"text\", \"names\", \"arrays\", \"images\", \"pictures\", \"recordings\" and "
                + "\"simulator\"; name a generator: xor, moons, circles, spirals, blobs, sine, line, adding; a CSV file; a text; a "
                + "list of names; NumPy's arrays; a folder with MNIST's files; folders of pictures; a folder of recordings; or the "
                + "simulator cart-pole"
        ),
        (
            #"  "data": {"generator": "moon"},"#,
            "p.json:3: data.generator: found the text \"moon\"; did you mean \"moons\"? allowed: xor, moons, circles, "
                + "spirals, blobs, sine, line, adding"
        ),
        (
            #"  "data": {"generator": "moons", "nose": 0.1},"#,
            "p.json:3: data.nose: unknown key; did you mean \"noise\"? allowed: generator, count, noise"
        ),
        (
            #"  "data": {"generator": "moons", "count": 2.5},"#,
            "p.json:3: data.count: found 2.5; allowed is a whole number from 2 to 1,000,000"
        ),
        (#"  "data": {"file": ""},"#, "p.json:3: data.file: found the text \"\"; allowed is a file's name"),
        (
            #"  "data": {"file": "a.csv", "target": 0},"#,
            "p.json:3: data.target: found 0; allowed is a column's name, or its number counted from 1"
        ),
        (
            #"  "data": {"file": "a.csv", "image": {"width": 8}},"#,
            "p.json:3: data.image.height: the key is missing; wanted is a whole number from 1 to 10,000"
        ),
        (
            #"  "data": {"file": "a.csv"}, "scaling": "unit","#,
            "p.json:3: scaling: found the text \"unit\"; allowed: none, standard, standard-overall, unit-range"
        ),
        (
            #"  "data": {"file": "a.csv"}, "scaling": {"factor": 0},"#,
            "p.json:3: scaling.factor: found 0.0; a factor of 0 would wipe the features out"
        ),
    ])
    func data(_ line: String, _ message: String) { complains("\"data\"", line, message) }

    @Test func anActivationForAllMustReachALayer() {
        complains(
            "\"units\": 4", #"    {"layer": "dense", "units": 4, "activation": "tanh"},"#,
            adding: #""activation": "relu","#,
            "p.json:11: activation: no layer takes it, for every hidden layer names its own activation; take those out, "
                + "or this")
        complains(
            "\"units\": 4", "", adding: #""activation": "relu","#,
            "p.json:11: activation: it is for hidden layers, and the network has none")
    }

    @Test func sizesAreRefusedBeforeAnythingIsAllocated() {
        complains(
            "\"units\": 4", #"    {"layer": "dense", "units": 1000001},"#,
            "p.json:6: network[0].units: found 1000001; allowed is a whole number from 1 to 1,000,000")
        complains(
            "\"units\": 4", #"    {"layer": "dense", "units": 1, "repeat": 1000000},"#,
            "p.json:6: network[0].repeat: found 1000000; allowed is a whole number from 1 to 10,000")
        complains(
            "\"units\": 4", #"    {"layer": "dense", "units": 1, "repeat": 10000},"#,
            "p.json:7: network[1].repeat: this makes 10001 layers; allowed are at most 10000")
        complains(
            "\"units\": 4", #"    {"layer": "dense", "units": 1000000, "repeat": 9999},"#,
            "p.json:5: network: the network would learn at least 9998010002000002 numbers; allowed are at most 67108864; take fewer "
                + "layers or units")
    }

    @Test func aMissingPresetGetsASuggestion() {
        let known = PresetCatalog.names.joined(separator: ", ")
        let near = #expect(throws: PresetError.self) { try Preset.load("mons") }
        #expect(near?.description == "no preset is called \"mons\"; did you mean \"moons\"? presets: \(known)")
        let far = #expect(throws: PresetError.self) { try Preset.load("something") }
        #expect(
            far?.description
                == "no preset is called \"something\"; a file's name ends in .json or .csv; presets: \(known)")
    }

    private func complains(
        _ part: String, _ line: String, adding extra: String? = nil, _ message: String,
        location: SourceLocation = #_sourceLocation
    ) {
        var text = PresetText.replacing(part, by: line)
        if let extra {
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            lines.insert(extra, at: lines.count - 2)
            text = lines.joined(separator: "\n")
        }
        let error = #expect(throws: ConfigurationError.self, sourceLocation: location) {
            try PresetText.decode(text)
        }
        #expect(error?.description == message, sourceLocation: location)
    }
}
