// swift-format-ignore-file

extension Frames {
    static let angles100x30 = #"""
         nntui │ digits │ direct DFA │ 64-64-32-10 relu               ▶▶ 9,480/s  step   2,310  epoch   102
         ◇ Random feedback does not steer dense2 yet                                               e credit
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Angle to ∂L/∂W: direct DFA ────────────── v gradients ╮
        │train  0.0209 valid   0.102  97% gap 0.08││        1e-8 1e-4   ×1  1e4 angle    norm              │
        │  10┤                                    ││ dense1          ·╷·▄···     63°  1.8e-01 ● healthy    │
        │    │                                    ││        64→64 relu                                     │
        │    │⠶⢤⣄⡀⢀                               ││                                                       │
        │   1┤ ⠁⠈⠉⠛⠲⢦⣤⣀⡀                          ││ dense2          ·╷╷▄···     90°× 1.4e-01 ◇ turned away│
        │    │      ⠑⠑⠉⠙⠻⢶⣤⡤⣀⡀                    ││        64→32 relu                                     │
        │    │           ⠁⠑⠉⠙⠺⠭⣕⡒⠢⠤⠤⣀⣀⣀           ││                                                       │
        │ 0.1┤                ⠁⠑⠈⠙⠒⠦⢤⣀⡈⠉⠉⠉⠙⠒⠒⠒⠒⠒⠒◆││ dense3          ·╷·▄···      0°  2.1e-01 ● healthy    │
        │    │                      ⠁⠑⠉⠙⠒⠲⠤⣄⣀⢀⢀   ││        32→10                                          │
        │    │                             ⠁⠈⠉⠉⠓⠒⠢││                                                       │
        │0.01┤                                    ││                                                       │
        │    └ 0 ───────── 1,000 ───── 2,310 steps││                                                       │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Validation images │ Network ─╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ◇ Random feedback does not   ││▸ learning rate η 0.002       ◂ ▸ │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ steer dense2 yet             ││  clipping        none            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ A fixed random B stands      ││  optimizer       adam            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ where backpropagation has    ││    decay β1      0.9             │
        │ 0         7         4        ││ Wᵀ. The table above has the  ││    decay β2      0.999           │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ angle of its update to the   ││  batch size      64  of 1,437    │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ true gradient. At 90° a step ││  credit          direct DFA      │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ goes neither down nor up.    ││  weight decay λ  0               │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ The weights above turn       ││  L2 penalty      0               │
        │ 1         8         5→1 90%  ││ towards B while they learn,  ││  L1 penalty      0               │
        │                              ││ and then the angles fall.    ││  schedule        constant        │
        ╰─ 360 of 364 correct ─────────╯╰───────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space pause  < > pace  ↑↓ select  ←→ change  -+ η  c clip  e credit  tab panel  ? help  q quit
        """#
}
