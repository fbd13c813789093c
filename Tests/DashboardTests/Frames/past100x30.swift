// swift-format-ignore-file

extension Frames {
    static let past100x30 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid             ◂ the past  step     160  epoch   3.2
         ✓ the run of 160 steps is back
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train   0.691 valid   0.695  50%         ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │0.698┤                                   ││ dense1  ╷┊▄▄▄▄▄▄▄▄▄▄▄···     3e-07 2.1e-07 ▼ vanishing│
        │     │ ⡀ ⠤⢄       ⠄⡀⠠⠠⠠                  ││ dense2    ╷▗▄▄▄▄▄▄▄▄▄···     2e-06 1.6e-06 ▼ vanishing│
        │0.696┤   ⠐ ⢀⠒⠁ ⡠⠐⡀⠡⢠⡠⠡⠄                  ││ dense3     ╷┊▄▄▄▄▄▄▄▄···     1e-05 1.1e-05 ▼ vanishing│
        │     │⠂⢄ ⠐⢁⢁⠢⠁⠨ ⠂⠈⡀⠌ ⠂⠐⠄                 ││ dense4       ┊▄▄▄▄▄▄▄···     1e-04 8.4e-05 ▼ vanishing│
        │0.694┤ ⠠⠁⢀ ⢡⢀⡀⠠ ⢂⠂ ⢀⣰⢦⡀         ⢀⡄    ⢀  ││ dense5        ╷▗▄▄▄▄▄···     8e-04 6.2e-04 ▼ vanishing│
        │     │ ⣀⡀⡜⠛⠓⠛⢣⡴⡄⢀⣀⣦⠞⠋⢂⢳  ⡰⠋⠰⢀⡀ ⡔⠁⠠⢀⠰⢀⡤⠋⠄⢈││ dense6         ╷┊▄▄▄▄···    0.0057 4.7e-03 ● healthy  │
        │0.692┤⠳⠉⠙⠁⡁  ⠑⠆⠙⠋⠉ ⠐⠁⠈⢸⡴    ⠈ ⠁   ⠉ ⠋   ⠃││ dense7           ┊▗▄▄···     0.043 3.5e-02 ● healthy  │
        │     │⠘⠣  ⡀⠁⠌⠂⢀⠂   ⡀⠁ ⠡⠉                 ││ dense8           ·╷▗▄···      0.29 2.4e-01 ● healthy  │
        │0.690┤⠠⠈⢈⠅⠠⢀⠉⠈ ⠊⡀⠫⠨⠉⡐⠂⠉⠔                 ││ dense9           ··╷▄···       1.0 8.2e-01 ● healthy  │
        │     │  ⠈⠂⠐     ⠂⠂⠁   ⠐⠁                 ││                                                       │
        │     └ 0 ────── 100 ───── 200 ─ 320 steps││                                                       │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 8.2e-01 → 5.0e-01, clipped in 31% ───────────────╯
        ╭ Decision boundary │ Network ─╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ ▼ Vanishing gradients in     ││▸ learning rate η 0.05        ◂ ▸ │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ dense1 … dense5              ││  clipping        global-norm     │
        │▀▀▀▀▀▀▀●●●●●●●●●▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ dense1 receives 3e-7 of the  ││    threshold c   0.5             │
        │▀▀▀▀▀●●▀●▀▀▀▀▀▀●●●▀▀▀▀▀▀▀▀▀▀▀▀││ output layer's gradient and  ││  optimizer       momentum        │
        │▀▀▀▀●●▀▀▀▀▲▲▀▀▀▀▀▀●▀▀▀▀▀▀▀▲▀▀▀││ hardly moves. Each sigmoid   ││    momentum μ    0.9             │
        │▀▀▀●▀▀▀▀▀▀▀▲▀▀▀▀▀●●●▀▀▀▀▀▲▲▀▀▀││ on the way back multiplies δ ││  batch size      32  of 1,600    │
        │▀▀▀▀●▀▀▀▀▀▀▲▲▀▀▀▀▀●▀▀▀▀▀▲▲▀▀▀▀││ by σ′(z) = σ(1 − σ) ≤ ¼, 8   ││  credit          backprop        │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▲▲▀▲▀▀▀▲▲▲▲▲▀▀▀▀▀││ of them by ¼^8 ≈ 2e-5 at     ││  weight decay λ  0               │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▲▲▲▀▲▀▀▀▀▀▀▀▀▀││ most; the weights between    ││  L2 penalty      0               │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ them do not make up for it.  ││  L1 penalty      0               │
        │▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀││ a  ReLU with He              ││  schedule        cosine          │
        ╰─ ● 0  ▲ 1   ─────────────────╯╰───────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space train  a repair  , . past  esc present  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
