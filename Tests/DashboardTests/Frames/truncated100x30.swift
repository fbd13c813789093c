// swift-format-ignore-file

extension Frames {
    static let truncated100x30 = #"""
         nntui │ digits │ 2-rnn64-dense1 │ 6,570 parameters  ▶ training  step   3,000  epoch   133  9,480/s
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient norm ‖∂L/∂W‖ per layer ──────────── v values ╮
        │train   0.167 valid   0.169 gap 0.00     ││        1e-2   1e0    1e2 trend        norm            │
        │    │⢔⢐⢔⢕⠅⢔⢕⢔⢔⢄⢔⢅⢐⢕⢕⢕⢔⢔⢔⢕⢕⢕⢕⢅⢕⢔⢕⢔⢔⢕⢔⢔⢔⢅⢕⢔││ rnn1   ▆▆▆▆▆ ░│░░░░░░░ · ▁ ▁    ▁▁ 1.8e-01 ● healthy  │
        │    │⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢔⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕││        2→64 rnn          █▆█▆▆█▆██                    │
        │0.18┤⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕││ dense1 ▆▆▆▆▆▆░│░░░░░░░ ·   ▁  ▁    2.1e-01 ● healthy  │
        │    │⢕⢀⡄⢕⡀⢕⢕⢕⢠⢕⡄⢕⢕⢕⡀⡀⢠⢕⢕⢕⢕⣶⣦⡆⢕⢕⣆⢕⡀⣀⢕⢠⣤⢀⢕⡀││        32→10             ███▆██▇█▆                    │
        │0.17┤⢰⣾⣧⣷⣇⣾⣧⣶⣿⣧⢷⣿⡀⣤⣷⣷⣿⣦⣶⣷⣷⡟⣿⣷⣰⣿⣿⣶⣷⣿⣷⠿⢿⣿⢰⣷││                                                       │
        │    │⠾⠋⡿⠋⠹⠋⠉⠈⠉⠻⠉⠁⣿⠏⠋⠸⠛⠛⠟⠘⠉⢕⠙⢹⠟⠙⢿⣿⠹⠃⢻⢕⠙⢸⣿⠉││ rnn1 ‖∂L/∂h_t‖ t=1…50                before t=31 ┊ cut│
        │    │⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⠈⢕⢕⢕⢕⢕⢕⢕⢕││                              ▅▅▅▄▅▄▅▆▄▅▇▇▇▇▇▆▇        │
        │0.16┤⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕││                              █████████████████        │
        │    │⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕⢕││                              █████████████████        │
        │    │⢐⠕⠕⢑⠑⠕⢕⢕⠅⢕⠕⠅⠕⠑⢕⠑⢑⠕⠕⢕⢕⠅⢕⢕⠕⠕⠕⢕⠕⠕⠕⢕⢕⢕⢕⠅││                              █████████████████        │
        │    └ 1 ───────────────────── 3,000 steps││ 0 ···························█████████████████ 1.4e-02│
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ View ────────────────────────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │                              ││ ! The loss stands still      ││▸ learning rate η 0.002       ◂ ▸ │
        │                              ││ It changed by less than 1 %  ││  clipping        none            │
        │                              ││ over the latest half of the  ││  optimizer       adam            │
        │                              ││ plot. The network may be on  ││    decay β1      0.9             │
        │                              ││ flat ground, in a minimum,   ││    decay β2      0.999           │
        │                              ││ or too small for the task.   ││  batch size      64  of 1,437    │
        │     nothing to show yet      ││ +  raise η: longer steps     ││  credit          backprop        │
        │                              ││    leave flat ground sooner  ││  weight decay λ  0               │
        │                              ││ o  optimizer: momentum and   ││  L2 penalty      0               │
        │                              ││    Adam cross flat ground    ││  L1 penalty      0               │
        │                              ││    faster                    ││  schedule        constant        │
        │                              ││ R  new weights: another      ││  activation      relu            │
        ╰──────────────────────────────╯╰───────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
