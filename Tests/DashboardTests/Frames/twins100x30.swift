// swift-format-ignore-file

extension Frames {
    static let twins100x30 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid             ▶▶ 31.2k/s  step     240  epoch   4.8
         ≠ A beside B (sigmoid→relu). A's dense1 receives 2e-6 of the gradient that B's does.
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │A 0.693 valid 0.695  B 0.0708 0.281      ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │   │⠹▲⣍▲⠋⡉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉⠉││ dense1  ╷ ▄▄▄▄▄▄▄▄▄┊▄···     3e-07 2.1e-07 ▼ vanishing│
        │   │   ⠙⠒⠢⣅⡄                             ││ dense2    ╷▗▄▄▄▄▄▄▄▄┊···     2e-06 1.6e-06 ▼ vanishing│
        │0.4┤      ┊⠙⠻⢤⣀                          ││ dense3     ╷ ▄▄▄▄▄▄▄┊···     1e-05 1.1e-05 ▼ vanishing│
        │   │      ┊ B ⠙⠒⢦⡄                       ││ dense4       ╷▄▄▄▄▄▄┊···     1e-04 8.4e-05 ▼ vanishing│
        │   │      ┊      ⠉⠓⢦⡀               ⢀⡠ ⠐⠉││ dense5        ╷▗▄▄▄▄┊···     8e-04 6.2e-04 ▼ vanishing│
        │0.2┤      ┊         ⠈⠙⠲⡤⣀⡀       ⡠  ⠁    ││ dense6         ╷ ▄▄▄┊···    0.0057 4.7e-03 ● healthy  │
        │   │      ┊             ⠂⡉⠲⣄   ⠔⠉        ││ dense7           ╷▗┊▄···     0.043 3.5e-02 ● healthy  │
        │   │      ┊               ⠂⡨⠒⠦⣄⣀⡀        ││ dense8           ·╷▗┊···      0.29 2.4e-01 ● healthy  │
        │0.1┤      ┊                     ⠉⠓⢤⣀     ││ dense9           ··╷▄···       1.0 8.2e-01 ● healthy  │
        │   │      ┊                        ⠈⠓⠲⢄⣀⣀││                                                       │
        │   └ 0 ─── 50 ─── 100 ─── 150 ─ 240 steps││                                                       │
        ╰─────────────────────────────────────────╯╰─ A: ‖g‖ 8.2e-01 → 5.0e-01, clipped in 31% ────────────╯
        ╭ Decision boundary │ Network ─╮╭ Diagnosis ───────────────────╮╭ Controls of A ───────────────────╮
        │      A               B       ││ ≠ A beside B (sigmoid→relu)  ││▸ learning rate η 0.05        ◂ ▸ │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ A's dense1 receives 2e-6 of  ││  clipping        global-norm     │
        │▀▀▀▀▀▀●▀▀▀▀▀▀▀  ▀▀▀▀▀▀●▀▀▀▀▀▀▀││ the gradient that B's does.  ││    threshold c   0.5             │
        │▀▀●●●●●●▀▀▀▀▀▀  ▀▀●●●●●●▀▀▀▀▀▀││ B's loss is 0.071, A's 0.69. ││  optimizer       momentum        │
        │▀▀●▀▀▲▀●●▀▀▀▀▀  ▀▀●▀▀▲▀●●▀▀▀▀▀││ B's weights differ from A's  ││    momentum μ    0.9             │
        │▀●●▀▀▲▀▀●▀▀▀▲▀  ▀●●▀▀▲▀▀●▀▀▀▲▀││ by 31 %, most in dense8      ││  batch size      32  of 1,600    │
        │▀●▀▀▀▲▀▀●▀▀▲▀▀  ▀●▀▀▀▲▀▀●▀▀▲▀▀││ (70 %). B: Overfitting: it   ││  credit          backprop        │
        │▀▀▀▀▀▲▲▀▀▀▲▲▀▀  ▀▀▀▀▀▲▲▀▀▀▲▲▀▀││ learns the examples by       ││  weight decay λ  0               │
        │▀▀▀▀▀▀▲▲▲▲▲▀▀▀  ▀▀▀▀▀▀▲▲▲▲▲▀▀▀││ heart. They parted at step   ││  L2 penalty      0               │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ 40.                          ││  L1 penalty      0               │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀  ▀▀▀▀▀▀▀▀▀▀▀▀▀▀││                              ││  schedule        cosine          │
        ╰─ ● 0 ▲ 1 ─────── ● 0 ▲ 1 ────╯╰───────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  enter keep one  l log  m smooth  tab panel  z zoom  ? help  q quit
        """#
}
