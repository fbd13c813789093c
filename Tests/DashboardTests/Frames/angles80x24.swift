// swift-format-ignore-file

extension Frames {
    static let angles80x24 = #"""
         nntui │ digits │ direct DFA │ 64-64-32-10 relu        ▶▶ 9,480/s  step   2,310
         ◇ Random feedback does not steer dense2 yet                           e credit
        ╭ Loss ── l log ─ m smooth light ╮╭ Angle to ∂L/∂W: direct DFA ─── v gradients ╮
        │train  0.0209 valid   0.102  97%││        1e-8      ×1     angle              │
        │ 10┤                            ││ dense1         ·╷▄···    63°  ● healthy    │
        │   │⣀⣀⢀                         ││        64→64 relu                          │
        │  1┤⠁⠉⠙⠓⠶⠤⣤⣀⡀                   ││ dense2         ╷·▄···    90°× ◇ turned away│
        │   │     ⠁⠁⠉⠙⠛⠷⢶⣦⡤⣄⣀⣀           ││        64→32 relu                          │
        │0.1┤           ⠁⠁⠉⠉⠒⠲⠭⣍⣉⡙⠒⠒⠒⠒⠒⠒◆││ dense3         ·╷▄···     0°  ● healthy    │
        │   │                  ⠁⠁⠉⠉⠓⠲⠤⠤⢤⣀││        32→10                               │
        │   └ 0 ───────────── 2,310 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis ◇ │ Controls ─────────────────────────────────────╮
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
