// swift-format-ignore-file

extension Frames {
    static let speech100x30 = #"""
         nntui │ digits │ conv32-pool-conv64-pool-dense10             ▶▶ 9,480/s  step     800  epoch  35.6
         ● All is well. The loss falls.
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train   0.320 valid   0.102  97%         ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │   4┤                                    ││ dense1           ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │    │⢴⣲⣄⡀ ⡀                              ││        64→64 relu                                     │
        │   2┤⠒⠿⠒⢦⣤⣄⣀⡆⣤⣄⣀⡀                        ││                                                       │
        │    │⠉⠋⠎⠛⠈⠉⠈⠯⠗⢶⣢⣤⡤⣀⣆⣤⠄                   ││ dense2           ·╷╷▄···      0.68 1.4e-01 ● healthy  │
        │   1┤       ⠛⠫⠼⡏⠈⠉⠙⠻⠟⣶⣒⣤⠤⣀⡤⣄⣄⡀           ││        64→32 relu                                     │
        │    │            ⠈⠘⠃⠉⠞⠁⠈⠛⠓⠛⠻⣶⣒⣤⡤⣀⣀⣀⣀     ││                                                       │
        │ 0.5┤                   ⠉⠚⠃⠸⢏⠉⠉⠉⠳⠲⠯⣉⣶⠒⠤◆⠄││ dense3           ·╷╷▄···       1.0 2.1e-01 ● healthy  │
        │    │                         ⠈⠘⠚⠫⠛⢟⠦⠉⠙⠶⢤││        32→10                                          │
        │0.25┤                                 ⠂⠓⠯││                                                       │
        │    │                                    ││                                                       │
        │    └ 0 ───────────────── 500 ─ 800 steps││ ··· 1/100 to 100 times the output layer's; ╷ extremes │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Spoken words │ Network ──────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀ ││ ● All is well                ││▸ learning rate η 0.002       ◂ ▸ │
        │ ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀ ││ The loss falls. A step moves ││  clipping        none            │
        │ ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀ ││ the fastest layer by 1e-3 of ││  optimizer       adam            │
        │ ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀ ││ its size; 1e-4 to 1e-2 is    ││    decay β1      0.9             │
        │ ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀ ││ usual.                       ││    decay β2      0.999           │
        │ ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀ ││                              ││  batch size      64  of 1,437    │
        │ ▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀ ││ A small network reads 8×8    ││  credit          backprop        │
        │ 0.0 ───── 0.2 ────── 0.4 ─ s ││ pictures of digits. Watch    ││  weight decay λ  0               │
        │          ▇                   ││ the validation accuracy pass ││  L2 penalty      0               │
        │  0 1 2 3▸4 5 6 7 8 9         ││ 97 %.                        ││  L1 penalty      0               │
        │ said ▸4  heard 4 ✓ 90%       ││                              ││  schedule        constant        │
        ╰─ 290 of 292 correct ─────────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
