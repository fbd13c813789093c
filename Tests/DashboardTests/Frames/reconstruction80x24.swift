// swift-format-ignore-file

extension Frames {
    static let reconstruction80x24 = #"""
         nntui │ digits │ 64-32-6-32-64 tanh                   ▶▶ 9,480/s  step   5,000
         ● All is well. The loss falls.
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train  0.0120 valid   0.102     ││        1e-8      ×1        norm            │
        │    │⣀                          ││ dense1         ·╷▄···   1.8e-01 ● healthy  │
        │   1┤⠈⠓⢦⡄                       ││        64→64 relu                          │
        │    │   ⠉⠻⣤⢀⡀                   ││ dense2         ╷·▄···   1.4e-01 ● healthy  │
        │ 0.1┤     ⠑⠙⠢⣍⡐⠂⠐⠂⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤◆││        64→32 relu                          │
        │    │        ⠁⠙⠲⠤⣄⣀             ││ dense3         ·╷▄···   2.1e-01 ● healthy  │
        │0.01┤             ⠈⠉⠉⠙⠒⠒⠒⠒⠒⠒⠒⠒⠒⠒││        32→10                               │
        │    └ 0 ──── 2,000 ─ 5,000 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ──────────────────── mean error 0.0123 ╮
        │                  ▒▒▒▒            ░░                          ░▒▒▒▒░          │
        │   ░▒▒░          █    █         ░▓░░▓░          ░▒▒░         ░▓    ▓░         │
        │   ░▒▒░          █    █         ░▓░░▓░          ░▒▒░         ░▓    ▓░         │
        │                  ▒▒▒▒            ░░                          ░▒▒▒▒░          │
        │          0.006   ▒▒▒▒   0.004     ░    0.006          0.006   ▒▒▒▒░  0.006   │
        │   ░▒▒           ▓    ▓         ░▓░░▓░          ░▒▒░         ░▓    ▓░         │
        │   ░▒▒           ▓   ░█          ▒░░▓░          ░▒▒░         ░▓    ▓░         │
        │                  ░▒▒▒            ░                           ░▒▒░▒           │
        ╰─ input above output; the number is the mean squared error ───────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
