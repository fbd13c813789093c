// swift-format-ignore-file

extension Frames {
    static let synthetic100x30 = #"""
         nntui │ digits │ synthetic │ 64-64-32-10 relu                ▶▶ 9,480/s  step   2,310  epoch   102
         ! dense1 and dense2 learn from a predicted δ. No layer waits for the ones above
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train  0.0209 valid   0.102  97% gap 0.08││        1e-8 1e-4    ×1  1e4    norm  δ err            │
        │  10┤                                    ││ dense1           ·╷╷▄···    1.8e-01   0.73 ● healthy  │
        │    │                                    ││        64→64 relu                                     │
        │    │⠶⢤⣄⡀⢀                               ││                                                       │
        │   1┤ ⠁⠈⠉⠛⠲⢦⣤⣀⡀                          ││ dense2           ·╷╷▄···    1.4e-01   1.26 ● healthy  │
        │    │      ⠑⠑⠉⠙⠻⢶⣤⡤⣀⡀                    ││        64→32 relu                                     │
        │    │           ⠁⠑⠉⠙⠺⠭⣕⡒⠢⠤⠤⣀⣀⣀           ││                                                       │
        │ 0.1┤                ⠁⠑⠈⠙⠒⠦⢤⣀⡈⠉⠉⠉⠙⠒⠒⠒⠒⠒⠒◆││ dense3           ·╷╷▄···    2.1e-01      – ● healthy  │
        │    │                      ⠁⠑⠉⠙⠒⠲⠤⣄⣀⢀⢀   ││        32→10                                          │
        │    │                             ⠁⠈⠉⠉⠓⠒⠢││                                                       │
        │0.01┤                                    ││                                                       │
        │    └ 0 ───────── 1,000 ───── 2,310 steps││ ··· 1/100 to 100 times the output layer's; ╷ extremes │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Validation images │ Network ─╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ! dense1 and dense2 learn    ││▸ learning rate η 0.002       ◂ ▸ │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ from a predicted δ           ││  clipping        none            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ No layer waits for the ones  ││  optimizer       adam            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ above: a model predicts its  ││    decay β1      0.9             │
        │ 0         7         4        ││ δ from its own output, and   ││    decay β2      0.999           │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ learns from what the layer   ││  batch size      64  of 1,437    │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ above passes back, which may ││  credit          synthetic       │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ rest on a prediction too.    ││  weight decay λ  0               │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ Once the loss is small, what ││  L2 penalty      0               │
        │ 1         8         5→1 90%  ││ is left of δ is hard to      ││  L1 penalty      0               │
        │                              ││ predict. From an error of 1  ││  schedule        constant        │
        ╰─ 360 of 364 correct ─────────╯╰───────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space pause  < > pace  ↑↓ select  ←→ change  -+ η  c clip  e credit  tab panel  ? help  q quit
        """#
}
