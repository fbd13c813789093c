// swift-format-ignore-file

extension Frames {
    static let branches80x24 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid      ▶▶ 31.2k/s  step     240
         ! Overfitting: it learns the examples by heart                        a repair
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train  0.0708 valid   0.281  50%││        1e-8     ×1        norm             │
        │   │       ┊ η 0.1→0.05         ││ dense1   ┊    ··▄···   1.0e-01 ● healthy  █│
        │  1┤⣠⣀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀││ dense2    ┊   ··▄╷··   1.8e-01 ● healthy  █│
        │   │⠉⠙⠓⠶⢄⣀⡀┊                    ││ dense3     ┊  ··▄╷··   2.5e-01 ● healthy  █│
        │   │     ⠈⠙⠒⠦⣤⣀⢀⣀⠤⠔⠊⠉           ││ dense4      ┊ ··▄╷··   1.6e-01 ● healthy  █│
        │0.1┤       ┊ ⠈◆⠙⠒⠲⠤⣄⣀           ││ dense5       ┊··▄···   1.5e-01 ● healthy  █│
        │   │       ┊       ⠈⠈           ││ dense6        ┊·▄···   1.2e-01 ● healthy  █│
        │   │       ┊                    ││ dense7        ·┊▄···   1.2e-01 ● healthy  ││
        │   └ 0 ───────── 200 ─ 400 steps││┊dense9        ··▄···   1.5e-01 ● healthy   │
        ╰────────────────────────────────╯╰─ ‖g‖ 8.2e-01 → 5.0e-01, clipped in 31% ────╯
        ╭ View │ Network │ Diagnosis ! │ Controls ─────────────────────────────────────╮
        │ ! Overfitting: it learns the examples by heart                               │
        │ The training loss still falls, but the validation loss is 2.5 times its      │
        ┏ Branches ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
        ┃     branch                                       steps     loss best valid   ┃
        ┃  ⠂⠐ 1  sigmoid (the first run: η 0.1→0.05)         400    0.692      0.695   ┃
        ┃ ▸⠂⠐ ├─2  from step 100: η 0.05→0.1, clip g…        150    0.694          –   ┃
        ┃  ⠒⠒ │ └─3  repaired: η 0.1→0.05  now               240   0.0708      0.114 ◆ ┃
        ┃     └─4  new weights: η 0.1→0.05                   400    0.692      0.695   ┃
        ┃  ↑↓ select  enter go on with it  v curve  n name  esc close  ? help  q quit  ┃
        ┗━━ 12 MB of 256 MB for states ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
        """#
}
