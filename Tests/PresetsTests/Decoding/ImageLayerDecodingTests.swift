import Backprop
import TestSupport
import Testing

/// Layers for images as written in a preset.
@Suite struct ImageLayerDecodingTests {
    private func layers(_ entries: String) throws -> [any Layer] {
        try PresetText.decode(PresetText.replacing("\"units\": 4}", by: "    \(entries),")).layers
    }

    private func complaint(_ entry: String) -> String {
        do {
            _ = try layers(entry)
            return ""
        } catch { return "\(error)" }
    }

    @Test func aConvolutionTakesSizesOfBothDirections() throws {
        let entry = """
            {"layer": "convolution", "filters": 4, "kernel": [3, 4], "stride": [1, 2], "dilation": 2, "padding": "same",
            "groups": 2, "activation": "tanh", "initializer": "xavier-normal", "bias": false}
            """
        let expected = ConvolutionLayer(
            filters: 4,
            window: Window(
                vertical: Window.Axis(kernel: 3, dilation: 2, before: 2, after: 2),
                horizontal: Window.Axis(kernel: 4, stride: 2, dilation: 2, before: 3, after: 3)),
            groups: 2, activation: .tanh, initializer: .xavierNormal, bias: false)
        #expect(try layers(entry)[0] as? ConvolutionLayer == expected)
    }

    @Test func whatIsLeftOutIsCustomary() throws {
        let entry = #"{"layer": "convolution-1d", "filters": 8, "kernel": 3, "padding": 1}"#
        let expected = ConvolutionLayer(
            filters: 8, window: .square(Window.Axis(kernel: 3, before: 1, after: 1)), activation: .relu,
            initializer: .heNormal, overTime: true)
        #expect(try layers(entry)[0] as? ConvolutionLayer == expected)
    }

    @Test func anActivationAloneIsTheCommonOneUnlessItNamesAnother() throws {
        #expect(try layers(#"{"layer": "activation", "activation": "elu"}"#)[0] as? ActivationLayer == .init(.elu))
        #expect(try layers(#"{"layer": "activation"}"#)[0] as? ActivationLayer == .init(.relu))
    }

    @Test(arguments: [
        (#"{"layer": "max-pooling", "size": 2}"#, "pool"), (#"{"layer": "average-pooling", "size": [2, 3]}"#, "pool"),
        (#"{"layer": "global-average-pooling"}"#, "pool"), (#"{"layer": "flatten"}"#, "flatten"),
        (#"{"layer": "batch-normalization"}"#, "bn"), (#"{"layer": "layer-normalization"}"#, "norm"),
        (#"{"layer": "rms-normalization"}"#, "norm"), (#"{"layer": "dropout", "rate": 0.5}"#, "dropout"),
    ])
    func layersWithoutWeightsHaveAName(_ entry: String, _ brief: String) throws {
        let layer = try layers(entry)[0]
        #expect(layer.brief == brief && layer.nonlinearity == nil)
    }

    @Test(arguments: [
        (
            #"{"layer": "convolution", "filters": 4, "kernel": 0}"#,
            "p.json:6: network[0].kernel: found 0; allowed is a whole number from 1 to 1,024"
        ),
        (
            #"{"layer": "convolution", "filters": 4, "kernel": [3, 3, 3]}"#,
            "p.json:6: network[0].kernel: found an array of 3; allowed is a number of elements from 2 to 2"
        ),
        (
            #"{"layer": "convolution", "filters": 4, "kernel": 3, "padding": "equal"}"#,
            "p.json:6: network[0].padding: found the text \"equal\"; allowed: same, valid"
        ),
        (
            #"{"layer": "convolution", "filters": 4, "kernel": 3, "groups": 3}"#,
            "p.json:6: network[0].groups: 3 does not divide the 4 filters; allowed is a number that does"
        ),
        (
            #"{"layer": "max-pooling", "size": [2, 6], "padding": [2, 3]}"#,
            "p.json:6: network[0].padding[0]: found 2; allowed is a whole number from 0 to 1"
        ),
        (
            #"{"layer": "max-pooling", "size": 2, "padding": 2}"#,
            "p.json:6: network[0].padding: found 2; allowed is a whole number from 0 to 1"
        ),
        (
            #"{"layer": "dropout", "rate": 1}"#,
            "p.json:6: network[0].rate: found 1; allowed is a number from 0 to 0.99"
        ),
    ])
    func complaintsNameTheKey(_ entry: String, _ message: String) {
        #expect(complaint(entry) == message)
    }
}
