// swift-format-ignore-file

extension Frames {
    static let names100x30 = #"""
         nntui │ digits │ embedding32-block×2-dense39                 ▶▶ 9,480/s  step   1,200  epoch  53.4
         ● All is well. The loss falls. A step moves the fastest layer by 1e-3 of its size
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient norm ‖∂L/∂W‖ per layer ──────────── v values ╮
        │train    1.72 valid    1.84 gap 1.72     ││        1e-2   1e0    1e2 trend        norm            │
        │    │⣄⣀⢄⢀                                ││ dense1 ▆▆▆▆▆ ░│░░░░░░░ · ▁ ▁    ▁▁ 1.8e-01 ● healthy  │
        │ 2e0┤⠉⠋⠳⠤⣦⡀⢄⢄⢀                           ││        64→64 relu        █▆█▆▆█▆██                    │
        │    │ ⠁⠑⠕⠈⠛⠻⠾⣤⣄⢀⢀⢀                       ││                                                       │
        │ 1e0┤     ⠁⠑⠐⢕⠈⠛⢦⣶⣤⣀⡀⢄                   ││ dense2 ▆▆▆▆▆░│░░░░░░░░ ·  ▁    ▁   1.4e-01 ● healthy  │
        │    │         ⠁⠐⠑⢑⠁⠉⠻⣯⣴⣀⠄⢀               ││        64→32 relu        ▇██▇▆██▆█                    │
        │5e-1┤             ⠁⠁⠑⠕⢕⠙⠙⠿⢶⣢⠤⢀⡀          ││                                                       │
        │    │                  ⠑⠁⠑⢕⠈⠓⠚⠲⣌⣐⠂⠤⢀⡀    ││ dense3 ▆▆▆▆▆▆░│░░░░░░░ ·   ▁  ▁    2.1e-01 ● healthy  │
        │2e-1┤                      ⠁⠑⠁⢕⢕⠙⠙⢳⣄⢔⡉⢄⠂⠤││        32→10             ███▆██▇█▆                    │
        │    │                           ⠑⠁⠑⠈⠙⠙⠖⢦⢦││                                                       │
        │    │                                ⠑⠁⠕⠕││                                                       │
        │    └ 1 ───────────────────── 1,200 steps││                                                       │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 3.1e-01, not clipped ────────────────────────────╯
        ╭ Generated samples ───────────╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │ Marisa      Marlene          ││ ● All is well                ││▸ learning rate η 0.002       ◂ ▸ │
        │ Marlon      Marius           ││ The loss falls. A step moves ││  clipping        none            │
        │ Maribel                      ││ the fastest layer by 1e-3 of ││  optimizer       adam            │
        │ Mara                         ││ its size; about 1e-3 is      ││    decay β1      0.9             │
        │ Marguerite                   ││ usual.                       ││    decay β2      0.999           │
        │ Mar[31mk                     ││                              ││  batch size      64  of 1,437    │
        │ Mariko                       ││ A small network reads 8×8    ││  credit          backprop        │
        │ Marvin                       ││ pictures of digits. Watch    ││  temperature τ   0.8             │
        │ Marit                        ││ the validation accuracy pass ││  weight decay λ  0               │
        │ Maren                        ││ 97 %.                        ││  L2 penalty      0               │
        │ Marty                        ││                              ││  L1 penalty      0               │
        ╰──────────────────────────────╯╰──────────────────────────────╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
