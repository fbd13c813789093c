// swift-format-ignore-file

extension Frames {
    static let cartPole100x30 = #"""
         nntui │ digits │ 4-64-2+1 tanh │ 6,570 parameters          ▶▶ 9,480/s  step   9,800  episode   620
         ● All is well. A step moves the fastest layer by 1e-3 of its size; 1e-4 to 1e-2 is usual.
        ╭ Return per episode ─ x all ─ y episodes ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │mean 398  ◆ best 424  goal 475           ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │600┤                                     ││ dense1           ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │   │                                     ││        64→64 relu                                     │
        │   │⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂⠐⠂││                                                       │
        │400┤                        ⢀⢀⢀   ⡀ ⢀⣠◆⠦⠤││ dense2           ·╷╷▄···      0.68 1.4e-01 ● healthy  │
        │   │                       ⠠ ⠄⠐⠊⢈⠐⣀⠖⠉⠐⠄  ││        64→32 relu                                     │
        │   │                   ⠄⠠⠐⠔⠄⠄ ⡀⢀⡤⠎⢠    ⠠ ││                                                       │
        │200┤                 ⡐⠂⠒⠄⠌⢀⣠⠔⠒⠋⠉   ⠠⠈  ⠄⠑││ dense3           ·╷╷▄···       1.0 2.1e-01 ● healthy  │
        │   │            ⡀⢀⠘⠐⠁⣀⣀⡤⠴⠚⠉⠄⢀⢀           ││        32→10                                          │
        │   │     ⢀⢀⣠⢀⣀⣀⣀⡤⠤⠴⠒⠋⠉⡨      ⠐ ⠁         ││                                                       │
        │  0┤⠉⠉⠉⠉⠉⠉⠉⠉⠉⠁ ⠈⠈                        ││                                                       │
        │   └ 0 ───────────────────── 620 episodes││ ··· 1/100 to 100 times the output layer's; ╷ extremes │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Cart and pole │ Network ─────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ θ   6.3°  x -0.90 m          ││ ● All is well                ││▸ learning rate η 0.002       ◂ ▸ │
        │   left   7% ▏░░  93% right → ││ A step moves the fastest     ││  clipping        none            │
        │   12°        12°             ││ layer by 1e-3 of its size;   ││  optimizer       adam            │
        │       ⠄  ⢸⡇⠃                 ││ 1e-4 to 1e-2 is usual.       ││    decay β1      0.9             │
        │       ⠰  ⣼⡳                  ││                              ││    decay β2      0.999           │
        │        ⠃ ⣿⡄                  ││ A small network reads 8×8    ││  batch size      64  of 1,437    │
        │        ⢈ ⣿                   ││ pictures of digits. Watch    ││  credit          backprop        │
        │        ⠈⣤⡟                   ││ the validation accuracy pass ││  weight decay λ  0               │
        │ ⡆       ⢸⡇                 ⢰ ││ 97 %.                        ││  L2 penalty      0               │
        │ ⡇      ⣿⣿⣿⡇━▶              ⢸ ││                              ││  L1 penalty      0               │
        │ ┴ -2.4 ───────┬───── 2.4 m ┴ ││                              ││  schedule        constant        │
        ╰─ mean 412.3, goal 475 ───────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
