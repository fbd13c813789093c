import Backprop

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Pole hinged on a cart, which falls unless the cart is pushed to the left or right at every time step.
///
/// With a force F = ±10 N, masses m_c = 1 kg (cart) and m_p = 0.1 kg (pole), half the pole's length l = 0.5 m, and no
/// friction:
///
///     u = (F + m_p l θ̇² sin θ) / (m_c + m_p)
///     θ̈ = (g sin θ − u cos θ) / (l (4/3 − m_p cos² θ / (m_c + m_p)))
///     ẍ = u − m_p l θ̈ cos θ / (m_c + m_p)
///
/// This is integrated by Euler's method in steps of 0.02 s, positions before velocities. Every step earns a reward of
/// 1. An episode terminates when the cart is more than 2.4 m from the middle, or the pole leans more than 12°; it is
/// truncated after 500 steps.
///
/// Source: Barto, Sutton and Anderson, "Neuronlike adaptive elements that can solve difficult learning control
/// problems" (IEEE SMC 1983); constants, order and limits as in Gymnasium's `CartPole-v1`.
package struct CartPole: Simulator, Hashable {
    /// Position x of the cart in metres from the middle.
    package private(set) var position = 0.0
    /// Velocity ẋ of the cart in metres per second.
    package private(set) var velocity = 0.0
    /// Angle θ of the pole in radians from upright, clockwise positive.
    package private(set) var angle = 0.0
    /// Angular velocity θ̇ of the pole in radians per second.
    package private(set) var angularVelocity = 0.0

    /// Creates a cart at rest in the middle, with the pole upright.
    package init() {}

    /// Creates a cart in a given state.
    package init(position: Double, velocity: Double, angle: Double, angularVelocity: Double) {
        self.position = position
        self.velocity = velocity
        self.angle = angle
        self.angularVelocity = angularVelocity
    }

    /// Four values: x, ẋ, θ and θ̇.
    package static var observationCount: Int { 4 }
    /// Two actions: 0 pushes to the left, 1 to the right.
    package static var actionCount: Int { 2 }
    package static var stepLimit: Int { 500 }

    /// Maximum distance of the cart from the middle, in metres.
    package static var positionLimit: Double { 2.4 }
    /// Maximum tilt of the pole to either side, in radians: 12°.
    package static var angleLimit: Double { 12 * 2 * Double.pi / 360 }

    private static let gravity = 9.8
    private static let cartMass = 1.0
    private static let poleMass = 0.1
    private static let halfLength = 0.5
    private static let force = 10.0
    private static let duration = 0.02
    /// Bound of the four state variables at the beginning of an episode.
    private static let slant = 0.05

    /// Draws all four state variables uniformly from ±0.05.
    package mutating func reset(_ random: CounterRandom, episode: UInt64) {
        let bits = random.bits(at: episode)
        func draw(_ bits: UInt32) -> Double { Self.slant * (2 * (Double(bits) * 0x1p-32) - 1) }
        self = CartPole(
            position: draw(bits.x), velocity: draw(bits.y), angle: draw(bits.z), angularVelocity: draw(bits.w))
    }

    package mutating func step(_ action: Int) -> SimulatorStep {
        precondition(action == 0 || action == 1, "a push to the left or to the right")
        let (sine, cosine, mass) = (sin(angle), cos(angle), Self.cartMass + Self.poleMass)
        let leverage = Self.poleMass * Self.halfLength
        let force = action == 1 ? Self.force : -Self.force
        let u = (force + leverage * angularVelocity * angularVelocity * sine) / mass
        let angularAcceleration =
            (Self.gravity * sine - cosine * u) / (Self.halfLength * (4.0 / 3 - Self.poleMass * cosine * cosine / mass))
        let acceleration = u - leverage * angularAcceleration * cosine / mass
        position += Self.duration * velocity
        velocity += Self.duration * acceleration
        angle += Self.duration * angularVelocity
        angularVelocity += Self.duration * angularAcceleration
        return SimulatorStep(reward: 1, isTerminal: hasFallen)
    }

    /// Whether the cart has left its track or the pole leans too far.
    package var hasFallen: Bool { abs(position) > Self.positionLimit || abs(angle) > Self.angleLimit }

    package func observe(into observations: Matrix, row: Int) {
        observations[row, 0] = Float(position)
        observations[row, 1] = Float(velocity)
        observations[row, 2] = Float(angle)
        observations[row, 3] = Float(angularVelocity)
    }
}
