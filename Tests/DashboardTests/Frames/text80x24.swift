// swift-format-ignore-file

extension Frames {
    static let text80x24 = #"""
         nntui │ digits │ embedding32-block×2-dense39          ▶▶ 9,480/s  step   1,200
         ● All is well. The loss falls.
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train   0.144 valid    1.84     ││        1e-8      ×1        norm            │
        │   │                            ││ dense1         ·╷▄···   1.8e-01 ● healthy  │
        │   │⠶⠤⣄⣀⣀⢄⢀                     ││        64→64 relu                          │
        │  1┤ ⠁⠁⠈⠉⠉⠛⠒⠦⠤⣀⣄⣀⡀⢀             ││ dense2         ╷·▄···   1.4e-01 ● healthy  │
        │   │         ⠁⠑⠑⠉⠉⠛⠲⠦⢴⣀⣤⢀⡀⢀     ││        64→32 relu                          │
        │   │                 ⠁⠑⠈⠉⠛⠒⠦⠭⣄⣂◆││ dense3         ·╷▄···   2.1e-01 ● healthy  │
        │0.1┤                        ⠁⠁⠁⠈││        32→10                               │
        │   └ 0 ────── 500 ── 1,200 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ───────────────────── temperature 0.80 ╮
        │ We the People, who hath been the common  head 1   head 2   head 3   head 4   │
        │ sense                                    ██       █        █▒       ██       │
        │ Of all the several States; and shall be   ███     █        ░░░░     ▓█░░     │
        │ made                                        ███   ▓        ░░░░░░   ▒▒▒▒▒░   │
        │   And the Congress of the people, the         ███ ▓                 ▓▒▓▒▓▒   │
        │ Right of Trial▁                                                              │
        │                                          ▃▂▂▂▂▂▂▂▂▂▃▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▄▂    │
        │                                          f the people, the Right of Trial    │
        ╰─ block2.attention: rows attend to columns; below, the latest query ──────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
