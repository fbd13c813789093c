import Testing

@testable import Dashboard
@testable import Diagnosis
@testable import Training

@Suite struct LayerFaultTests {
    private func layer(_ norm: Double, parameters: Int = 10, overTime: [Float] = []) -> LayerReading {
        var layer = LayerReading(name: "layer", summary: "", parameterCount: parameters, activation: nil)
        (layer.gradientNorm, layer.gradientShares, layer.gradientOverTime) = (norm, 0...1, overTime)
        return layer
    }

    private func finding(_ kind: Diagnosis.Kind) -> Diagnosis {
        Diagnosis(kind: kind, severity: .serious, headline: "", explanation: "", advice: [])
    }

    @Test func ratiosAreSharesOfTheOutputLayersGradient() {
        let layers = [layer(4e-10), layer(0.93), layer(0.0021), layer(24), layer(0, parameters: 0), layer(0), layer(1)]
        let faults = LayerFault.all(layers, [], [])
        #expect(faults.map(\.ratio) == ["4e-10", "0.93", "2e-3", "24", "", "0", "1.0"])
        #expect(faults.allSatisfy { !$0.isAtFault && $0.health == .unknown })
        #expect(LayerFault.all([layer(1), layer(.nan)], [], []).map(\.ratio) == ["–", "–"])
    }

    @Test func theFirstFindingDecidesWhichLayerIsAtFault() {
        let layers = (0..<5).map { _ in layer(1) }
        let healths: [LayerHealth] = [.blocked, .dead, .dead, .overshooting, .healthy]
        let fault = { (findings: [Diagnosis]) in
            LayerFault.all(layers, healths, findings).firstIndex(where: \.isAtFault)
        }
        #expect(fault([finding(.learningRateTooHigh)]) == 3)
        #expect(fault([finding(.dead)]) == 2)
        // Without one about a layer, the worst fault nearest to the output.
        #expect(fault([finding(.plateau)]) == 2 && fault([]) == 2)
        let cutOff: [LayerHealth] = [.blocked, .blocked, .healthy, .unknown, .healthy]
        #expect(LayerFault.all(layers, cutOff, []).allSatisfy { !$0.isAtFault })
    }

    @Test func aGradientThatFadesInTimeIsTheRecurrentLayersFault() {
        let fading = (0..<20).map { Float(1e-9) * power($0) }
        let layers = [layer(1, overTime: fading), layer(1)]
        let faults = LayerFault.all(layers, [.healthy, .healthy], [finding(.fadingInTime)])
        #expect(faults.map(\.isAtFault) == [true, false] && faults[0].course == .fades)
    }

    private func power(_ step: Int) -> Float { (0..<step / 2).reduce(1) { product, _ in product * 10 } }
}
