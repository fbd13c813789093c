// swift-format-ignore-file

extension Frames {
    static let hessianFree100x30 = #"""
         nntui │ digits │ 64-32-6-32-64 tanh │ 6,570 parameters       ▶▶ 9,480/s  step   5,000  epoch   222
         ● All is well. The loss falls.
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train  0.0120 valid   0.102 gap 0.09     ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │    │                                    ││ dense1           ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │    │⢦⣄                                  ││        64→64 relu                                     │
        │   1┤⠁⠈⠳⣤⢄                               ││                                                       │
        │    │   ⠈⠙⢶⣀⡀                            ││ dense2           ·╷╷▄···      0.68 1.4e-01 ● healthy  │
        │    │     ⠑⠙⠦⣃⠤⢀⡀                        ││        64→32 relu                                     │
        │ 0.1┤        ⠈⠳⢤⡀⠉⠐⠂⠐⠂⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ⠤ ◆││                                                       │
        │    │          ⠁⠉⠳⢤⡀                     ││ dense3           ·╷╷▄···       1.0 2.1e-01 ● healthy  │
        │    │             ⠁⠉⠑⠲⠤⣄⣀⡀               ││        32→10                                          │
        │0.01┤                   ⠁⠉⠉⠉⠉⠉⠉⠉⠉⠉⠙⠒⠒⠒⠒⠒⠒││                                                       │
        │    │                                    ││                                                       │
        │    └ 0 ──────── 2,000 ────── 5,000 steps││ ··· 1/100 to 100 times the output layer's; ╷ extremes │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01  CG 34  λ 2.3e-04  ρ –  step – ──────────╯
        ╭ Reconstruction │ Network ────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │            ▒▒▒▒      ░░      ││ ● All is well                ││▸ optimizer       hessian-free◂ ▸ │
        │   ░▒▒░    █    █   ░▓░░▓░    ││ The loss falls. A step moves ││    damping λ₀    1  now 2.3e-04  │
        │   ░▒▒░    █    █   ░▓░░▓░    ││ the fastest layer by 1e-3 of ││    CG at most    100  1,964 G·v  │
        │            ▒▒▒▒      ░░      ││ its size; 1e-4 to 1e-2 is    ││  batch size      1437  all       │
        │            ▒▒▒▒       ░      ││ usual.                       ││  credit          backprop        │
        │   ░▒▒     ▓    ▓   ░▓░░▓░    ││                              ││  L2 penalty      0               │
        │   ░▒▒     ▓   ░█    ▒░░▓░    ││ A small network reads 8×8    ││  activation      relu            │
        │            ░▒▒▒      ░       ││ pictures of digits. Watch    ││  initializer     he-normal       │
        │ 0.006    0.004    0.006      ││ the validation accuracy pass ││  seed            0  at restart   │
        │                              ││ 97 %.                        ││  dropout p       0               │
        │                              ││                              ││  early stopping  off             │
        ╰─ input above output ─────────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  o optimizer  l log  tab panel  ? help  q quit
        """#
}
