// swift-format-ignore-file

extension Frames {
    static let connected80x24 = #"""
         nntui │ digits │ conv32-pool-conv64-pool-dense10      ▶▶ 9,480/s  step     800
         ● All is well. The loss falls.
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train   0.320 valid   0.102  97%││        1e-8      ×1        norm            │
        │   │                            ││ dense1         ·╷▄···   1.8e-01 ● healthy  │
        │   │⠤⠶⠤⣤⣠⣀⣀⡀⣀⣀⣀                 ││        64→64 relu                          │
        │  1┤ ⠉ ⠉⠙⠈⠉⠉⠉⠛⠛⠲⠦⠴⢤⣤⣀⣀⢀⡀⣀⡀⡀     ││ dense2         ╷·▄···   1.4e-01 ● healthy  │
        │   │            ⠈⠉⠙⠛⠛⠈⠉⠉⠙⠒⠛⠶⠶⠴⣆◆││        64→32 relu                          │
        │   │                       ⠈⠈⠈⠉⠛││ dense3         ·╷▄···   2.1e-01 ● healthy  │
        │0.1┤                            ││        32→10                               │
        │   └ 0 ─────────────── 800 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ──────────────── digit error rate 3.1% ╮
        │                                                                              │
        │    ░░░░░░░▒▒▒▒░░░░░░░░░      ░░░░░░░░░░░░░░░░░                               │
        │       ░░░░░░░░░░░░░░░░░      ░░░░▒▒▒▒▒▒▒▒▒▒▒▒▒░░░    ░░░▒▒▒▓▓▓▓▓▓▓▓▓▓▒▒▒▒░░  │
        │      ░░░░░░░░░░░░░░                   ░                                      │
        │ ▁▁▁▁▁▁▁▁▁▁▁▁████▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁███▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁████▁▁▁▁▁▁▁▁▁▁▁ │
        │             4                        7                        1              │
        │ 0.0 ───────────────── 0.5 ───────────────── 1.0 ───────────────── 1.5 ──── s │
        │ said 4 7 1  heard 4 7 1 ✓                                                    │
        ╰─ bars: probability of a word; below, the words heard ────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
