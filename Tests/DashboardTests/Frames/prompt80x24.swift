// swift-format-ignore-file

extension Frames {
    static let prompt80x24 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid      ▶▶ 31.2k/s  step  12,480
         ▼ Vanishing gradients in dense1 … dense5                              a repair
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train   0.691 valid   0.695  50%││        1e-8     ×1        norm             │
        │0.700┤        ┊ η 0.1→0.05      ││ dense1  ╷▄▄▄▄▄▄▄▄···   2.1e-07 ▼ vanishing█│
        │     │⢄⢄⢀⢀⢀⢀⢀⢀⢀                 ││ dense2   ╷▄▄▄▄▄▄▄···   1.6e-06 ▼ vanishing█│
        │0.695┤⢕⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⣀⣀⣀◆││ dense3    ╷▄▄▄▄▄▄···   1.1e-05 ▼ vanishing█│
        │     │⠖⠒⠖⠒⠲⠲⠴⠶⠶⠤⠤⠤⠤⠤⣤⣄⣠⣀⣀⣀⣀⣀⣀⢀⡀⢕││ dense4     ╷▄▄▄▄▄···   8.4e-05 ▼ vanishing█│
        │0.690┤⢕⢕⢕⢕⢕┏ learning rate η ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓ vanishing█│
        │     │    ⠁┃                                                      ┃ healthy  █│
        │0.685┤     ┃ ▸ 0.05                     enter: apply, esc: cancel ┃ healthy  ││
        │     └ 0 ──┃                                                      ┃ healthy   │
        ╰───────────┃ Allowed: a number from 0 to 1e+38.                   ┃in 31% ────╯
        ╭ View │ Net┃                                                      ┃───────────╮
        │ ▼ Vanishin┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛           │
        │ dense1 receives 3e-7 of the output layer's gradient and hardly moves. Each   │
        │ sigmoid on the way back multiplies δ by σ′(z) = σ(1 − σ) ≤ ¼, 8 of them by   │
        │ ¼^8 ≈ 2e-5 at most; the weights between them do not make up for it.          │
        │ a  ReLU with He initialization, which passes δ on undiminished.              │
        │ f  activation: ReLU passes δ on undiminished where z > 0                     │
        │ o  optimizer: Adam divides by each gradient's own size                       │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.05   clip global-norm   c 0.5   momentum   μ 0.9   batch 32
         space pause  a repair  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
