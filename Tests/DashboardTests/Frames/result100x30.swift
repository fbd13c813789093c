// swift-format-ignore-file

extension Frames {
    static let result100x30 = #"""
         nntui │ digits │ 64-64-32-10 relu            ✓ finished  step 2,310 of 2,310 ▰▰▰▰▰▰▰▰  epoch   102
         ✓ Converged. The loss has come down to 1 % of where it began.                          space train
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ────────── v values ╮
        │train  0.0209 valid   0.102 gap 0.08  97%││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │  10┤                                    ││ dense1           ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │    │                                    ││        64→64 relu                                     │
        │    │⠶⢤⣄⡀⢀                               ││                                                       │
        │   1┤ ⠁⠈⠉⠛⠲⢦⣤⣀⡀                          ││ dense2           ·╷╷▄···      0.68 1.4e-01 ● healthy  │
        │    │      ⠑⠑⠉⠙⠻⢶⣤⡤⣀⡀                    ││        64→32 relu                                     │
        │    │           ⠁⠑⠉⠙⠺⠭⣕⡒⠢⠤⠤⣀⣀⣀           ││                                                       │
        │ 0.1┤                ⠁⠑⠈⠙⠒⠦⢤⣀⡈⠉⠉⠉⠙⠒⠒⠒⠒⠒⠒◆││ dense3           ·╷╷▄···       1.0 2.1e-01 ● healthy  │
        │    │                      ⠁⠑⠉⠙⠒⠲⠤⣄⣀⢀⢀   ││        32→10                                          │
        │    │                             ⠁⠈⠉⠉⠓⠒⠢││                                                       │
        │0.01┤                                    ││                                                       │
        │    └ 0 ───────── 1,000 ─────────── steps││                                                       │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Validation images │ Network ─╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ✓ Converged                  ││▸ learning rate η 0.002       ◂ ▸ │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┏ digits: 2,310 steps in 41s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃ ✓ Converged                                                    ┃
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃ The loss has come down to 1 % of where it began. Reached the   ┃
        │ 0         7         4        ││ ┃ limit of 2,310 steps.                                          ┃
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃                                                                ┃
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃ reached  training loss 0.0209  validation 0.102  right 97.2%   ┃
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃ best     validation 0.0963  right 96.9%  at step 1,650         ┃
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃ baseline always answering 3: right 10.8%                       ┃
        │ 1         8         5→1 90%  ││ ┃                                                                ┃
        │                              ││ ┃ space go on  g best weights  R other weights  w save  p menu   ┃
        ╰─ 360 of 364 correct ─────────╯╰─┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
         space train  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
