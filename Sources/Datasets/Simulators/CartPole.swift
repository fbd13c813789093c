import Backprop

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A pole that stands on a cart, hinged, and falls unless the cart is pushed to the left or right at every step.
///
/// With the force F = ±10 N, cart and pole of m_c = 1 and m_p = 0.1 kg, a pole of half-length l = 0.5 m and no friction:
///
///     u = (F + m_p l θ̇² sin θ) / (m_c + m_p)
///     θ̈ = (g sin θ − u cos θ) / (l (4/3 − m_p cos² θ / (m_c + m_p)))
///     ẍ = u − m_p l θ̈ cos θ / (m_c + m_p)
///
/// and Euler's method in steps of 0.02 s, positions before velocities. Every step earns 1. The end has come when the cart
/// is more than 2.4 m from the middle, or the pole leans more than 12°; the limit is 500 steps.
///
/// Source: Barto, Sutton and Anderson, "Neuronlike adaptive elements that can solve difficult learning control problems"
/// (IEEE SMC 1983); constants, order and limits as in Gymnasium's `CartPole-v1`.
package struct CartPole: Simulator, Hashable {
    /// x in metres, and ẋ in metres a second.
    package private(set) var position = 0.0
    package private(set) var velocity = 0.0
    /// θ in radians from upright, clockwise positive, and θ̇ in radians a second.
    package private(set) var angle = 0.0
    package private(set) var angularVelocity = 0.0

    package init() {}

    /// A cart in a given state.
    package init(position: Double, velocity: Double, angle: Double, angularVelocity: Double) {
        self.position = position
        self.velocity = velocity
        self.angle = angle
        self.angularVelocity = angularVelocity
    }

    /// x, ẋ, θ and θ̇.
    package static var observationCount: Int { 4 }
    /// 0 pushes to the left, 1 to the right.
    package static var actionCount: Int { 2 }
    package static var stepLimit: Int { 500 }

    /// How far the cart may go to each side, in metres.
    package static var positionLimit: Double { 2.4 }
    /// How far the pole may lean to each side, in radians: 12°.
    package static var angleLimit: Double { 12 * 2 * Double.pi / 360 }

    private static let gravity = 9.8
    private static let cartMass = 1.0
    private static let poleMass = 0.1
    private static let halfLength = 0.5
    private static let force = 10.0
    private static let duration = 0.02
    /// Bound of the four numbers at the beginning of an episode.
    private static let slant = 0.05

    /// Draws all four numbers evenly from ±0.05.
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
        return SimulatorStep(reward: 1, isEnd: hasFallen)
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
