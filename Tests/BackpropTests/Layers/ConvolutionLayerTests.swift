import Backprop
import Testing

@Suite struct ConvolutionLayerTests {
    private let around = Window.square(Window.Axis(kernel: 3, before: 1, after: 1))

    private func layer(_ activation: Activation, overTime: Bool = false) -> ConvolutionLayer {
        ConvolutionLayer(
            filters: 4, window: around, activation: activation, initializer: .heNormal, overTime: overTime)
    }

    private func error(_ layers: [any Layer], _ shape: Shape) -> String? {
        do {
            _ = try Network.sequential(input: shape, layers: layers, loss: .softmaxCrossEntropy, target: Shape(1))
            return nil
        } catch {
            return error.description
        }
    }

    @Test func aNetworkOfImagesFitsTogether() throws {
        let layers: [any Layer] = [
            layer(.relu), OperationLayer.maxPooling(.square(Window.Axis(kernel: 2, stride: 2))), layer(.tanh),
            OperationLayer.flatten(), DropoutLayer(rate: 0.5),
            Dense(units: 3, activation: .identity, initializer: .xavierNormal),
        ]
        let network = try Network.sequential(
            input: Shape(6, 5, 1), layers: layers, loss: .softmaxCrossEntropy, target: Shape(1))
        let nodes = network.graph.nodes.compactMap { $0.operation?.kind }
        let expected = [
            "convolution", "max-pooling", "convolution", "tanh", "flatten", "dropout", "affine",
            "softmax-cross-entropy",
        ]
        #expect(nodes == expected)
        #expect(network.graph.shape(of: network.output) == Shape(3))
        #expect(layers.map(\.brief) == ["conv4", "pool", "conv4", "flatten", "dropout", "3"])
    }

    /// A convolution fused with a rectifier gives the same result as a convolution followed by a rectifier.
    @Test func aRectifierInOneGoChangesNothing() throws {
        let sliding = try SlidingWindow(around, over: Shape(5, 5, 2))
        let x = OperationCase.rows(25, 2, 1)
        let parameters = [OperationCase.rows(18, 4, 2), OperationCase.rows(1, 4, 3)]
        let plain = try OperationBench(
            Convolution(filters: 4, over: sliding), inputs: [x], parameters: parameters, shapes: [Shape(5, 5, 2)])
        let rectified = try OperationBench(
            Convolution(filters: 4, over: sliding, rectified: true), inputs: [x], parameters: parameters,
            shapes: [Shape(5, 5, 2)])
        #expect(rectified.output == plain.output.map { max(0, $0) })
    }

    @Test func misfitsNameTheLayerAndWhatItNeeds() {
        let dense = Dense(units: 3, activation: .identity, initializer: .xavierNormal)
        #expect(
            error([layer(.relu), dense], Shape(6, 5, 1))
                == "dense1: needs a row of numbers or a sequence, received [6×5×4]; add a flatten layer before it")
        #expect(
            error([layer(.relu), dense], Shape(30))
                == "conv1: needs an image [height, width, channels], received [30]")
        #expect(
            error([layer(.relu, overTime: true), dense], Shape(6, 5, 1))
                == "conv1: needs a sequence [length, channels], received [6×5×1]")
        #expect(
            error([OperationLayer.maxPooling(.square(Window.Axis(kernel: 9, stride: 9))), dense], Shape(6, 5, 1))
                == "pool1: its kernel of 9×9 is larger than the input [6×5×1] with its padding")
        #expect(
            error([OperationLayer.globalAveragePooling(), dense], Shape(6))
                == "pool1: needs an image [height, width, channels] or a sequence [length, channels], received [6]")
    }

    @Test func replacesWhatAPersonChangesWhileItTrains() throws {
        let changed = layer(.relu).replacing(activation: .tanh).replacing(initializer: .zeros)
        #expect(changed.nonlinearity == .tanh && changed.weightInitializer == .zeros)
        #expect(changed.kind == "conv" && !changed.worksPerTimeStep)
        #expect((DropoutLayer(rate: 0.5).replacing(dropout: 0) as? DropoutLayer)?.rate == 0)
        #expect(OperationLayer.layerNormalization().worksPerTimeStep)
    }
}
