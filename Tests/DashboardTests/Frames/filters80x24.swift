// swift-format-ignore-file

extension Frames {
    static let filters80x24 = #"""
         nntui │ digits │ conv16-pool-conv32-pool-dense10      ▶▶ 9,480/s  step     640
         ● All is well. The loss falls.
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train   0.493 valid   0.102  97%││        1e-8      ×1        norm            │
        │10┤                             ││ dense1         ·╷▄···   1.8e-01 ● healthy  │
        │  │                             ││        64→64 relu                          │
        │  │⠤⠶⠦⠤⣀⣄⣄⡀⣀⡀⣄⡀⣀⣀               ││ dense2         ╷·▄···   1.4e-01 ● healthy  │
        │ 1┤ ⠁⠁ ⠉⠉⠋⠉⠉⠉⠉⠙⠛⠒⠒⠖⠦⠴⢤⣤⣄⣤⣀⡀⢀⡀⣀⣀ ││        64→32 relu                          │
        │  │                ⠁⠉⠉⠛⠙⠋⠈⠉⠉⠉⠙◆⠒││ dense3         ·╷▄···   2.1e-01 ● healthy  │
        │  │                             ││        32→10                               │
        │  └ 0 ──────────────── 640 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ───────────────────────────────────────╮
        │             ▒▒▒▒       ░░                ░▒▒▒▒░       convolution1 filters   │
        │   ░▒▒░     █    █    ░▓░░▓░     ░▒▒░    ░▓    ▓░      ░░▒▒▓▓ ░░░░░░   ░░▒▒   │
        │   ░▒▒░     █    █    ░▓░░▓░     ░▒▒░    ░▓    ▓░      ░░▒▒▓▓ ▒▒▒▒▒▒ ░░▒▒▓▓   │
        │             ▒▒▒▒       ░░                ░▒▒▒▒░       ░░▒▒▓▓ ▓▓▓▓▓▓ ▒▒▓▓██   │
        │ 0         7         4         1         8                                    │
        │                                                       ░░▒▒░░ ░░▒▒▓▓ ░░░░░░   │
        │                                                       ▒▒▓▓▒▒ ░░▒▒▓▓ ▒▒▒▒▒▒   │
        │                                                       ░░▒▒░░ ░░▒▒▓▓ ▓▓▓▓▓▓   │
        ╰─ 360 of 364 correct, worst: 5 taken for 8 (3×) ──────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
