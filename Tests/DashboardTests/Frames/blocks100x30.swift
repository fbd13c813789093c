// swift-format-ignore-file

extension Frames {
    static let blocks100x30 = #"""
         nntui │ digits │ embedding32-block×2-dense39                 ▶▶ 9,480/s  step   1,200  epoch  53.4
         ● All is well. The loss falls.
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train   0.144 valid    1.84 gap 1.70     ││                  1e-8       ×1        norm            │
        │    4┤                                   ││ embedding1               ·╷╷▄··    1.8e-01 ● healthy  │
        │     │⡀⢄                                 ││ positions1               ·╷╷▄··    1.8e-01 ● healthy  │
        │    2┤⠛⠒⢦⣤⡀⢀⢄                            ││ b1.norm1                 ·╷╷▄··    1.8e-01 ● healthy  │
        │     │⠑⠕⢑⢕⠙⠛⢶⣤⣄⢄⠄                        ││ b1.attention             ·╷╷▄··    1.8e-01 ● healthy  │
        │    1┤    ⠐⠑⢕⢑⠉⠛⢷⣢⡤⡀⢄⢄                   ││ b1.norm2                 ·╷╷▄··    1.8e-01 ● healthy  │
        │     │        ⠁⠁⠑⠕⠉⠙⠻⣖⣢⣄⣀⢀               ││ b1.feedforward           ·╷╷▄··    1.8e-01 ● healthy  │
        │  0.5┤            ⠁⠑⠐⢕⠈⠙⠲⢯⢵⠢⠤⣀⡀          ││ b2.norm1                 ·╷╷▄··    1.8e-01 ● healthy  │
        │     │                 ⠑⠑⢑⠈⠉⠳⠤⢬⡑⠒⠤⢄⡀     ││ b2.attention             ·╷╷▄··    1.8e-01 ● healthy  │
        │ 0.25┤                     ⠐⠑⠕⠕⠉⠙⠲⢤⡈⠉⠑⠒⠤◆││ b2.norm2                 ·╷╷▄··    1.8e-01 ● healthy  │
        │     │                          ⠑⠑⢑⠙⠒⠲⠤⣄⡀││ b2.feedforward           ·╷╷▄··    1.8e-01 ● healthy  │
        │0.125┤                              ⠑⠑⠕⢕⠈││ normalization1           ·╷╷▄··    1.8e-01 ● healthy  │
        │     └ 0 ───────── 500 ────── 1,200 steps││ dense1                   ·╷╷▄··    1.8e-01 ● healthy  │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Generated text │ Network ────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ We the People, who hath been ││ ● All is well                ││▸ learning rate η 0.002       ◂ ▸ │
        │ the common sense             ││ The loss falls. A step moves ││  clipping        none            │
        │ Of all the several States;   ││ the fastest layer by 1e-3 of ││  optimizer       adam            │
        │ and shall be made            ││ its size; 1e-4 to 1e-2 is    ││    decay β1      0.9             │
        │   And the Congress of the    ││ usual.                       ││    decay β2      0.999           │
        │ people, the Right of Trial▁  ││                              ││  batch size      64  of 1,437    │
        │                              ││ A small network reads 8×8    ││  credit          backprop        │
        │                              ││ pictures of digits. Watch    ││  temperature τ   0.8             │
        │                              ││ the validation accuracy pass ││  weight decay λ  0               │
        │                              ││ 97 %.                        ││  L2 penalty      0               │
        ╰─ z shows its attention ──────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
