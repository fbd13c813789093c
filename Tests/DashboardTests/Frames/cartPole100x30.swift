// swift-format-ignore-file

extension Frames {
    static let cartPole100x30 = #"""
         nntui │ digits │ 4-64-2+1 tanh │ 6,570 parameters            ▶▶ 9,480/s  step   9,800  epoch   436
         ● All is well. The loss has come down to 0.6 % of where it began
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient norm ‖∂L/∂W‖ per layer ──────────── v values ╮
        │ ⠒⠒ train   0.0214                       ││        1e-2   1e0    1e2 trend        norm            │
        │    │⢄                                   ││ dense1 ▆▆▆▆▆ ░│░░░░░░░ · ▁ ▁    ▁▁ 1.8e-01 ● healthy  │
        │    │⠈⣆                                  ││        64→64 relu        █▆█▆▆█▆██                    │
        │ 1e0┤ ⠘⣆                                 ││                                                       │
        │    │  ⠘⡆                                ││ dense2 ▆▆▆▆▆░│░░░░░░░░ ·  ▁    ▁   1.4e-01 ● healthy  │
        │    │  ⠐⠸⣆⡀                              ││        64→32 relu        ▇██▇▆██▆█                    │
        │    │   ⠐⠹⡔⢂⡀                            ││                                                       │
        │1e-1┤    ⠐⠹⡄ ⠉ ⠃⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐││ dense3 ▆▆▆▆▆▆░│░░░░░░░ ·   ▁  ▁    2.1e-01 ● healthy  │
        │    │     ⠑⠹⡄                            ││        32→10             ███▆██▇█▆                    │
        │    │       ⠘⢦⡀                          ││                                                       │
        │    │        ⠁⠙⠲⠤⢄⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀││                                                       │
        │    └ 1 ───────────────────── 9,800 steps││                                                       │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Cart and pole ── episode 620 ╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ step 213/500  π(right) 0.93  ││ ● All is well                ││▸ learning rate η 0.002       ◂ ▸ │
        │        ⠈⡀⣿                   ││ The loss has come down to    ││  clipping        none            │
        │         ⣤⡟                   ││ 0.6 % of where it began. A   ││  optimizer       adam            │
        │ ⡆       ⢸⡇                 ⢰ ││ step moves the fastest layer ││    decay β1      0.9             │
        │ ⡇      ⣿⣿⣿⡇━▶              ⢸ ││ by 1e-3 of its size; about   ││    decay β2      0.999           │
        │ ┴ -2.4 ───────┬───── 2.4 m ┴ ││ 1e-3 is usual.               ││  batch size      64  of 1,437    │
        │500┤⠄⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠴⠰⠶⠒⠶⢒⠶││                              ││  credit          backprop        │
        │   │               ⡀⡠⠡⠲⢒⣖⡦⠖⠛⠍⡉││ A small network reads 8×8    ││  weight decay λ  0               │
        │   │          ⣀⣀⠔⠑⣭⣪⡵⠗⠓⠋⠁⠈⠔ ⠠⠒││ pictures of digits. Watch    ││  L2 penalty      0               │
        │  0┤⠤⠤⠤⠤⠤⠴⠦⠶⠽⠿⠒⠳⠋⠏⠁⠈ ⠑⠁⠂      ││ the validation accuracy pass ││  L1 penalty      0               │
        │   └ 1 ────────── 617 episodes││ 97 %.                        ││  schedule        constant        │
        ╰─ mean 412.3, goal 475 ───────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
