// swift-format-ignore-file

extension Frames {
    static let fourRuns80x24 = #"""
         nntui │ digits │ 64-64-32-10 relu │ 6,570 parameters  ▶▶ 9,480/s  step     300
         ≠ A beside B, C, D (η 0.01→0.03, 0.09, 0.27)
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │A 1.1 B 0.12 C 0.088 D 0.082    ││        1e-8      ×1        norm            │
        │   │⠤⠤⠤⠦⠤⠤⠤⠤⣀⣀⣀⣀⣠⣀⡀ ⢀⣀⡀         ││ dense1A        ·╷▄···   1.8e-01 ● healthy  │
        │  1┤⢦⣀            ⠉⠉⠉⠈⠉⠉⠉⠉⠉⠙⠚⠓⠒⠒││       B        ·╷▄···   1.8e-01 ● healthy  │
        │   │⠷⣾⢭⣗⡢⠤⣄⣀                    ││ dense2A        ╷·▄···   1.4e-01 ● healthy  │
        │   │┊⠈⠉⠙⠛⠯⣗⣪⢭⣙⣒⣒⣒⡲⣄⣀⣠⣄⣀  ⢀⣀⡀    ││       B        ╷·▄···   1.4e-01 ● healthy  │
        │0.1┤┊      ⠈⠉⠒⠒⠒⠛⢪⠦⠤⢖⣶⢤⣉⣙⣫⣷⡕⢚⣦⡲⣺││ dense3A        ·╷▄···   2.1e-01 ● healthy  │
        │   │┊ B, C, D     ⠟⠞⠁ ⠈⠿⠻⠃ ⠙⠋⠛⠿⠃││       B        ·╷▄···   2.1e-01 ● healthy  │
        │   └ 0 ─────────────── 300 steps││                                            │
        ╰────────────────────────────────╯╰─ A: ‖g‖ 3.1e-01, not clipped ──────────────╯
        ╭ View │ Network │ Diagnosis │ Controls ───────────────────────────────────────╮
        │        A             B: η 0.01→0.03      C: η 0.01→0.09      D: η 0.01→0.27  │
        │ ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀         │
        │ ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀         │
        │ ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀         │
        │ ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀            ▀▀▀▀▀▀▀▀         │
        │ 0                   0                   0                   0                │
        │                                                                              │
        │                                                                              │
        ╰─ 360 of 364 …─────── 360 of 364 …─────── 360 of 364 …─────── 360 of 364 …────╯
         ▸η 0.002   clip none   adam   batch 64   schedule constant   activation relu
         space pause  s step  < > pace  enter keep one  tab panel  ? help  q quit
        """#
}
