// swift-format-ignore-file

extension Frames {
    static let filters80x24 = #"""
         nntui │ digits │ conv16-pool-conv32-pool-dense10      ▶▶ 9,480/s  step     640
         ● All is well. The loss falls
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient norm ‖∂L/∂W‖ per layer ─ v values ╮
        │train  0.0214 valid   0.102  97%││        1e-2   1e0   1e2    norm            │
        │    │⣀⣀⣀⢀⢀⢀                     ││ dense1 ▆▆▆▆▆░│░░░░░░░ · 1.8e-01 ● healthy  │
        │ 2e0┤⠋⠋⠛⠻⣶⣶⢶⣀⣀⢄⢀⢄               ││        64→64 relu                          │
        │    │ ⠁⠁⠐⠕⠑⠘⠛⠙⠻⠻⣶⣶⣤⣠⡀⢄⢄         ││ dense2 ▆▆▆▆▆░│░░░░░░░ · 1.4e-01 ● healthy  │
        │    │        ⠁⠑⠐⠈⠑⠁⠁⠻⠿⠳⣶⣦⣤⣄⢀⡀⢀⢀ ││        64→32 relu                          │
        │5e-1┤               ⠁⠁⠐⠁⠈⠁⠛⠻⠿⠿⢶⣠││ dense3 ▆▆▆▆▆ ░│░░░░░░ · 2.1e-01 ● healthy  │
        │    │                     ⠁⠁⠑⠕⠕⠁││        32→10                               │
        │    └ 1 ────────────── 640 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Diagnosis │ Controls ─────────────────────────────────────────────────╮
        │         0      ▒▒▒▒  7       ░░   4            1      convolution1 filters   │
        │   ░▒▒░        █    █       ░▓░░▓░        ░▒▒░         ░░▒▒▓▓ ░░░░░░   ░░▒▒   │
        │   ░▒▒░        █    █       ░▓░░▓░        ░▒▒░         ░░▒▒▓▓ ▒▒▒▒▒▒ ░░▒▒▓▓   │
        │                ▒▒▒▒          ░░                       ░░▒▒▓▓ ▓▓▓▓▓▓ ▒▒▓▓██   │
        │  ░▒▒▒▒░ 8       ░░   5            2     ░▒▒▒▒░ 9                             │
        │ ░▓    ▓░      ▒▓  ▓▒ →1     ▓▒▒▓       ▒▒    ▒▒       ░░▒▒░░ ░░▒▒▓▓ ░░░░░░   │
        │ ░▓    ▓░      ▒▓  ▓▒        ▓▒▒▓       ▒▒    ▒▒       ▒▒▓▓▒▒ ░░▒▒▓▓ ▒▒▒▒▒▒   │
        │  ░▒▒▒▒░         ░░                      ░▒▒▒▒░        ░░▒▒░░ ░░▒▒▓▓ ▓▓▓▓▓▓   │
        ╰─ 360 of 364 correct, worst: 5 taken for 8 (3×) ──────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
