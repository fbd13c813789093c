// swift-format-ignore-file

extension Frames {
    static let networkDead100x30 = #"""
         nntui │ dead-relu │ 2-[16]×3-2 relu │ 626 parameters         ▶▶ 0/s      step      60  epoch   6.0
         ■ Dead units in dense2 and dense3: 100 % of dense2 gives 0                            f activation
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient ‖∂L/∂W‖ ÷ output layer's ─────── v gradients ╮
        │train   0.780 valid   0.845  50%         ││        1e-8 1e-4    ×1  1e4  ÷ out    norm            │
        │   │                           ⠄ ⡀       ││ dense1 ◀▄▄▄▄▄▄▄▄▄▄▄▄▄···         0       0 ┊ cut off  │
        │1.4┤                 ⡀        ⠂          ││        2→16 relu                                      │
        │   │           ⠠    ⠠           ⠠        ││ dense2 ◀▄▄▄▄▄▄▄▄▄▄▄▄▄···         0       0 ■ dead     │
        │1.2┤            ⠂       ⠄  ⠁       ⠠     ││        16→16 relu                                     │
        │   │    ⢀⠂                    ⣀⡀⢀⡀⠁      ││ dense3 ◀▄▄▄▄▄▄▄▄▄▄▄▄▄···         0       0 ■ dead     │
        │1.0┤      ⢀      ⠄   ⠐     ⣀⠤⠊ ⠈⠁⠈⠑⢄⠁⠂   ││        16→16 relu                                     │
        │   │   ⠠   ⠐ ⡀ ⡠⠢⠤⠤⠔⠊⠉⠒⠒⠒⠒⠊⠈⠈⠁  ⠂   ⠑⠢⡀  ││ dense4           ···▄···       1.0 2.3e-01 △ leaping  │
        │0.8┤ ⡤⠤⠊⠉⠉⠊⠒⠒⠉⠉   ⡠     ⢀ ⠈    ⠐  ◆  ⠠⠑⠤⠤││        16→2 identity                                  │
        │   │⠰⠁⠁  ⠐⡀ ⡠    ⠠ ⠁  ⠠⠁ ⠈⠁           ⠡⠐⠈││                                                       │
        │0.6┤  ⠈       ⠈                         ⠂││                                                       │
        │   └ 0 ──────── 20 ──────── 40 ─ 60 steps││ ··· 1/100 to 100 times the output layer's; ╷ extremes │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 2.3e-01 → 2.3e-01, clipped in 0% ────────────────╯
        ╭ Decision boundary │ Network ─╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │   x                 dense4   ││ ■ Dead units in dense2 and   ││▸ learning rate η 5           ◂ ▸ │
        │                              ││ dense3                       ││  clipping        global-norm     │
        │   ░▒▒▓█             █████    ││ 100 % of dense2's units gave ││    threshold c   1               │
        │ x ░▒▒▓█             flat█ 0  ││ 0 for every recent example.  ││  optimizer       sgd             │
        │                              ││ Where z < 0, ReLU′(z) = 0:   ││  batch size      32  of 320      │
        │   ▓▓▓▓▓   … 3 more           ││ no gradient reaches their    ││  credit          backprop        │
        │ y ▒▒▒▒▒             flat  1  ││ weights, so these no longer  ││  weight decay λ  0               │
        │                              ││ learn.                       ││  L2 penalty      0               │
        │                              ││ f  activation: leaky ReLU or ││  L1 penalty      0               │
        │   2                 2 units  ││    ELU let some gradient     ││  schedule        constant        │
        │                     △ 1.0    ││    through where z < 0       ││  activation      relu            │
        ╰─ z shows more layers ────────╯╰───────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
