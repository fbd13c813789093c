// swift-format-ignore-file

extension Frames {
    static let text100x30 = #"""
         nntui │ digits │ embedding32-block×2-dense39                 ▶▶ 9,480/s  step   1,200  epoch  53.4
         ● All is well. The loss falls.
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train   0.144 valid    1.84 gap 1.70     ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │     │⡀⢄                                 ││ dense1           ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │    2┤⠛⠒⢦⣤⡀⢀⢄                            ││        64→64 relu                                     │
        │     │⠑⠕⢑⢕⠙⠛⢶⣤⣄⢄⠄                        ││                                                       │
        │    1┤    ⠐⠑⢕⢑⠉⠛⢷⣢⡤⡀⢄⢄                   ││ dense2           ·╷╷▄···      0.68 1.4e-01 ● healthy  │
        │     │        ⠁⠁⠑⠕⠉⠙⠻⣖⣢⣄⣀⢀               ││        64→32 relu                                     │
        │  0.5┤            ⠁⠑⠐⢕⠈⠙⠲⢯⢵⠢⠤⣀⡀          ││                                                       │
        │     │                 ⠑⠑⢑⠈⠉⠳⠤⢬⡑⠒⠤⢄⡀     ││ dense3           ·╷╷▄···       1.0 2.1e-01 ● healthy  │
        │ 0.25┤                     ⠐⠑⠕⠕⠉⠙⠲⢤⡈⠉⠑⠒⠤◆││        32→10                                          │
        │     │                          ⠑⠑⢑⠙⠒⠲⠤⣄⡀││                                                       │
        │0.125┤                              ⠑⠑⠕⢕⠈││                                                       │
        │     └ 0 ───────── 500 ────── 1,200 steps││ ··· 1/100 to 100 times the output layer's; ╷ extremes │
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
        │                              ││                              ││  L1 penalty      0               │
        ╰─ z shows its attention ──────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
