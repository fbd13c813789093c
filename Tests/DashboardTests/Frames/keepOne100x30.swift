// swift-format-ignore-file

extension Frames {
    static let keepOne100x30 = #"""
         nntui │ digits │ 64-64-32-10 relu │ 6,570 parameters         ‖ pausing   step     300  epoch  13.4
         ≠ A beside B, C, D. D stopped at step 300, where a number was not finite; A, B, C train on.
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │A 1.12  B 0.123  C 0.0881  D 0.0822      ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │   │⣀⣀⣀⣀⣀⣀⣀⣀⡀                            ││ dense1A          ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │   │┊  ⠉    ⠉⠉⠑⠒⠒⠒⠒⠒⠚⠓⠲⣠⣄⣠⠤⠤⢤⣀⣀⡀⣀⣀⣀      ││       B          ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │  1┤⣆⡀                         ⠈⠁  ⠉⠉⠙⠊⠓⠚││       C          ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │   │⣄⣉⠳⠤⣄                                ││ dense2A          ·╷┊▄···      0.68 1.4e-01 ● healthy  │
        │   │⠒⢮⡓⠦⢤⣉⠓⠒⢤⣀⡀                          ││       B          ·╷╷▄···      0.68 1.4e-01 ● healthy  │
        │   │┊ ⠈⠉⠳⠮⣍⣒⠦⢤⡉⠙⠒⠒⠤⠤⠤⠤⣀                  ││       C          ·╷╷▄···      0.68 1.4e-01 ● healthy  │
        │   │┊      ⠈⠓⠲⣍⡙⠒⠲⠤⠲⠖⠦⡘⠒┏ Keep one ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓ 1.0 2.1e-01 ● healthy  │
        │0.1┤┊ B, C, D ⠈⠉⠙⠛⠚⠙⠋⠹⡹⡤┃                                                ┃ 1.0 2.1e-01 ● healthy  │
        │   │┊                 ⢱⣠┃ Which run goes on? The others become branches. ┃ 1.0 2.1e-01 ● healthy  │
        │   │┊                 ⠘⠁┃                                                ┃                        │
        │   └ 0 ─────────────────┃   a  A  loss 1.12                              ┃                        │
        ╰────────────────────────┃   b  B  loss 0.123  η 0.01→0.03                ┃────────────────────────╯
        ╭ Validation images │ Net┃   c  C  loss 0.0881  η 0.01→0.09               ┃of A ───────────────────╮
        │      A         B: η 0.0┃   d  D  stopped at step 300  η 0.01→0.27       ┃ rate η 0.002       ◂ ▸ │
        │ ▀▀▀▀▀▀▀▀        ▀▀▀▀▀▀▀┃ esc  let all of them go on                     ┃        none            │
        │ ▀▀▀▀▀▀▀▀        ▀▀▀▀▀▀▀┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛r       adam            │
        │ ▀▀▀▀▀▀▀▀        ▀▀▀▀▀▀▀▀     ││ a number was not finite; A,  ││    decay β1      0.9             │
        │ ▀▀▀▀▀▀▀▀        ▀▀▀▀▀▀▀▀     ││ B, C train on. C's loss is   ││    decay β2      0.999           │
        │ 0               0            ││ 0.088, A's 1.1. C's weights  ││  batch size      64  of 1,437    │
        │ ▀▀▀▀▀▀▀▀        ▀▀▀▀▀▀▀▀     ││ differ from A's by 20 %,     ││  credit          backprop        │
        │ ▀▀▀▀▀▀▀▀        ▀▀▀▀▀▀▀▀     ││ most in dense2 (40 %). They  ││  weight decay λ  0               │
        │ ▀▀▀▀▀▀▀▀        ▀▀▀▀▀▀▀▀     ││ parted at step 0.            ││  L2 penalty      0               │
        │ ▀▀▀▀▀▀▀▀        ▀▀▀▀▀▀▀▀     ││                              ││  L1 penalty      0               │
        │ 7               7            ││                              ││  schedule        constant        │
        ╰─ 360 of …─────── 360 of …────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space train  s step  < > pace  enter keep one  l log  m smooth  tab panel  z zoom  ? help  q quit
        """#
}
