// swift-format-ignore-file

extension Frames {
    static let vanishing60x16 = #"""
         nntui │ vanishing-gradients       ▶▶ 31.2k/s  step  12,480
         ▼ Vanishing gradients in dense1 … dense5          a repair
        ╭ Loss │ Gradients │ View │ Diagnosis ▼ │ Controls │ Netw… ╮
        │ ▼ Vanishing gradients in dense1 … dense5                 │
        │ dense1 receives 3e-7 of the output layer's gradient and  │
        │ hardly moves. Each sigmoid on the way back multiplies δ  │
        │ by σ′(z) = σ(1 − σ) ≤ ¼, 8 of them by ¼^8 ≈ 2e-5 at      │
        │ most; the weights between them do not make up for it.    │
        │ a  ReLU with He initialization, which passes δ on        │
        │    undiminished.                                         │
        │ f  activation: ReLU passes δ on undiminished where z > 0 │
        │ o  optimizer: Adam divides by each gradient's own size   │
        │                                                          │
        ╰──────────────────────────────────────────────────────────╯
         ▸η 0.05   clip global-norm   c 0.5   momentum   μ 0.9
         space pause  a repair  -+ η  c clip  l log  ? help  q quit
        """#
}
