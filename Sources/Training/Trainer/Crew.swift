import Backprop
import Dispatch

/// Threads that work on the parts of a step together with the thread that makes it.
///
/// A helper is woken once a step, which takes some 25 µs, and then waits for work without sleeping until it is dismissed,
/// so that handing it a part takes less than one. A part is claimed by whoever comes first: nobody waits for a helper that
/// has not come, and on a busy machine the step's own thread does all of the work.
final class Crew: Workers {
    /// Threads, with the one that makes the step.
    let size: Int
    private let board = CrewBoard()

    init(size: Int) {
        precondition(size > 1, "a crew of one is none")
        self.size = size
        for number in 1..<size {
            // A serial queue of its own gives each helper a thread.
            DispatchQueue(label: "nntui.helper.\(number)", qos: .userInitiated).async { [board] in board.serve() }
        }
    }

    deinit { board.close(helpers: size - 1) }

    /// Calls the helpers to a step.
    func gather() { board.open(helpers: size - 1) }

    /// Lets the helpers rest: what remains of the step has no parts.
    func dismiss() { board.dismiss() }

    func perform(_ count: Int, partsOf plan: Plan) {
        board.post(count, partsOf: LentPlan(plan))
        board.finish()
    }
}
