// swift-format-ignore-file

extension Frames {
    static let result80x24 = #"""
         nntui │ digits │ 64-64-32-10 relu     ✓ finished  step 2,310 of 2,310 ▰▰▰▰▰▰▰▰
         ✓ Finished past its best                                             g go back
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train  0.0209 valid   0.102  97%││        1e-8      ×1        norm            │
        │ 10┤                            ││ dense1         ·╷▄···   1.8e-01 ● healthy  │
        │   │⣀⣀⢀                         ││        64→64 relu                          │
        │  1┤⠁⠉⠙⠓⠶⠤⣤⣀⡀                   ││ dense2         ╷·▄···   1.4e-01 ● healthy  │
        │   │     ⠁⠁⠉⠙⠛⠷⢶⣦⡤⣄⣀⣀           ││        64→32 relu                          │
        │0.1┤           ⠁⠁⠉⠉⠒⠲⠭⣍⣉⡙⠒⠒⠒⠒⠒⠒◆││ dense3         ·╷▄···   2.1e-01 ● healthy  │
        │   │                  ⠁⠁⠉⠉⠓⠲⠤⠤⢤⣀││        32→10                               │
        │   └ 0 ───────────── 2,310 steps││                                            │
        ╰┏ digits: 2,310 steps in under 1s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓╯
        ╭┃ ✓ Finished past its best                                                   ┃╮
        │┃ The training loss still falls, but the validation loss was lowest at step  ┃│
        │┃ 1,650. Reached the limit of 2,310 steps.                                   ┃│
        │┃ loss     training  validation   right                                      ┃│
        │┃ reached    0.0209       0.102   97.2%                                      ┃│
        │┃ best                   0.0963   96.9%  at step 1,650                       ┃│
        │┃ baseline always answering 3: right 10.8%                                   ┃│
        │┃ space go on  g best weights  r once more  R other weights  - lower η       ┃│
        │┃ + raise η  w save  p menu                                                  ┃│
        ╰┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space train  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
