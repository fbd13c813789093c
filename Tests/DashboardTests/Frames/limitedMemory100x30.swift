// swift-format-ignore-file

extension Frames {
    static let limitedMemory100x30 = #"""
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
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01  pairs 10  step 0.43 ────────────────────╯
        ╭ Reconstruction │ Network ────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │            ▒▒▒▒      ░░      ││ ● All is well                ││▸ optimizer       l-bfgs      ◂ ▸ │
        │   ░▒▒░    █    █   ░▓░░▓░    ││ The loss falls. A step moves ││    history m     10  10 stored   │
        │   ░▒▒░    █    █   ░▓░░▓░    ││ the fastest layer by 1e-3 of ││  batch size      1437  all       │
        │            ▒▒▒▒      ░░      ││ its size; 1e-4 to 1e-2 is    ││  credit          backprop        │
        │            ▒▒▒▒       ░      ││ usual.                       ││  L2 penalty      0               │
        │   ░▒▒     ▓    ▓   ░▓░░▓░    ││                              ││  activation      relu            │
        │   ░▒▒     ▓   ░█    ▒░░▓░    ││ A small network reads 8×8    ││  initializer     he-normal       │
        │            ░▒▒▒      ░       ││ pictures of digits. Watch    ││  seed            0  at restart   │
        │ 0.006    0.004    0.006      ││ the validation accuracy pass ││  dropout p       0               │
        │                              ││ 97 %.                        ││  early stopping  off             │
        │                              ││                              ││  checkpoints     none  0 B       │
        ╰─ input above output ─────────╯╰──────────────────────────────╯╰──────────────────────────────────╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  o optimizer  l log  tab panel  ? help  q quit
        """#
}
