// swift-format-ignore-file

extension Frames {
    static let names80x24 = #"""
         nntui │ digits │ embedding32-block×2-dense39          ▶▶ 9,480/s  step   1,200
         ● All is well. The loss falls.
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train   0.144 valid    1.84     ││        1e-8      ×1        norm            │
        │   │                            ││ dense1         ·╷▄···   1.8e-01 ● healthy  │
        │   │⠶⠦⣤⣀⣀⢄⢀                     ││        64→64 relu                          │
        │  1┤ ⠁⠁⠈⠉⠉⠛⠓⠶⠦⣤⣄⣀⡀⢀             ││ dense2         ╷·▄···   1.4e-01 ● healthy  │
        │   │         ⠁⠑⠑⠉⠉⠛⠻⠶⢶⣤⣤⢄⣀⣀     ││        64→32 relu                          │
        │   │                 ⠁⠑⠈⠉⠛⠒⠯⠭⣍⣒◆││ dense3         ·╷▄···   2.1e-01 ● healthy  │
        │0.1┤                        ⠁⠁⠁⠈││        32→10                               │
        │   └ 0 ────── 500 ── 1,200 steps││                                            │
        ╰────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ─────────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ───────────────────── temperature 1.00 ╮
        │ Marisa      Marit                                                            │
        │ Marlon      Maren                                                            │
        │ Maribel     Marty                                                            │
        │ Mara        Marlene                                                          │
        │ Marguerite  Marius                                                           │
        │ Mar[31mk                                                                     │
        │ Mariko                                                                       │
        │ Marvin                                                                       │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
