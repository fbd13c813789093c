import Backprop

extension Trainer {
    /// Goes on after the end of the run; early stopping then waits for as long again.
    func continueBeyondEnd() {
        guard ending != nil else { return }
        ending = nil
        state.stopping = PlateauWatch()
    }
}
