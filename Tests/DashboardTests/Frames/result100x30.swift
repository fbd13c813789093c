// swift-format-ignore-file

extension Frames {
    static let result100x30 = #"""
         nntui │ digits │ 64-64-32-10 relu            ✓ finished  step 2,310 of 2,310 ▰▰▰▰▰▰▰▰  epoch   102
         ✓ Finished, and still learning. The loss falls. Reached the limit of 2,310 steps.      space train
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train  0.0209 valid   0.102  97% gap 0.08│┏ digits: 2,310 steps in under 1s ━━━━━━━━━━━━━━━━━━━━━━┓
        │  10┤                                    │┃ ✓ Finished, and still learning                        ┃
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
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ✓ Finished, and still        ││▸ learning rate η 0.002       ◂ ▸ │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ learning                     ││  clipping        none            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ The loss falls. Reached the  ││  optimizer       adam            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ limit of 2,310 steps.        ││    decay β1      0.9             │
        │ 0         7         4        ││ space train on               ││    decay β2      0.999           │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ w  keep the weights          ││  batch size      64  of 1,437    │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ R  new weights: see whether  ││  credit          backprop        │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││    another start ends the    ││  weight decay λ  0               │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││    same way                  ││  L2 penalty      0               │
        │ 1         8         5→1 90%  ││                              ││  L1 penalty      0               │
        │                              ││                              ││  schedule        constant        │
        ╰─ 360 of 364 correct ─────────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space train  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
