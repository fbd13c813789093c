// swift-format-ignore-file

extension Frames {
    static let keepOne100x30 = #"""
         nntui │ digits │ 64-64-32-10 relu │ 6,570 parameters         ▶▶ 9,480/s  step     300  epoch  13.4
         ≠ A beside B, C, D. D stopped at step 300, where its numbers were no longer finite; A trains on.
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │A 1.12  B 0.123  C 0.0881  D 0.0822      ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │   │⣀⣀⣀⣀⣀⣀⣀⣀⡀                            ││ dense1           ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │   │   ⠉    ⠉⠉⠑⠒⠒⠒⠒⠒⠚⠓⠲⣠⣄⣠⠤⠤⢤⣀⣀⡀⣀⣀⣀      ││        64→64 relu                                     │
        │  1┤⣆⡀                         ⠈⠁  ⠉⠉⠙⠊⠓⠚││                                                       │
        │   │⣄⣉⠳⠤⣄                                ││ dense2           ·╷┊▄···      0.68 1.4e-01 ● healthy  │
        │   │⠒⢮⡓⠦⢤⣉⠓⠒⢤⣀⡀                          ││        64→32 relu                                     │
        │   │  ⠈⠉⠳⠮⣍⣒⠦⢤⡉⠙⠒⠒⠤⠤⠤⠤⣀                  ││                                                       │
        │   │       ⠈⠓⠲⣍⡙⠒⠲⠤⠲⠖⠦⡘⠒┏ Keep one ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓ 1.0 2.1e-01 ● healthy  │
        │0.1┤          ⠈⠉⠙⠛⠚⠙⠋⠹⡹⡤┃                                                ┃                        │
        │   │                  ⢱⣠┃ Which run goes on? The others become branches. ┃                        │
        │   │                  ⠘⠁┃                                                ┃                        │
        │   └ 0 ─────────────────┃   a  A  loss 1.12  valid 0.102                 ┃                        │
        ╰────────────────────────┃   b  B  loss 0.123  valid 0.500  η 0.01→0.03   ┃────────────────────────╯
        ╭ Validation images │ Net┃   c  C  loss 0.0881  valid 0.250  η 0.01→0.09  ┃of A ───────────────────╮
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀┃   d  D  stopped at step 300  η 0.01→0.27       ┃ rate η 0.002       ◂ ▸ │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀┃ esc  let all of them go on                     ┃        none            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛r       adam            │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ its numbers were no longer   ││    decay β1      0.9             │
        │ 0         7         4        ││ finite; A trains on. D's     ││    decay β2      0.999           │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ weights differ from A's by   ││  batch size      64  of 1,437    │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ 30 %, most in dense2 (60 %). ││  credit          backprop        │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ They make the same steps on  ││  weight decay λ  0               │
        │ ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀ ││ the same batches.            ││  L2 penalty      0               │
        │ 1         8         5→1 90%  ││                              ││  L1 penalty      0               │
        │                              ││                              ││  schedule        constant        │
        ╰─ 360 of 364 correct ─────────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  enter keep one  l log  m smooth  tab panel  z zoom  ? help  q quit
        """#
}
