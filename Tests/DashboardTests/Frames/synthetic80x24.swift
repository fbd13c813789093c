// swift-format-ignore-file

extension Frames {
    static let synthetic80x24 = #"""
         nntui │ digits │ synthetic │ 64-64-32-10 relu         ▶▶ 9,480/s  step   2,310
         ! dense1 and dense2 learn from a predicted δ
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train  0.0209 valid   0.102  97%││        1e-8 ×1      norm  δ err            │
        │ 10┤                            ││ dense1     ·▄··  1.8e-01   0.73 ● healthy  │
        │   │⣀⣀⢀                         ││        64→64                               │
        │  1┤⠁⠉⠙⠓⠶⠤⣤⣀⡀                   ││ dense2     ·▄··  1.4e-01   1.26 ● healthy  │
        │   │     ⠁⠁⠉⠙⠛⠷⢶⣦⡤⣄⣀⣀           ││        64→32                               │
        │0.1┤           ⠁⠁⠉⠉⠒⠲⠭⣍⣉⡙⠒⠒⠒⠒⠒⠒◆││ dense3     ·▄··  2.1e-01      – ● healthy  │
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
         space pause  ←→ change  -+ η  c clip  e credit  tab panel  ? help  q quit
        """#
}
