import CursesTerminal
import Dispatch
import Training

/// Runs of a sweep, claimed one after the other by the threads that train them.
///
/// A run is trained on one thread from its own preset and seed, so that its result does not depend on the others.
final class SweepQueue: Sendable {
    private struct State {
        var next = 0
        var results: [SweepRun?]
        var finished = 0
        var error: (any Error)?
    }

    private let state: Guarded<State>
    private let plan: SweepPlan
    private let measure: SweepMeasure

    init(_ plan: SweepPlan, _ measure: SweepMeasure) {
        (self.plan, self.measure) = (plan, measure)
        state = Guarded(State(results: Array(repeating: nil, count: plan.runCount)))
    }

    /// Trains all runs, `threads` of them at the same time, and returns their results in order.
    ///
    /// Runs that a signal kept from ending have none. `progress` is called with the number of ended runs, ten times a
    /// second.
    func train(threads: Int, progress: (Int) -> Void) throws -> [SweepRun?] {
        let ended = DispatchSemaphore(value: 0)
        let count = min(threads, plan.runCount)
        for number in 0..<count {
            // A serial queue of its own gives each worker a thread.
            DispatchQueue(label: "nntui.sweep.\(number)", qos: .userInitiated).async { [self] in
                ProcessGuard.protectCurrentThread()
                work()
                ended.signal()
            }
        }
        var left = count
        while left > 0 {
            if ended.wait(timeout: .now() + 0.1) == .success { left -= 1 }
            progress(state.withLock { $0.finished })
        }
        let (results, error) = state.withLock { ($0.results, $0.error) }
        if let error { throw error }
        return results
    }

    private func work() {
        while ProcessGuard.terminationSignal == nil, let run = claim() {
            let place = plan.place(ofRun: run)
            do {
                let preset = try plan.preset(atPoint: place.point, seed: place.seed)
                let result = try SweepRun.train(preset, measure)
                state.withLock {
                    $0.results[run] = result
                    $0.finished += 1
                }
            } catch {
                state.withLock { $0.error = $0.error ?? error }
            }
        }
    }

    /// Returns the number of the next run; nil if there is none, or if one has failed.
    private func claim() -> Int? {
        state.withLock { state in
            guard state.error == nil, state.next < state.results.count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }
}
