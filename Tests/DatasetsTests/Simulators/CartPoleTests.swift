import Backprop
import Datasets
import Testing

/// Motion of the pole compared with Gymnasium 1.4.0: `env = gymnasium.make("CartPole-v1"); env.reset();
/// env.unwrapped.state = numpy.array(start); env.step(action); print(env.unwrapped.state)`.
@Suite struct CartPoleTests {
    private func expect(_ pole: CartPole, _ state: [Double], sourceLocation: SourceLocation = #_sourceLocation) {
        let found = [pole.position, pole.velocity, pole.angle, pole.angularVelocity]
        for (one, other) in zip(found, state) {
            #expect(abs(one - other) < 1e-13 * max(1, abs(other)), sourceLocation: sourceLocation)
        }
    }

    @Test func stepsAreGymnasiums() {
        var pole = CartPole(position: 0.01, velocity: -0.02, angle: 0.03, angularVelocity: 0.04)
        let actions = [1, 0, 0, 1, 1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]
        let states = [
            1: [0.009600000000000001, 0.17467919574755525, 0.030799999999999998, -0.2430687179600081],
            2: [0.013093583914951107, -0.020868848948191993, 0.025938625640799837, 0.0591679999394166],
            3: [0.012676206935987267, -0.21635292104612766, 0.02712198563958817, 0.3599205713784138],
            4: [0.008349148515064714, -0.021626799199488206, 0.03432039706715644, 0.0759116989474441],
            10: [0.03293383706570074, -0.02379962460232901, 0.0054623041616948635, 0.12379799946559022],
            20: [0.03176157351857313, 0.36147512069302346, 0.03129451392908766, -0.3521804039988676],
            29: [0.2373002407736758, 2.120136935254425, -0.24370211421107313, -3.113604928015516],
        ]
        for (index, action) in actions.enumerated() {
            let step = pole.step(action)
            #expect(step == SimulatorStep(reward: 1, isTerminal: index == 28))
            if let state = states[index + 1] { expect(pole, state) }
        }
    }

    @Test func pushingOneWayFellsThePoleInNineSteps() {
        for (action, sign) in [(1, 1.0), (0, -1.0)] {
            var pole = CartPole()
            for step in 1...9 { #expect(pole.step(action).isTerminal == (step == 9)) }
            expect(
                pole,
                [0.14065097203306187, 1.7603811257683097, -0.21518604988500967, -2.777886494012814].map { sign * $0 })
        }
    }

    @Test func leavingTheTrackIsTheEnd() {
        var right = CartPole(position: 2.39, velocity: 0.6, angle: 0, angularVelocity: 0)
        #expect(right.step(0).isTerminal)
        expect(right, [2.402, 0.4048780487804878, 0, 0.2926829268292683])
        var left = CartPole(position: -2.39, velocity: -0.45, angle: 0, angularVelocity: 0)
        #expect(!left.step(1).isTerminal)
        #expect(left.step(0).isTerminal)
        expect(left, [-2.4040975609756097, -0.45, -0.005853658536585366, 0])
    }

    @Test func theLimitsThemselvesAreInside() {
        #expect(!CartPole(position: 2.4, velocity: 9, angle: CartPole.angleLimit, angularVelocity: 9).hasFallen)
        #expect(CartPole(position: -2.4.nextUp - 1e-12, velocity: 0, angle: 0, angularVelocity: 0).hasFallen)
        #expect(CartPole(position: 0, velocity: 0, angle: -0.20944, angularVelocity: 0).hasFallen)
        #expect(CartPole.angleLimit == 0.20943951023931953 && CartPole.stepLimit == 500)
    }

    @Test func episodesBeginNearUprightEachInItsOwnWay() {
        let random = CounterRandom(seed: 7, stream: 1)
        var numbers: [Double] = []
        for episode in 0..<1000 as Range<UInt64> {
            var pole = CartPole(position: 1, velocity: 1, angle: 1, angularVelocity: 1)
            pole.reset(random, episode: episode)
            numbers += [pole.position, pole.velocity, pole.angle, pole.angularVelocity]
        }
        #expect(numbers.allSatisfy { abs($0) <= 0.05 })
        #expect(Set(numbers).count > 3990)
        // Uniform: mean 0, and a variance of 0.05² / 3.
        let variance = numbers.reduce(0) { $0 + $1 * $1 } / 4000
        #expect(abs(numbers.reduce(0, +) / 4000) < 0.002 && abs(variance - 0.0025 / 3) < 0.00005)
        var (one, same) = (CartPole(), CartPole())
        one.reset(random, episode: 12)
        same.reset(CounterRandom(seed: 7, stream: 1), episode: 12)
        #expect(one == same)
    }

    @Test func theAgentSeesTheFourNumbers() {
        let arena = Arena(count: 64)
        let observations = arena.matrix(at: 0, rows: 2, columns: 4)
        CartPole(position: 0.5, velocity: -1, angle: 0.125, angularVelocity: 2).observe(into: observations, row: 1)
        #expect(observations.values == [0, 0, 0, 0, 0.5, -1, 0.125, 2])
    }
}
