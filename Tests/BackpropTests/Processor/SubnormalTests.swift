import Backprop
import Testing

@Suite struct SubnormalTests {
    @Test func smallMomentsBecomeZeroWithinTheBodyAlone() {
        let matrices = TestMatrices()
        let x = matrices.row([.leastNormalMagnitude])
        func half() -> Float {
            x.fill(.leastNormalMagnitude)
            x.scale(by: 0.5)
            return x[0]
        }
        #expect(half() != 0)
        #expect(Subnormals.flushed { Subnormals.flushed(half) + half() } == 0)
        #expect(half() != 0)
    }
}
