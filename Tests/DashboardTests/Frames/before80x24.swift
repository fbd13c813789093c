// swift-format-ignore-file

extension Frames {
    static let before80x24 = #"""
         nntui │ vanishing-gradients │ 2-[16]×8-2 sigmoid      ▶▶ 31.2k/s  step     240
         ! Overfitting: it learns the examples by heart                        a repair
        ╭ Loss ── l log ─ m smooth light ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────────╮
        │train  0.0708 valid   0.281  50%││        1e-8     ×1        norm             │
        │   │       ┊ η 0.1→0.05         ││ dense1   ┊    ··▄···   1.0e-01 ● healthy  █│
        │  1┤⣠⣀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀⢀⡀││ dense2    ┊   ··▄╷··   1.8e-01 ● healthy  █│
        │   │⠉⠙⠓⠶⢄⣀⡀┊                    ││ dense3     ┊  ··▄╷··   2.5e-01 ● healthy  █│
        │   │     ⠈⠙⠒⠦⣤⣀⢀⣀⠤⠔⠊⠉           ││ dense4      ┊ ··▄╷··   1.6e-01 ● healthy  █│
        │0.1┤       ┊ ⠈◆⠙⠒⠲⠤⣄⣀           ││ dense5       ┊··▄···   1.5e-01 ● healthy  █│
        │   │       ┊       ⠈⠈           ││ dense6        ┊·▄···   1.2e-01 ● healthy  █│
        │   │       ┊                    ││ dense7        ·┊▄···   1.2e-01 ● healthy  ││
        │   └ 0 ───────── 200 ─ 400 steps││┊dense9        ··▄···   1.5e-01 ● healthy   │
        ╰────────────────────────────────╯╰─ ‖g‖ 8.2e-01 → 5.0e-01, clipped in 31% ────╯
        ╭ View │ Network │ Diagnosis ! │ Controls ─────────────────────────────────────╮
        │ ! Overfitting: it learns the examples by heart                               │
        │ The training loss still falls, but the validation loss is 2.5 times its      │
        │ lowest. The network fits what is peculiar to its 1,600 examples, noise       │
        │ included.                                                                    │
        │ a  ReLU with He initialization, which passes δ on undiminished.              │
        │ d  weight decay: keeps the function smooth                                   │
        │ g  go back: to a restore point before the validation loss rose               │
        ╰───────────────────────────────────────────────────────────────────── pgdn ↓ ─╯
         ▸η 0.05   clip global-norm   c 0.5   momentum   μ 0.9   batch 32
         space pause  a repair  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
