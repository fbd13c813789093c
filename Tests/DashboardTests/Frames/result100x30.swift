// swift-format-ignore-file

extension Frames {
    static let result100x30 = #"""
         nntui │ digits │ 64-64-32-10 relu            ✓ finished  step 2,310 of 2,310 ▰▰▰▰▰▰▰▰  epoch   102
         ✓ Converged. The loss has come down to 1 % of where it began                           space train
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient norm ‖∂L/∂W‖ per layer ──────────── v values ╮
        │train  0.0214 valid   0.102 gap 0.08  97%││        1e-2   1e0    1e2 trend        norm            │
        │    │⣤⣀⢄                                 ││ dense1 ▆▆▆▆▆ ░│░░░░░░░ · ▁ ▁    ▁▁ 1.8e-01 ● healthy  │
        │    │⠑⠈⠙⠦⣄⡀⢀                             ││        64→64 relu        █▆█▆▆█▆██                    │
        │ 1e0┤   ⠑⠕⠉⠳⢤⣀⡀                          ││                                                       │
        │    │      ⠑⠕⠈⠙⠧⣤⢀⡀                      ││ dense2 ▆▆▆▆▆░│░░░░░░░░ ·  ▁    ▁   1.4e-01 ● healthy  │
        │    │         ⠁⠑⠕⠙⠳⢭⡐⢄⠄                  ││        64→32 relu        ▇██▇▆██▆█                    │
        │    │             ⠑⠕⠈⠓⠦⣌⡀⠃⠠ ⠄⢀⡀          ││                                                       │
        │1e-1┤                 ⠑⠕⠉⠳⠦⣄⢄  ⠉ ⠉⠐⠂⠐⠂⠤ ⠤││ dense3 ▆▆▆▆▆▆░│░░░░░░░ ·   ▁  ▁    2.1e-01 ● healthy  │
        │    │                     ⠁⠈⠙⠒⠦⣄⣀⢀       ││        32→10             ███▆██▇█▆                    │
        │    │                        ⠁⠑⠑⠉⠙⠶⢤⣀⡀⢀  ││                                                       │
        │    │                              ⠑⠑⠉⠙⠓⠦││                                                       │
        │    └ 1 ───────────────────── 2,310 steps││                                                       │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Validation images ───────────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ✓ Converged                  ││▸ learning rate η 0.002       ◂ ▸ │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┏ digits: 2,310 steps in 41s ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃ ✓ Converged                                                    ┃
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃ The loss has come down to 1 % of where it began. Reached the   ┃
        │ 0         7         4        ││ ┃ limit of 2,310 steps.                                          ┃
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃                                                                ┃
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃ reached  train loss 0.0214  validation loss 0.102  right 97.2% ┃
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃ best     validation loss 0.0963  right 96.9%  at step 1,650    ┃
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ┃ baseline always answering 3: right 10.8%                       ┃
        │ 1         8         5→1 90%  ││ ┃                                                                ┃
        │                              ││ ┃ space go on  g best weights  R other weights  w save  p menu   ┃
        ╰─ 360 of 364 correct ─────────╯╰─┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
         space train  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
