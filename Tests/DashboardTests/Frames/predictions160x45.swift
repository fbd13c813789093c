// swift-format-ignore-file

extension Frames {
    static let predictions160x45 = #"""
         nntui │ digits │ 5-100-1 relu │ 6,570 parameters                                                                ▶▶ 9,480/s  step   2,000  epoch  89.1       0s
         ● All is well. The loss falls. A step moves the fastest layer by 1e-3 of its size; 1e-4 to 1e-2 is usual.
        ╭ Loss ────────────────────── l log ─ m smooth light ─ x all ─ y steps ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ────────────────────────────────────── v gradients ╮
        │⠒⠒ train   0.0326  ⠒⠒ valid    0.102  R² 0.931 gap 0.07               ││        1e-8     1e-4      ×1      1e4 trend                 ÷ out    norm            │
        │    │                                                                 ││ dense1                ··╷·▄·····          ▁  ▁   ▁ ▁    ▁▁   0.87 1.8e-01 ● healthy  │
        │    │⠶⠶⠤⣤⣀⣀⣀⢄⢀⢀                                                       ││        64→64 relu                     ▆█▆▆██▇██▆▆█▆█▆▆█▆██                           │
        │   1┤ ⠁ ⠁⠁⠉⠉⠉⠙⠛⠒⠲⠶⢤⣤⣤⣀⣀⣀⢀⢀                                            ││                                                                                      │
        │    │            ⠁⠑⠑⠑⠈⠉⠉⠙⠛⠻⠶⠶⢶⣤⣤⣤⢄⣀⣀⣀⡀                                ││ dense2                ·╷·╷▄·····       ▁     ▁    ▁    ▁     0.68 1.4e-01 ● healthy  │
        │    │                      ⠁⠁⠁⠑⠁⠈⠉⠉⠚⠒⠮⠭⠭⣍⣒⣒⣒⠒⠢⠤⠤⠤⠤⢄⣀⣀⣀⣀⣀⡀             ││        64→32 relu                     ██▆▇▇▆▇██▆█▇██▇▆██▆█                           │
        │ 0.1┤                                  ⠁⠁⠁⠁⠈⠉⠉⠓⠒⠒⠦⠤⢤⣀⣀⣀⣀⠈⠉⠉⠉⠉⠉⠉⠉⠉⠒⠒⠒⠒◆││                                                                                      │
        │    │                                              ⠁⠁⠁⠑⠉⠉⠉⠛⠓⠒⠒⠢⠤⠤⢤⣀⣀⣀⣀││ dense3                ··╷·▄·····                   ▁  ▁       1.0 2.1e-01 ● healthy  │
        │    │                                                            ⠁⠁⠁⠑⠉││        32→10                          ▇▇██▇▆▇█▇█▇███▆██▇█▆                           │
        │0.01┤                                                                 ││                                                                                      │
        │    └ 0 ─────────── 500 ────────── 1,000 ───────── 1,500 ─ 2,000 steps││                                                                                      │
        ╰──────────────────────────────────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ───────────────────────────────────────────────────────────╯
        ╭ Network ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────── ∇ ÷ output layer's ─ ■ −  ■ + ╮
        │                                 dense1                                   dense2                                   dense3                                     │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                 ╭───────╮                                ╭───────╮                                ╭───────╮                                  │
        │                                 │       │                                │       │                                │       │                                  │
        │                                 ╰───────╯                →               ╰───────╯                →               ╰───────╯                                  │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                                                                                                                                              │
        │                                 ● 0.87                                   ● 0.68                                   ● 1.0                                      │
        ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
        ╭ Predictions ─────────────────────────────────────────────── validation ╮╭ Diagnosis ─────────────────────────────────────╮╭ Controls ────────────────────────╮
        │ ⠂⠐ right  ⠂ answer                                                     ││ ● All is well                                  ││▸ learning rate η 0.002       ◂ ▸ │
        │       │                 ×                                              ││ The loss falls. A step moves the fastest layer ││  clipping        none            │
        │1000000┤                                                                ││ by 1e-3 of its size; 1e-4 to 1e-2 is usual.    ││  optimizer       adam            │
        │       │                                                                ││                                                ││    decay β1      0.9             │
        │       │                                                ⡀⡀⣀⣀⣀⡀⣠⠤⠠⠤⠤⠴⠒⠒⠊⠘││ A small network reads 8×8 pictures of digits.  ││    decay β2      0.999           │
        │ 500000┤                             ⡀ ⣀⢀⡀⢠⡠⠄⠤⠤⠤⠂⠒⠒⠐⠂⠁⠉⠈⠉              ⡀││ Watch the validation accuracy pass 97 %.       ││  batch size      64  of 1,437    │
        │       │            ⢀⣀⢀⣀⢄⢤⠠⠤⠄⠶⠢⠰⠂⠙⠊⠈⠉⠈⠉ ⠁ ⠁                             ││                                                ││  credit          backprop        │
        │       │⡄⠴⠠⠔⠆⠚⠒⠂⠉⠉⠉⠈⠁                                                   ││                                                ││  weight decay λ  0               │
        │      0┤                                                                ││                                                ││  L2 penalty      0               │
        │       └─ 200,000 ─── 300,000 ── 400,000 ─── 500,000 ── 600,000 ── price││                                                ││  L1 penalty      0               │
        ╰─ R² 0.931, RMSE 14100, MAE 11200 ──────────────────────────────────────╯╰────────────────────────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  r restart  , . past  T twin  ↑↓ select  ←→ change  = type  -+ η  c clip  j k layers  l log  m smooth  tab panel  ? help  q quit
        """#
}
