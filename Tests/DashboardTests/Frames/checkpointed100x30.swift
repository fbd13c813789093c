// swift-format-ignore-file

extension Frames {
    static let checkpointed100x30 = #"""
         nntui │ digits │ 64-64-(64)×62-10 tanh │ 6,570 parameters    ▶▶ 9,480/s  step   2,310  epoch   102
         ● All is well. The loss falls.
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train  0.0209 valid   0.102  97% gap 0.08││                  1e-8      ×1        norm             │
        │   │⣠⡀⢄                                  ││ dense1                   ·╷▄···   1.8e-01 ● healthy  █│
        │   │⢑⠙⠳⣦⣀⢄                               ││ r1.dense1                ╷·▄···   1.4e-01 ● healthy  ││
        │  1┤  ⠑⠕⠉⠳⣦⣄⡀                            ││ r2.dense1                ╷·▄···   1.4e-01 ● healthy  ││
        │   │     ⠑⢕⠉⠻⢶⡦⣀                         ││ r3.dense1                ╷·▄···   1.4e-01 ● healthy  ││
        │   │        ⠑⠕⠈⠓⢿⣒⠤⣀                     ││ r4.dense1                ╷·▄···   1.4e-01 ● healthy  ││
        │   │           ⠁⠑⠈⠓⢦⡉⠒⠦⢤⣀                ││ r5.dense1                ╷·▄···   1.4e-01 ● healthy  ││
        │   │              ⠑⠑⠉⠑⠦⣄⡈⠉⠑⠒⠤⠤⣄⣀⡀        ││ r6.dense1                ╷·▄···   1.4e-01 ● healthy  ││
        │0.1┤                  ⠑⠕⠙⠲⢤⡀⢄   ⠈⠉⠉⠙⠒⠒⠒⠒◆││ r7.dense1                ╷·▄···   1.4e-01 ● healthy  ││
        │   │                     ⠑⠑⠈⠓⠲⢤⡀⢄        ││ r8.dense1                ╷·▄···   1.4e-01 ● healthy  ││
        │   │                         ⠑⠑⠈⠙⠲⢤⣀⢄⢀   ││ r9.dense1                ╷·▄···   1.4e-01 ● healthy  ││
        │   │                             ⠁⠑⠈⠉⠓⠢⢤⣀││ r10.dense1               ╷·▄···   1.4e-01 ● healthy  ││
        │   └ 0 ────────── 1,000 ───── 2,310 steps││┊dense3                   ·╷▄···   2.1e-01 ● healthy   │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01  memory 994 kB of 13.4 MB ───────────────╯
        ╭ Validation images │ Network ─╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ ● All is well                ││▸ learning rate η 0.002       ◂ ▸ │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ The loss falls. A step moves ││  clipping        none            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ the fastest layer by 1e-3 of ││  optimizer       adam            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ its size; 1e-4 to 1e-2 is    ││    decay β1      0.9             │
        │ 0         7         4        ││ usual.                       ││    decay β2      0.999           │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││                              ││  batch size      64  of 1,437    │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ Activations take 994 kB of   ││  credit          backprop        │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ 13.4 MB; 55 of 64 layers are ││  weight decay λ  0               │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ recomputed in each step,     ││  L2 penalty      0               │
        │ 1         8         5→1 90%  ││ 0.77 of a forward pass.      ││  L1 penalty      0               │
        ╰─ 360 of 364 correct ─────────╯╰───────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space pause  < > pace  ↑↓ select  ←→ change  -+ η  c clip  M memory  tab panel  ? help  q quit
        """#
}
