/// Allowed range of each setting, wherever its value comes from: a preset, `--set`, a journal or the keyboard.
///
/// The bounds are wide enough for experiments that must fail, such as a learning rate of 1e30, and narrow enough that
/// nothing overflows on the way to a Float or is allocated out of proportion.
package enum SettingLimits {
    /// Learning rate η.
    package static let learningRate: ClosedRange<Double> = 0...1e38
    /// Decay rates μ, β₁ and β₂; a rate of 1 would never forget.
    package static let decay: ClosedRange<Double> = 0...1.0.nextDown
    /// ε of the adaptive rules.
    package static let epsilon: ClosedRange<Double> = .leastNonzeroMagnitude...1
    /// λ of Hessian-free optimization.
    package static let damping: ClosedRange<Double> = 1e-12...1e12
    /// Conjugate gradient iterations in a step.
    package static let iterations: ClosedRange<Int> = 1...1_000
    /// History length m of L-BFGS, in steps.
    package static let history: ClosedRange<Int> = 1...100
    /// Clipping threshold.
    package static let threshold: ClosedRange<Double> = .leastNonzeroMagnitude...1e38
    /// Weights of the L1 and L2 penalties, and weight decay.
    package static let penalty: ClosedRange<Double> = 0...1e6
    /// Examples in a batch.
    package static let batchSize: ClosedRange<Int> = 1...1_000_000
    /// Numbers of steps, epochs and evaluations.
    package static let count: ClosedRange<Int> = 1...1_000_000_000_000
    /// Time steps of a sequence.
    package static let timeSteps: ClosedRange<Int> = 1...4_096
    /// Hidden units of a model that predicts δ.
    package static let hiddenUnits: ClosedRange<Int> = 0...4_096
    /// Layers between two checkpoints.
    package static let checkpointInterval: ClosedRange<Int> = 1...10_000
    /// Bytes that activations may take.
    package static let memory: ClosedRange<Int> = 1_000...1_000_000_000_000
    /// Sampling temperature τ.
    package static let temperature: ClosedRange<Double> = 0...10
    /// Share of activations dropped in training; dropping all would leave nothing.
    package static let dropout: ClosedRange<Double> = 0...0.99
    /// Steps of warm-up.
    package static let warmUp: ClosedRange<Int> = 0...1_000_000_000_000
    /// Factor of a schedule.
    package static let factor: ClosedRange<Double> = .leastNonzeroMagnitude...1.0.nextDown
    /// Floor of a schedule, a share of the rate.
    package static let floor: ClosedRange<Double> = 0...1
    /// Constant, bound, deviation or gain of an initializer.
    package static let initializerScale: ClosedRange<Double> = -1e6...1e6
}
