/// What the network does, ready to be drawn: computed by the trainer with the weights of one step.
package enum NetworkView: Sendable {
    case none
    case boundary(Boundary)
    case images(Images)
    case fit(Fit)
    case confusion(Confusion)
    case text(Writing)
    case speech(Speech)
    case control(CartPole)
    case reconstruction(Reconstruction)
}
