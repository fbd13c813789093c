// swift-format-ignore-file

extension Frames {
    static let past80x24 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid      ◂ the past  step     160
         ✓ the run of 160 steps is back
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train   0.691 valid   0.695  50%││        1e-8     ×1        norm             │
        │     │                          ││ dense1  ╷▄▄▄▄▄▄▄▄···   2.1e-07 ▼ vanishing█│
        │0.700┤                          ││ dense2   ╷▄▄▄▄▄▄▄···   1.6e-06 ▼ vanishing█│
        │     │ ⡀⣀⢄ ⡀   ⣄ ⣄⡀             ││ dense3    ╷▄▄▄▄▄▄···   1.1e-05 ▼ vanishing█│
        │0.695┤⠢⡤⠘⢲⡝⠇⡔⢑⡑⠬⢣⣀⠣             ││ dense4     ╷▄▄▄▄▄···   8.4e-05 ▼ vanishing█│
        │     │⠤⠶⠼⠛⠛⠙⠒⠴⠶⠒⠉⠈⢧⡤⠊⠐⠂⠴⠈ ⠃⠔⠊⠔⠉⠴││ dense5      ╷▄▄▄▄···   6.2e-04 ▼ vanishing█│
        │0.690┤⠨⠃⡶⢅⠜⠘⠘⢢⣲⠶⠲⠂⢻⠂            ││ dense6       ╷▄▄▄···   4.7e-03 ● healthy  █│
        │     │                          ││ dense7        ╷▄▄···   3.5e-02 ● healthy  ││
        │     └ 0 ───────────── 320 steps││┊dense9        ··▄╷··   8.2e-01 ● healthy   │
        ╰────────────────────────────────╯╰─ ‖g‖ 8.2e-01 → 5.0e-01, clipped in 31% ────╯
        ╭ View │ Network │ Diagnosis ▼ │ Controls ─────────────────────────────────────╮
        │ ▼ Vanishing gradients in dense1 … dense5                                     │
        │ dense1 receives 3e-7 of the output layer's gradient and hardly moves. Each   │
        │ sigmoid on the way back multiplies δ by σ′(z) = σ(1 − σ) ≤ ¼, 8 of them by   │
        │ ¼^8 ≈ 2e-5 at most; the weights between them do not make up for it.          │
        │ a  ReLU with He initialization, which passes δ on undiminished.              │
        │ f  activation: ReLU passes δ on undiminished where z > 0                     │
        │ o  optimizer: Adam divides by each gradient's own size                       │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.05   clip global-norm   c 0.5   momentum   μ 0.9   batch 32
         space train  a repair  , . past  esc present  -+ η  c clip  ? help  q quit
        """#
}
