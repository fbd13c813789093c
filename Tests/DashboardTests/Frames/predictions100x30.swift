// swift-format-ignore-file

extension Frames {
    static let predictions100x30 = #"""
         nntui │ digits │ 5-100-1 relu │ 6,570 parameters             ▶▶ 9,480/s  step   2,000  epoch  89.1
         ● All is well. The loss falls.
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train  0.0326 valid   0.102 gap 0.07     ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │  10┤                                    ││ dense1           ·╷╷▄···      0.87 1.8e-01 ● healthy  │
        │    │                                    ││        64→64 relu                                     │
        │    │⠶⢦⣄⣀⢄⢀                              ││                                                       │
        │   1┤ ⠁⠑⠉⠙⠛⠲⢦⣤⣀⡀⢀                        ││ dense2           ·╷╷▄···      0.68 1.4e-01 ● healthy  │
        │    │       ⠑⠑⠉⠙⠛⠷⢶⣤⡤⣀⣀                  ││        64→32 relu                                     │
        │    │            ⠁⠁⠁⠈⠙⠲⠭⢭⣒⡒⠢⠤⠤⢄⣀⣀⡀       ││                                                       │
        │ 0.1┤                   ⠁⠑⠉⠙⠒⠲⢤⣀⣀⠈⠉⠉⠉⠉⠒⠒◆││ dense3           ·╷╷▄···       1.0 2.1e-01 ● healthy  │
        │    │                         ⠁⠁⠈⠉⠛⠒⠲⠤⢤⣀⣀││        32→10                                          │
        │    │                                 ⠁⠁⠉││                                                       │
        │0.01┤                                    ││                                                       │
        │    └ 0 ──────────── 1,000 ── 2,000 steps││ ··· 1/100 to 100 times the output layer's; ╷ extremes │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Predictions │ Network ───────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ ⠂⠐ right  ⠂ answer           ││ ● All is well                ││▸ learning rate η 0.002       ◂ ▸ │
        │800000┤      ×                ││ The loss falls. A step moves ││  clipping        none            │
        │      │                     ⡠⠖││ the fastest layer by 1e-3 of ││  optimizer       adam            │
        │600000┤                ⣀⡴⠖⠎⠉  ││ its size; 1e-4 to 1e-2 is    ││    decay β1      0.9             │
        │      │           ⡀⢄⣤⡒⠑⠈⠁     ││ usual.                       ││    decay β2      0.999           │
        │400000┤       ⢀⢀⡶⠴⠚⠃         ⠐││                              ││  batch size      64  of 1,437    │
        │      │    ⢀⡴⠶⠌⠋              ││ A small network reads 8×8    ││  credit          backprop        │
        │200000┤⢠⣤⠢⠋⠉                  ││ pictures of digits. Watch    ││  weight decay λ  0               │
        │      │⠃                      ││ the validation accuracy pass ││  L2 penalty      0               │
        │     0┤                       ││ 97 %.                        ││  L1 penalty      0               │
        │      └───────────────── price││                              ││  schedule        constant        │
        ╰─ R² 0.931, RMSE 14100 ───────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
