import Backprop
import Datasets

/// Episode for the screen, played in real time with the likeliest actions under the current weights.
struct CartPoleDemonstration {
    private var world = CartPole()
    private let random: CounterRandom
    private var episode: UInt64 = 0
    private var step = 0
    private var force = 0
    private var lastView: Double?

    /// Steps per second of simulated time.
    private static let pace = 50.0
    /// Maximum number of steps between two views.
    private static let maximumStepsPerView = 25

    init(seed: UInt64) {
        // "DEMO" in the upper 32 bits.
        random = CounterRandom(seed: seed, stream: 0x4445_4D4F_0000_0000)
        world.reset(random, episode: 0)
    }

    /// Plays on to the moment `now`, in monotonic seconds, and returns the state to show.
    mutating func view(of plan: Plan, at now: Double) -> NetworkView.CartPole {
        let due = lastView.map { min(Self.maximumStepsPerView, Int((now - $0) * Self.pace)) } ?? 0
        if due > 0 || lastView == nil { lastView = now }
        for _ in 0..<due { advance(plan) }
        let output = look(plan)
        let odds = Double(output[0, 1] - output[0, 0])
        var view = state
        view.probabilityRight = Double(Sigmoid.probability(Float(odds)))
        view.value = Double(Policy.value(output, row: 0))
        return view
    }

    /// State of the episode, without what a network makes of it.
    var state: NetworkView.CartPole {
        NetworkView.CartPole(
            position: world.position, positionLimit: CartPole.positionLimit, angle: world.angle,
            angleLimit: CartPole.angleLimit, force: force, step: step, stepLimit: CartPole.stepLimit,
            probabilityRight: 0.5, value: 0, episodes: 0, meanReturn: 0, meanCount: 0, goal: 0)
    }

    private func look(_ plan: Plan) -> Matrix {
        world.observe(into: plan.value(of: plan.network.input, batch: 1), row: 0)
        return plan.predict(batch: 1)
    }

    private mutating func advance(_ plan: Plan) {
        if world.hasFallen || step == CartPole.stepLimit {
            episode += 1
            world.reset(random, episode: episode)
            (step, force) = (0, 0)
            return
        }
        let action = Policy.best(look(plan), row: 0)
        _ = world.step(action)
        step += 1
        force = action == 1 ? 1 : -1
    }
}
