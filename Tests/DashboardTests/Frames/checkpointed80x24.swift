// swift-format-ignore-file

extension Frames {
    static let checkpointed80x24 = #"""
         nntui │ digits │ 64-64-(64)×62-10 tanh                ▶▶ 9,480/s  step   2,310
         ● All is well. The loss falls.
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train  0.0209 valid   0.102  97%││              1e-8 ×1      norm             │
        │   │⠶⣤⣀⢀                        ││ dense1           ·▄··  1.8e-01 ● healthy  █│
        │  1┤ ⠑⠉⠛⠶⣤⣄⡀                    ││ r1.dense1        ·▄··  1.4e-01 ● healthy  ││
        │   │     ⠑⠉⠛⠷⣦⣤⣀⡀               ││ r2.dense1        ·▄··  1.4e-01 ● healthy  ││
        │   │        ⠁⠑⠉⠓⠯⣕⡒⠦⠤⣀⣀⡀        ││ r3.dense1        ·▄··  1.4e-01 ● healthy  ││
        │0.1┤             ⠑⠉⠓⠲⢤⣀⠉⠉⠉⠓⠒⠒⠒⠒◆││ r4.dense1        ·▄··  1.4e-01 ● healthy  ││
        │   │                 ⠁⠈⠉⠓⠦⢤⣀⢀⢀  ││ r5.dense1        ·▄··  1.4e-01 ● healthy  ││
        │   │                      ⠁⠈⠉⠙⠒⠲││ r6.dense1        ·▄··  1.4e-01 ● healthy  ││
        │   └ 0 ───────────── 2,310 steps││┊dense3           ·▄··  2.1e-01 ● healthy   │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01  memory 994 kB of 13.4 MB ────╯
        ╭ View │ Network │ Diagnosis │ Controls ───────────────────────────────────────╮
        │ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀      │
        │ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀      │
        │ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀      │
        │ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀      │
        │ 0        7        4        1        8        5→1 90%  2        9             │
        │                                                                              │
        │                                                                              │
        ╰─ 360 of 364 correct, worst: 5 taken for 8 (3×) ──────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ←→ change  -+ η  c clip  M memory  tab panel  ? help  q quit
        """#
}
