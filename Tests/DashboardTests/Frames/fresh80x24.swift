// swift-format-ignore-file

extension Frames {
    static let fresh80x24 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid      ‖ paused    step       0
         · Ready. Vanishing gradients.                                      space train
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train       – valid       –     ││        1e-8     ×1        norm             │
        │                                ││ dense1        ······         – ·          █│
        │                                ││ dense2        ······         – ·          █│
        │                                ││ dense3        ······         – ·          █│
        │                                ││ dense4        ······         – ·          █│
        │      press space to train      ││ dense5        ······         – ·          █│
        │                                ││ dense6        ······         – ·          █│
        │                                ││ dense7        ······         – ·          ││
        │                                ││┊dense9        ······         – ·           │
        ╰────────────────────────────────╯╰────────────────────────────────────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ───────────────────────────────────────╮
        │ · Ready                                                                      │
        │ Eight sigmoid layers on two moons. Look at the gradient norms: each layer    │
        │ receives a fraction of what the next one does, and the first ones hardly     │
        │ move.                                                                        │
        │ space start training                                                         │
        │                                                                              │
        │                                                                              │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.05   clip global-norm   c 0.5   momentum   μ 0.9   batch 32
         space train  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
