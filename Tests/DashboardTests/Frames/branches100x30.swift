// swift-format-ignore-file

extension Frames {
    static let branches100x30 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid             ▶▶ 31.2k/s  step     240  epoch   9.0
         ! Overfitting: it learns the examples by heart; validation loss 2.5 times its lowest      a repair
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train  0.0708 valid   0.281  50% gap 0.21││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │    │         ┊ η 0.1→0.05               ││ dense1   ┊ before··╷▄···      0.65 1.0e-01 ● healthy  │
        │ 0.8┤⣀⡢⣀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀││ dense2     ┊     ··╷▄···       1.2 1.8e-01 ● healthy  │
        │    │⠉⠓⢬⣢⡀    ┊                          ││ dense3      ┊    ··╷▄···       1.6 2.5e-01 ● healthy  │
        │ 0.4┤  ⠙⠈⠙⠶⡄⣀ ┊                          ││ dense4       ┊   ··╷▄···       1.0 1.6e-01 ● healthy  │
        │    │      ⠉⠳⢦⡀⣄        ⣀⠤⠤              ││ dense5         ┊ ··╷▄···      0.99 1.5e-01 ● healthy  │
        │ 0.2┤        ⠑⠉⠳⣤⣀⣄  ⢀⠔⠊                 ││ dense6          ┊··╷▄···      0.80 1.2e-01 ● healthy  │
        │    │         ┊ ⠈⠢⡳⣴⡊⠁                   ││ dense7           ┊·╷▄···      0.78 1.2e-01 ● healthy  │
        │ 0.1┤         ┊   ◆⠈⠈⠙⠲⣄⣀⡀               ││ dense8           ··┊▄···       1.6 2.5e-01 ● healthy  │
        │    │         ┊       ⠈⠙⠉⠒⠒              ││ dense9           ··╷▄···       1.0 1.5e-01 ● healthy  │
        │0.05┤         ┊                          ││                                                       │
        │    └ 0 ───────────── 200 ───── 400 steps││                                                       │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 8.2e-01 → 5.0e-01, clipped in 31% ───────────────╯
        ╭ Decision boundary │ Network ─╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ ! Overfitting: it learns the ││▸ learning rate η 0.05        ◂ ▸ │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ examples by heart            ││  clipping        global-norm     │
        │▀▀▀▀▀▀▀●●●●●●●●●▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ The training loss still      ││    threshold c   0.5             │
        │▀▀▀▀▀●●▀●▀▀▀▀▀▀●●●▀▀▀▀▀▀▀▀▀▀▀▀││ falls, but the validation    ││  optimizer       momentum        │
        │▀▀▀▀●●▀▀▀▀▲▲▀▀▀▀▀▀●▀▀▀▀▀▀▀▲▀▀▀││ loss is 2.5 times its        ││    momentum μ    0.9             │
        ┏ Branches ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
        ┃     branch                                                           steps     loss best valid   ┃
        ┃  ⠂⠐ 1  sigmoid (the first run: η 0.1→0.05)                             400    0.692      0.695   ┃
        ┃ ▸⠂⠐ ├─2  from step 100: η 0.05→0.1, clip global-norm                   150    0.694          –   ┃
        ┃  ⠒⠒ │ └─3  repaired: η 0.1→0.05  now                                   240   0.0708      0.114 ◆ ┃
        ┃     └─4  new weights: η 0.1→0.05                                       400    0.692      0.695   ┃
        ┃  ↑↓ select  enter go on with it  v curve  n name  d delete  esc close  ? help  q quit            ┃
        ┗━━ 12 MB of 256 MB for states ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        """#
}
