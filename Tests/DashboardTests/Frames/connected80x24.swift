// swift-format-ignore-file

extension Frames {
    static let connected80x24 = #"""
         nntui │ digits │ conv32-pool-conv64-pool-dense10      ▶▶ 9,480/s  step     800
         ● All is well. The loss falls
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient norm ‖∂L/∂W‖ per layer ─ v values ╮
        │train  0.0214 valid   0.102  97%││        1e-2   1e0   1e2    norm            │
        │    │⣠⣤⣀⢄⢄                      ││ dense1 ▆▆▆▆▆░│░░░░░░░ · 1.8e-01 ● healthy  │
        │    │⠉⠋⠉⠻⠿⣷⣤⣄⣤⡀⢄⢀               ││        64→64 relu                          │
        │ 1e0┤   ⠁⠁⠑⠑⠉⠙⠻⢳⡶⣦⣤⣀⡀⢄⢀         ││ dense2 ▆▆▆▆▆░│░░░░░░░ · 1.4e-01 ● healthy  │
        │    │         ⠁⠑⠁⠈⠁⠙⠛⠻⢶⣦⣤⣀⡀⢀⡀   ││        64→32 relu                          │
        │5e-1┤               ⠁⠐⠑⠁⠕⠙⠛⠳⠿⣭⣔⡂││ dense3 ▆▆▆▆▆ ░│░░░░░░ · 2.1e-01 ● healthy  │
        │    │                      ⠐⠑⠑⠈⠉││        32→10                               │
        │    └ 1 ────────────── 800 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Diagnosis │ Controls ────────────────────────── digit error rate 3.1% ╮
        │                                                                              │
        │                           ░░░░                                               │
        │  ░▒▒░░ ░░░░                ░░░  ░▒▒▒░               ░▒▒▒░ ░░░░░  ░░          │
        │        ░░▒░░ ▒▓▓▒░        ░▒▒░░ ▒▓▓▒░                      ░░░░ ░▒▒▒░ ░▒▓▓▒░ │
        │  ▒▒▒▒░ ▒▒▒▒░ ▒▒▒▒░        ░░░░                      ░▒▒▒░ ░▒▓▒░ ░▒▓▒▒░░▒▓▓▒░ │
        │                                                                              │
        │ said  4 7 1              said  9 0                 said  3 5 5 8             │
        │ heard 4 7 1 ✓            heard 9 0 ✓               heard 3 5 8 ×             │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
