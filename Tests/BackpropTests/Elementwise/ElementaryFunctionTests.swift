import Backprop
import Testing

/// Exponential, logarithm, tanh and logistic function, tested through the activations made of them.
@Suite struct ElementaryFunctionTests {
    /// 2¹⁷ numbers evenly spread over [-100, 100], and as many with magnitudes spread over all normal powers of 2 below
    /// 1.
    private static let sweep: [Float] = {
        let count = 1 << 17
        let wide = (0..<count).map { Float($0) / Float(count) * 200 - 100 }
        let small = (0..<count).map { index in
            let size = Float.leastNormalMagnitude.exponent...0
            let exponent = size.lowerBound + index % size.count
            let value = Float(sign: .plus, exponent: exponent, significand: 1 + Float(index) / Float(count))
            return index % 2 == 0 ? value : -value
        }
        return wide + small
    }()

    /// Returns the largest |f(z) − reference| / (|reference| + floor).
    private func largestError(_ activation: Activation, floor: Double) throws -> Double {
        let bench = try OperationBench(#require(activation.operation), inputs: [[Self.sweep]])
        return zip(bench.output, bench.reference.values).reduce(0) { worst, pair in
            max(worst, abs(Double(pair.0) - pair.1) / (abs(pair.1) + floor))
        }
    }

    /// The floor ensures that 1/200 of the argument is still a normal number.
    @Test func tanhIsAccurate() throws { #expect(try largestError(.tanh, floor: 1e-35) < 4e-7) }

    /// Below -87 the result leaves the normal numbers and becomes 0.
    @Test func logisticIsAccurate() throws { #expect(try largestError(.sigmoid, floor: 1e-31) < 4e-7) }

    @Test func siluIsAccurate() throws { #expect(try largestError(.silu, floor: 1e-29) < 4e-7) }

    @Test func softplusIsAccurate() throws { #expect(try largestError(.softplus, floor: 1e-31) < 4e-7) }

    @Test func eluIsAccurate() throws { #expect(try largestError(.elu, floor: 1e-36) < 4e-7) }

    /// 1 + t cancels, so the error is relative to 1 and not to the result.
    @Test func geluIsAccurate() throws { #expect(try largestError(.gelu, floor: 1) < 8e-7) }

    /// Source: Python 3.13, `math.expm1` and `math.exp` of the numbers as 32 bits hold them.
    @Test func eluKeepsItsDigitsNearZero() throws {
        let z: [Float] = [-0x1p-20, -0x1p-14, -0x1p-7, -0.25, -0.5, -1]
        let values = [
            -9.536738616590436e-07, -6.10332936427458e-05, -0.007782061739756488, -0.22119921692859512,
            -0.3934693402873666, -0.6321205588285577,
        ]
        let bench = try OperationBench(ELU(), inputs: [[z]])
        for (one, other) in zip(bench.output, values) { #expect(abs(Double(one) - other) <= 2e-7 * abs(other)) }
        for (one, other) in zip(bench.gradients(upstream: z.map { _ in 1 })[0], values) {
            #expect(abs(Double(one) - (other + 1)) <= 1.2e-7)
        }
    }

    @Test func piecewiseLinearFunctionsAreExact() throws {
        #expect(try largestError(.relu, floor: .leastNonzeroMagnitude) == 0)
        #expect(try largestError(.step, floor: .leastNonzeroMagnitude) == 0)
        #expect(try largestError(.leakyReLU, floor: 1e-37) < 1.2e-7)
    }

    /// Activations that an operation computes: all but the identity.
    private static let computed = Activation.allCases.filter { $0 != .identity }

    private static let special: [Float] = [
        0, -0.0, .infinity, -.infinity, .nan, 87.2, 88.4, 88.7, 88.8, 104, -87.2, -88.4, -88.7, -88.8, -104,
        -.leastNormalMagnitude / 100,
        .leastNormalMagnitude / 100,
        .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1e4, -1e4, 1e18, -1e18, .greatestFiniteMagnitude,
        -.greatestFiniteMagnitude,
    ]

    @Test(arguments: computed)
    func specialValuesAreThoseOfTheReference(_ activation: Activation) throws {
        let bench = try OperationBench(#require(activation.operation), inputs: [[Self.special]])
        let expected = bench.reference.values
        for (index, z) in Self.special.enumerated() {
            let (found, wanted) = (bench.output[index], expected[index])
            // Threads that treat subnormal numbers as zero, as training does, compute a different step for them.
            guard activation != .step || (!z.isNaN && !z.isSubnormal) else { continue }
            if wanted.isFinite && abs(wanted) <= Double(Float.greatestFiniteMagnitude) {
                let room = 4e-7 * abs(wanted) + (activation == .gelu ? 2e-7 : 1e-36)
                #expect(abs(Double(found) - wanted) <= room, "\(activation.rawValue)(\(z)) = \(found), not \(wanted)")
            } else {
                #expect(
                    Float(wanted).isNaN ? found.isNaN : found == Float(wanted),
                    "\(activation.rawValue)(\(z)) = \(found)")
            }
        }
    }

    @Test(arguments: computed)
    func derivativesStayFiniteFarOut(_ activation: Activation) throws {
        let inputs: [Float] = [88.8, -88.8, 104, -104, 1e4, -1e4, 1e18, -1e18]
        let bench = try OperationBench(#require(activation.operation), inputs: [[inputs]])
        for (z, derivative) in zip(inputs, bench.gradients(upstream: inputs.map { _ in 1 })[0]) {
            #expect(abs(derivative) <= 1.0001, "\(activation.rawValue)′(\(z)) = \(derivative)")
        }
    }
}
