extension NetworkView {
    /// A pole that the network balances on a cart (Barto, Sutton and Anderson, 1983), and how well it has come to do so.
    package struct CartPole: Sendable {
        /// Where the cart is, in metres from the middle, and how far it may go.
        package var position: Double
        package var positionLimit: Double
        /// The pole's angle from upright in radians, clockwise positive, and how far it may lean.
        package var angle: Double
        package var angleLimit: Double
        /// The way the cart is pushed: −1 left, +1 right, 0 not.
        package var force: Int
        /// The steps of the present episode, and how many end it.
        package var step: Int
        package var stepLimit: Int
        /// π(right | s) and V(s) of the present state.
        package var probabilityRight: Double
        package var value: Double
        package var episodes: Int
        /// The mean return of the latest `meanCount` episodes, at most 100.
        package var meanReturn: Double
        package var meanCount: Int
        /// The mean return that counts as solved.
        package var goal: Double
        /// Returns in the order of their episodes, each one's own or the mean of neighbours.
        package var returns: [(episode: Int, value: Float)]
    }
}
