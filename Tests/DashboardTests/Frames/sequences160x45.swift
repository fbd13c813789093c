// swift-format-ignore-file

extension Frames {
    static let sequences160x45 = #"""
         nntui │ digits │ 64-64-32-10 relu │ 6,570 parameters                                                            ▶▶ 9,480/s  step   2,310  epoch   102       0s
         ● All is well. The loss falls. A step moves the fastest layer by 1e-3 of its size; about 1e-3 is usual.
        ╭ Loss ────────────────────── l log ─ m smooth light ─ x all ─ y steps ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ───────────────────────────────────────── v values ╮
        │⠒⠒ train   0.0210  ⠒⠒ valid    0.102 gap 0.08   accuracy 99.9% 97.2%  ││        1e-8     1e-4      ×1      1e4 trend                 ÷ out    norm            │
        │    │                                                                 ││ dense1                    ▄                                  0.87 1.8e-01 ● healthy  │
        │    │                                                                 ││                       ··╷·█·····                                                     │
        │    │⢀                                                                ││        64→64 relu                      ▄  ▆▄▂▅▂  ▅ ▅  ▄ ▅▅                           │
        │    │⠶⠶⣄⡀⢄⢀                                                           ││                                       ▆█▆▅█████▆▆█▆█▇▆█▆██                           │
        │    │⠑⠕⢑⠉⠛⠲⢦⣄⣀⢄⠄                                                      ││                                       ████████████████████                           │
        │   1┤    ⠐⠑⢕⠈⠉⠛⢶⣢⣄⣀⢄                                                  ││                                                                                      │
        │    │        ⠑⠁⠕⠕⠉⠙⠻⢵⣢⡤⣀⢀                                             ││ dense2                    ▄                                  0.68 1.4e-01 ● healthy  │
        │    │            ⠁⠁⠑⠕⢕⠉⠓⠫⢕⡢⠤⢄⣀                                        ││                       ·╷·╷█·····                                                     │
        │    │                 ⠁⠁⠕⠕⠈⠙⠒⠦⣍⡒⠒⠤⢄⣀⡀                                 ││        64→32 relu                     ▂▆ ▁▁ ▁▅▄ ▄▂▆▂  ▄▆ ▂                           │
        │    │                      ⠁⠐⠕⢕⠉⠙⠦⣄⣀⠈⠉⠑⠒⠤⠤⣀⣀⡀                         ││                                       ██▇██▆███▆████▇▆██▇█                           │
        │    │                          ⠁ ⠑⠕⠈⠉⠓⠢⠤⣀⢔⢄⢀⠈⠉⠑⠒⠒⠒⠤⠤⠤⣀⣀⣀⣀             ││                                       ████████████████████                           │
        │ 0.1┤                                ⠁⠑⠕⠈⠉⠓⠲⢤⣀⢔⢄⢀        ⠉⠉⠉⠉⠉⠒⠒⠒⠒⠒⠒⠒◆││                                                                                      │
        │    │                                     ⠁⠑⠑⠈⠉⠓⠲⠤⣄⣀⢄⢄                ││ dense3                    ▄                                   1.0 2.1e-01 ● healthy  │
        │    │                                           ⠑⠑⠑⠈⠉⠓⠒⠤⢄⣀⢄⢄          ││                       ··╷·█·····                                                     │
        │    │                                                 ⠁⠁⠑⠈⠉⠑⠲⠤⠤⣀⣀⡀⢄⢀  ││        32→10                           ▂▃▂▁ ▁▃▁▃▁▃▄▅ ▂▅ ▃                            │
        │    │                                                       ⠁⠁⠁⠑⠑⠉⠉⠓⠒⠦││                                       █████▇████████▇████▇                           │
        │    │                                                                 ││                                       ████████████████████                           │
        │0.01┤                                                                 ││                                                                                      │
        │    └ 0 ───────── 500 ──────── 1,000 ─────── 1,500 ───────────── steps││                                                                                      │
        ╰──────────────────────────────────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ───────────────────────────────────────────────────────────╯
        ╭ Answers for the sum ───────────────────────────────────────────────────╮╭ Diagnosis ─────────────────────────────────────╮╭ Controls ────────────────────────╮
        │  ▄ ▇▃ ▇▃ ▆▂ ▆▂ ▅▁ ▄▁█▄ ▇▃ ▆▃ ▆▂ ▅▁ ▅▁   ⠂⠐ right  ⠂ answer             ││ ● All is well                                  ││▸ learning rate η 0.002       ◂ ▸ │
        │ ▁█▄█████▇██▆██▆██▅███████▇██▇██▆██▆██  2.5┤                            ││ The loss falls. A step moves the fastest layer ││  clipping        none            │
        │ 0.22 + 0.60 = 0.82  answer 1.00 ×         │                            ││ by 1e-3 of its size; about 1e-3 is usual.      ││  optimizer       adam            │
        │                                           │                            ││                                                ││    decay β1      0.9             │
        │  ▇▃ ▇▃ ▆▂ ▆▂ ▅▁ ▄▁█▄ ▇▃ ▆▃ ▆▂ ▅▁ ▅▁ ▄  2.0┤                            ││ A small network reads 8×8 pictures of digits.  ││    decay β2      0.999           │
        │ ▄██▄██▃██▃██▂██▁████▄██▃██▃██▂██▂██▁█     │                            ││ Watch the validation accuracy pass 97 %.       ││  batch size      64  of 1,437    │
        │ 0.92 + 0.08 = 1.00  answer 1.01 ✓         │                            ││                                                ││  credit          backprop        │
        │                                        1.5┤                   ⡠        ││                                                ││  weight decay λ  0               │
        │   ▇  ▂  ▆  ▅  ▄ █▄ ▇  ▆  ▆  ▁  ▅  ▄ ▇     │                 ⡠⠈         ││                                                ││  L2 penalty      0               │
        │ █▄█▇▃█▆▃█▆▂█▅▁█▅██▄█▇▃█▇▃█▆▂█▆▂█▅▁█▄█     │               ⡔⠊           ││                                                ││  L1 penalty      0               │
        │ 0.62 + 0.56 = 1.18  answer 1.02 ×      1.0┤⡠⠤⠒⡠⠤⠒⢢⠤⠒⢂⠤⠖⢂⠤⠞⢒⠤⠔⠒⡠⠔⠒⡠⠤⠒⡠⠤ ││                                                ││  schedule        constant        │
        │                                           │          ⢀⠔⠁               ││                                                ││  activation      relu            │
        │ ▃  ▂  ▂  ▁  ▁ █  ▇  ▃  ▂  ▁  ▁    ▇       │         ⠐⠁                 ││                                                ││  initializer     he-normal       │
        │ █▇▃█▆▃█▆▂█▅▁█▅██▄█▇▃█▇▃█▆▂█▆▂█▅▁█▄██▄  0.5┤       ⠐⠁                   ││                                                ││  seed            0  at restart   │
        │ 0.32 + 0.04 = 0.36  answer 1.03 ×         │                            ││                                                ││  dropout p       0               │
        │                                           │ ⡀                          ││                                                ││  early stopping  off             │
        │                                        0.0┤⠌                           ││                                                ││  checkpoints     none  0 B       │
        │                                           └ 0 ───────── 1 ──────── sum ││                                                ││  accumulation    1  batch        │
        ╰────────────────────────────────────────────────────────────────────────╯╰────────────────────────────────────────────────╯╰──────────────────────────────────╯
         space pause  s step  < > pace  r restart  ↑↓ select  ←→ change  = type  -+ η  c clip  j k layers  v values  l log  m smooth  tab panel  z zoom  ? help  q quit
        """#
}
