// swift-format-ignore-file

extension Frames {
    static let digits80x24 = #"""
         nntui │ digits │ 64-64-32-10 relu │ 6,570 parameters  ▶▶ 9,480/s  step   2,310
         ● All is well. The loss falls.
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train  0.0209 valid   0.102  97%││        1e-8      ×1        norm            │
        │ 10┤                            ││ dense1         ·╷▄···   1.8e-01 ● healthy  │
        │   │⣀⣀⢀                         ││        64→64 relu                          │
        │  1┤⠁⠉⠙⠓⠶⠤⣤⣀⡀                   ││ dense2         ╷·▄···   1.4e-01 ● healthy  │
        │   │     ⠁⠁⠉⠙⠛⠷⢶⣦⡤⣄⣀⣀           ││        64→32 relu                          │
        │0.1┤           ⠁⠁⠉⠉⠒⠲⠭⣍⣉⡙⠒⠒⠒⠒⠒⠒◆││ dense3         ·╷▄···   2.1e-01 ● healthy  │
        │   │                  ⠁⠁⠉⠉⠓⠲⠤⠤⢤⣀││        32→10                               │
        │   └ 0 ───────────── 2,310 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ───────────────────────────────────────╮
        │ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀      │
        │ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀      │
        │ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀      │
        │ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀      │
        │ 0        7        4        1        8        5→1 90%  2        9             │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        ╰─ 360 of 364 correct, worst: 5 taken for 8 (3×) ──────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
