import Testing

@testable import Formats

@Suite struct ONNXModelTests {
    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The bytes are those of Python's `onnx` for the same model.
    @Test func bytesAreThoseOfTheReferenceImplementation() {
        var model = ONNXModel(name: "g")
        model.inputs = [ONNXModel.Value("x", dimensions: [.named("batch"), .size(2)])]
        model.outputs = [ONNXModel.Value("y", dimensions: [.named("batch"), .size(300)])]
        let weight = model.add(NamedTensor("w", shape: [1, 2], .float32([1, -2])))
        model.add(
            "Gemm", ["x", weight], to: "y",
            [("transB", .integer(1)), ("alpha", .float(0.5)), ("perm", .integers([1, -1]))])
        model.metadata = [("k", "v")]
        let expected =
            "080812056e6e7475693a99010a4a0a01780a01771201791a0179220447656d6d2a0d0a067472616e73421801a001022a0f0a0561"
            + "6c706861150000003fa001012a160a047065726d400140ffffffffffffffffff01a001071201672a130801080210014201774a08"
            + "0000803f000000c05a180a017812130a110801120d0a07120562617463680a02080262190a017912140a120801120e0a07120562"
            + "617463680a0308ac0242040a00101172060a016b120176"
        #expect(hex(model.encode()) == expected)
    }

    /// The bytes are those of Python's `onnx` for the same model.
    @Test func severalOutputsOptionalInputsAndWordsAreWritten() {
        var model = ONNXModel(name: "g")
        model.inputs = [ONNXModel.Value("x", .int64, dimensions: [.named("batch")])]
        let recurrent = [
            (name: "direction", value: ONNXModel.Attribute.text("reverse")), ("activations", .texts(["Tanh", "Relu"])),
        ]
        model.add("RNN", ["x", "", "h"], to: ["", "last"], recurrent)
        let expected =
            "080812056e6e7475693a6d0a520a01780a000a0168120012046c6173741a046c6173742203524e4e2a170a09646972656374"
            + "696f6e220772657665727365a001032a1c0a0b61637469766174696f6e734a0454616e684a0452656c75a001081201675a14"
            + "0a0178120f0a0d080712090a071205626174636842040a001011"
        #expect(hex(model.encode()) == expected)
    }

    @Test func aConstantIsHeldOnce() {
        var model = ONNXModel(name: "g")
        for _ in 0..<2 { model.add(NamedTensor("w", .float32([1]))) }
        #expect(model.initializers.count == 1)
    }
}
