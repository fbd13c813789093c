// swift-format-ignore-file

extension Frames {
    static let sine100x30 = #"""
         nntui │ digits │ 64-64-32-10 relu │ 6,570 parameters         ▶▶ 9,480/s  step     900  epoch  40.1
         ● All is well. The loss falls. A step moves the fastest layer by 1e-3 of its size
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient norm ‖∂L/∂W‖ per layer ──────────── v values ╮
        │train  0.0214 valid   0.102 gap -0.14    ││        1e-2   1e0    1e2 trend        norm            │
        │    │⢔⢀⢄⢀⢀                               ││ dense1 ▆▆▆▆▆ ░│░░░░░░░ · ▁ ▁    ▁▁ 1.8e-01 ● healthy  │
        │ 2e0┤⠿⡿⠿⣦⣀⣠⡀⢀                            ││        64→64 relu        █▆█▆▆█▆██                    │
        │    │⠁⢕⠕⠈⠛⠛⣿⣶⣄⣄⣄⢄⢄                       ││                                                       │
        │    │   ⠐⠑⠁⠈⠁⠉⠋⠻⣿⣧⣤⣆⡀⢄⠄                  ││ dense2 ▆▆▆▆▆░│░░░░░░░░ ·  ▁    ▁   1.4e-01 ● healthy  │
        │ 1e0┤        ⠑⠁⠑⠕⠈⠉⠻⠷⢿⣶⣦⣄⡀⢄              ││        64→32 relu        ▇██▇▆██▆█                    │
        │    │            ⠁ ⠑⠑⠑⠋⠙⠉⢿⣦⣥⣤⣀⡀⢀         ││                                                       │
        │5e-1┤                 ⠁⠑⠁⠕⠈⠉⠉⠻⠿⢶⣴⡆⠠⣀⡀    ││ dense3 ▆▆▆▆▆▆░│░░░░░░░ ·   ▁  ▁    2.1e-01 ● healthy  │
        │    │                      ⠁⠑⠕⢕⢑⠉⠘⠻⣷⣦⣭⣦⡂⠤││        32→10             ███▆██▇█▆                    │
        │    │                           ⠁⠑⠑⢕⠉⠕⠁⠻⢷││                                                       │
        │2e-1┤                               ⠁ ⠁⠕⢕││                                                       │
        │    └ 1 ─────────────────────── 900 steps││                                                       │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Fit of y against x ──────────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ ⠂ data  ⠒⠒ network           ││ ● All is well                ││▸ learning rate η 0.002       ◂ ▸ │
        │ 1.0┤                ⠄⣈⣒⣢⡠    ││ The loss falls. A step moves ││  clipping        none            │
        │    │               ⣠⠾⠑  ⠛⢶⡀  ││ the fastest layer by 1e-3 of ││  optimizer       adam            │
        │ 0.5┤             ⢀⡲⠃      ⢷⣄ ││ its size; about 1e-3 is      ││    decay β1      0.9             │
        │    │             ⡵⠁        ⠹⡀││ usual.                       ││    decay β2      0.999           │
        │ 0.0┤⢄           ⡴⠁          ⠸││                              ││  batch size      64  of 1,437    │
        │    │⠉⢇        ⠠⣼⠊            ││ A small network reads 8×8    ││  credit          backprop        │
        │-0.5┤ ⠙⣣⡀     ⢀⠜              ││ pictures of digits. Watch    ││  weight decay λ  0               │
        │    │  ⠐⢱⣆   ⡤⡊⠊              ││ the validation accuracy pass ││  L2 penalty      0               │
        │-1.0┤   ⠈⠘⠙⡒⠛⠂                ││ 97 %.                        ││  L1 penalty      0               │
        │    └ -3.14 ─────────── 3.09 x││                              ││  schedule        constant        │
        ╰──────────────────────────────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
