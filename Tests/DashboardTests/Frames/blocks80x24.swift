// swift-format-ignore-file

extension Frames {
    static let blocks80x24 = #"""
         nntui │ digits │ embedding32-block×2-dense39          ▶▶ 9,480/s  step   1,200
         ● All is well. The loss falls.
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train   0.144 valid    1.84     ││              1e-8 ×1      norm             │
        │   │                            ││ embedding1       ·▄··  1.8e-01 ● healthy  █│
        │   │⠶⠦⣤⣀⣀⢄⢀                     ││ positions1       ·▄··  1.8e-01 ● healthy  █│
        │  1┤ ⠁⠁⠈⠉⠉⠛⠓⠶⠦⣤⣄⣀⡀⢀             ││ b1.norm1         ·▄··  1.8e-01 ● healthy  █│
        │   │         ⠁⠑⠑⠉⠉⠛⠻⠶⢶⣤⣤⢄⣀⣀     ││ b1.attention     ·▄··  1.8e-01 ● healthy  █│
        │   │                 ⠁⠑⠈⠉⠛⠒⠯⠭⣍⣒◆││ b1.norm2         ·▄··  1.8e-01 ● healthy  ││
        │0.1┤                        ⠁⠁⠁⠈││ b1.feed…ward     ·▄··  1.8e-01 ● healthy  ││
        │   │                            ││ b2.norm1         ·▄··  1.8e-01 ● healthy  ││
        │   └ 0 ────── 500 ── 1,200 steps││┊dense1           ·▄··  1.8e-01 ● healthy   │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ───────────────────── temperature 0.80 ╮
        │ We the People, who hath been the common  head 1   head 2   head 3   head 4   │
        │ sense                                    ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ │
        │ Of all the several States; and shall be  ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ │
        │ made                                     ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ │
        │   And the Congress of the people, the    ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ ▀▀▀▀▀▀▀▀ │
        │ Right of Trial▁                          ▃▂▂▂▂▂▂▂▂▂▃▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▂▄▂    │
        │                                          f the people, the Right of Trial    │
        ╰─ block2.attention: rows attend to columns; below, the latest query ──────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
