import Backprop
import Testing

/// Six updates of every rule on ½ Σ a (w − c)², compared with PyTorch.
@Suite struct TrajectoryTests {
    /// Weights after each update.
    struct Trajectory: CustomTestStringConvertible {
        let rule: OptimizerConfiguration.Rule
        var weightDecay = 0.0
        let weights: [[Double]]
        var testDescription: String { rule.rawValue }
    }

    private static let curvature: [Float] = [1, 10, 0.5]
    private static let centre: [Float] = [0.5, -0.25, 2]
    private static let start: [Float] = [1, -1, 0.25]

    /// Source: PyTorch 2.15, float64, learning rate 0.05, otherwise PyTorch's defaults unless noted: `o.zero_grad();
    /// (0.5 * a * (w - c) ** 2).sum().backward(); o.step(); print(w)` for SGD(lr), SGD(lr, momentum=0.9), SGD(lr,
    /// momentum=0.9, nesterov=True), Adagrad, RMSprop (alpha 0.99), Adam and AdamW(weight_decay=0.1).
    ///
    /// PyTorch has no Lion; source: numpy, following algorithm 2 of Chen et al., β = (0.9, 0.99), weight decay 0.1: `u
    /// = sign(0.9 * m + 0.1 * g); w = w * (1 - 0.05 * 0.1) - 0.05 * u; m = 0.99 * m + 0.01 * g`.
    static let trajectories = [
        Trajectory(
            rule: .sgd,
            weights: [
                [0.975, -0.625, 0.29375], [0.95125, -0.4375, 0.33640625], [0.9286875, -0.34375, 0.3779960938],
                [0.907253125, -0.296875, 0.4185461914], [0.8868904687, -0.2734375, 0.4580825366],
                [0.8675459453, -0.26171875, 0.4966304732],
            ]),
        Trajectory(
            rule: .momentum,
            weights: [
                [0.975, -0.625, 0.29375], [0.92875, -0.1, 0.37578125], [0.8656875, 0.2975, 0.4902148438],
                [0.790646875, 0.3815, 0.630949707], [0.7085779688, 0.14135, 0.7918373413],
                [0.6242870547, -0.27046, 0.9668402786],
            ]),
        Trajectory(
            rule: .nesterov,
            weights: [
                [0.9525, -0.2875, 0.333125], [0.8892625, 0.051875, 0.4477390625],
                [0.8157313125, 0.05365625, 0.5871194258],
                [0.7370755816, -0.0973703125, 0.7447477089], [0.6579711525, -0.2416471094, 0.9144478346],
                [0.5824383081, -0.3107481133, 1.090498499],
            ]),
        Trajectory(
            rule: .adagrad,
            weights: [
                [0.95, -0.95, 0.3], [0.9165517634, -0.9158840875, 0.3348392842],
                [0.8902280907, -0.8886622695, 0.3630255126], [0.8681115663, -0.8655186321, 0.387261756],
                [0.848857431, -0.8451486271, 0.4088083604], [0.8317161716, -0.8268232796, 0.4283722019],
            ]),
        Trajectory(
            rule: .rmsprop,
            weights: [
                [0.5000001, -0.5000000067, 0.7499999429], [0.4999999995, -0.3411697704, 1.041586011],
                [0.5, -0.2833464967, 1.246536529], [0.5, -0.2621095372, 1.400593244],
                [0.5, -0.2543595695, 1.520192527],
                [0.5, -0.2515554822, 1.61467698],
            ]),
        Trajectory(
            rule: .adam,
            weights: [
                [0.950000001, -0.9500000001, 0.2999999994], [0.9002061159, -0.9001195309, 0.349956976],
                [0.8507931388, -0.850451435, 0.3998405261], [0.8019695334, -0.8010994678, 0.4496189881],
                [0.7539818336, -0.7521790842, 0.4992594774], [0.7071182328, -0.7038181143, 0.5487279285],
            ]),
        Trajectory(
            rule: .adamw, weightDecay: 0.1,
            weights: [
                [0.945000001, -0.9450000001, 0.2987499994], [0.8905109295, -0.8904103226, 0.3472144463],
                [0.8367334254, -0.8363346498, 0.3953656048], [0.7839089705, -0.7828890706, 0.4431749754],
                [0.7323253698, -0.7302029612, 0.4906133606], [0.6823208281, -0.6784196919, 0.5376509394],
            ]),
        Trajectory(
            rule: .lion, weightDecay: 0.1,
            weights: [
                [0.945, -0.945, 0.29875], [0.890275, -0.890275, 0.34725625], [0.835823625, -0.835823625, 0.3955199687],
                [0.7816445069, -0.7816445069, 0.4435423689], [0.7277362843, -0.7277362843, 0.4913246571],
                [0.6740976029, -0.6740976029, 0.5388680338],
            ]),
    ]

    @Test func everyRuleIsExpected() {
        #expect(Self.trajectories.map(\.rule) == OptimizerConfiguration.Rule.firstOrder)
    }

    @Test(arguments: trajectories)
    func weightsMoveAsInPyTorch(_ trajectory: Trajectory) throws {
        let plan = try OperationBench(ReLU(), inputs: [[Self.start]]).plan
        let (weights, gradient) = (plan.matrix(.parameters, 0), plan.matrix(.gradients, 0))
        var optimizer = Optimizer(
            OptimizerConfiguration(trajectory.rule), regularization: Regularization(weightDecay: trajectory.weightDecay)
        )
        for (step, expected) in trajectory.weights.enumerated() {
            let old = weights.values
            gradient.copy(from: (0..<3).map { Self.curvature[$0] * (weights[$0] - Self.centre[$0]) })
            optimizer.beginStep(rate: 0.05)
            let measure = optimizer.update(0, of: plan, scale: 1)
            for index in 0..<3 { #expect(abs(Double(weights[index]) - expected[index]) < 2e-6, "step \(step)") }
            let moved = zip(weights.values, old).map { Double($0 - $1) }
            #expect(abs(measure.updateSquares - moved.reduce(0) { $0 + $1 * $1 }) <= 1e-6 * measure.updateSquares)
            #expect(abs(measure.weightSquares - weights.sumOfSquares) <= 1e-6 * measure.weightSquares)
        }
        #expect(optimizer.time == 6)
    }
}
