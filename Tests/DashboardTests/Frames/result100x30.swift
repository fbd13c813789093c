// swift-format-ignore-file

extension Frames {
    static let result100x30 = #"""
         nntui │ digits │ 64-64-32-10 relu            ✓ finished  step 2,310 of 2,310 ▰▰▰▰▰▰▰▰  epoch   102
         ✓ Finished past its best                                                                 g go back
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train  0.0209 valid   0.102  97% gap 0.08│┏ digits: 2,310 steps in under 1s ━━━━━━━━━━━━━━━━━━━━━━┓
        │  10┤                                    │┃ ✓ Finished past its best                              ┃
        │    │                                    │┃                                                       ┃
        │    │⠶⢤⣄⡀⢀                               │┃ loss     training  validation   right                 ┃
        │   1┤ ⠁⠈⠉⠛⠲⢦⣤⣀⡀                          │┃ reached    0.0209       0.102   97.2%                 ┃
        │    │      ⠑⠑⠉⠙⠻⢶⣤⡤⣀⡀                    │┃ best                   0.0963   96.9%  at step 1,650  ┃
        │    │           ⠁⠑⠉⠙⠺⠭⣕⡒⠢⠤⠤⣀⣀⣀           │┃ baseline always answering 3: right 10.8%              ┃
        │ 0.1┤                ⠁⠑⠈⠙⠒⠦⢤⣀⡈⠉⠉⠉⠙⠒⠒⠒⠒⠒⠒◆│┃                                                       ┃
        │    │                      ⠁⠑⠉⠙⠒⠲⠤⣄⣀⢀⢀   │┃ space go on  g best weights  r once more              ┃
        │    │                             ⠁⠈⠉⠉⠓⠒⠢│┃ R other weights  - lower η  + raise η  w save  p menu ┃
        │0.01┤                                    │┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        │    └ 0 ───────── 1,000 ───── 2,310 steps││ ··· 1/100 to 100 times the output layer's; ╷ extremes │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Validation images │ Network ─╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ✓ Finished past its best     ││▸ learning rate η 0.002       ◂ ▸ │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ The training loss still      ││  clipping        none            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ falls, but the validation    ││  optimizer       adam            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ loss was lowest at step      ││    decay β1      0.9             │
        │ 0         7         4        ││ 1,650. Reached the limit of  ││    decay β2      0.999           │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ 2,310 steps.                 ││  batch size      64  of 1,437    │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ g  go back: to the weights   ││  credit          backprop        │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││    with the lowest           ││  weight decay λ  0               │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││    validation loss           ││  L2 penalty      0               │
        │ 1         8         5→1 90%  ││ space train on               ││  L1 penalty      0               │
        │                              ││ w  keep the weights          ││  schedule        constant        │
        ╰─ 360 of 364 correct ─────────╯╰───────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space train  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
