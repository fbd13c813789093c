// swift-format-ignore-file

extension Frames {
    static let deep80x24 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid      ▶▶ 31.2k/s  step  12,480
         ▼ Vanishing gradients in dense1 … dense20                             a repair
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train   0.691 valid   0.695  50%││         1e-8     ×1       norm             │
        │0.700┤        ┊ η 0.1→0.05      ││┊dense5    ╷▗▄▄▄▄▄▄··   1.6e-06 ▼ vanishing││
        │     │⢄⢄⢀⢀⢀⢀⢀⢀⢀                 ││ dense6    ╷▗▄▄▄▄▄▄··   1.6e-06 ▼ vanishing█│
        │0.695┤⢕⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⣀⣀⣀◆││ dense7    ╷▗▄▄▄▄▄▄··   1.6e-06 ▼ vanishing││
        │     │⠖⠒⠖⠒⠲⠲⠴⠶⠶⠤⠤⠤⠤⠤⣤⣄⣠⣀⣀⣀⣀⣀⣀⢀⡀⢕││▸dense8    ╷▗▄▄▄▄▄▄··   1.6e-06 ▼ vanishing││
        │0.690┤⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⠈⠈⠉⠈⠉⠉⠉││ dense9    ╷▗▄▄▄▄▄▄··   1.6e-06 ▼ vanishing││
        │     │    ⠁⠁⠁⠁⠁⠁⠁⠁⠑⠑⠑⠑⠑⠑⠑⠑⠕⠕⠕⠕⠕⠕││ dense10   ╷▗▄▄▄▄▄▄··   1.6e-06 ▼ vanishing││
        │0.685┤        ┊                 ││┊dense21        ·╷▄··   8.2e-01 ● healthy   │
        │     └ 0 ────────── 12,480 steps││▸16→16 sigmoid ‖W‖ 3.90 ΔW/W 2.0e-08        │
        ╰────────────────────────────────╯╰─ ‖g‖ 8.2e-01 → 5.0e-01, clipped in 31% ────╯
        ╭ View │ Network │ Diagnosis ▼ │ Controls ─────────────────────────────────────╮
        │ ▼ Vanishing gradients in dense1 … dense20                                    │
        │ dense1 receives 2e-6 of the output layer's gradient and hardly moves. Each   │
        │ sigmoid on the way back multiplies δ by σ′(z) = σ(1 − σ) ≤ ¼, 20 of them by  │
        │ ¼^20 ≈ 9e-13 at most; the weights between them do not make up for it.        │
        │ a  ReLU with He initialization, which passes δ on undiminished.              │
        │ f  activation: ReLU passes δ on undiminished where z > 0                     │
        │ o  optimizer: Adam divides by each gradient's own size                       │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.05   clip global-norm   c 0.5   momentum   μ 0.9   batch 32
         space pause  a repair  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
