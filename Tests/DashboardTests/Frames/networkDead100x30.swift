// swift-format-ignore-file

extension Frames {
    static let networkDead100x30 = #"""
         nntui │ dead-relu │ 2-[16]×3-2 relu │ 626 parameters         ▶▶ 0/s      step      60  epoch   6.0
         ■ Dead units in dense2 and dense3: 100 % of dense3 gives 0                            f activation
        ╭ Loss ─── l log ─ m smooth light ─ x all ╮╭ Gradient norm ‖∂L/∂W‖ per layer ──────────── v values ╮
        │train   0.746 valid   0.693  50%         ││         1e-3     1e0     trend        norm            │
        │    │ ⠅    ⠄                ⠄   ⠄        ││ dense1 ◀ ·░░░░░░░░░│░░░            0.0e+00 ┊ cut off  │
        │ 2e0┤⢐ ⠅⢐         ⠅        ⢀⠅   ⠁        ││        2→16 relu         ▁▁▁▁▁▁▁▁▁                    │
        │    │  ⡀   ⢀      ⠅        ⠐             ││ dense2 ◀ ·░░░░░░░░░│░░░            0.0e+00 ■ dead     │
        │    │ ⡎⠘⠜⢆ ⡤⠢⢄    ⢅                      ││        16→16 relu        ▁▁▁▁▁▁▁▁▁                    │
        │    │⢸   ⠅⠱⠁ ⠈⠦⢄  ⡀         ⣦   ⣦        ││ dense3 ◀ ·░░░░░░░░░░│░░            0.0e+00 ■ dead     │
        │ 1e0┤⡎   ⠅   ⠁ ⠁⠱⣀⠏⠢⡀      ⢠⠃⠣⣀⢠⠃⠑⢄      ││        16→16 relu        ▁▁▁▁▁▁▁▁▁                    │
        │    │  ⠐  ⠄      ⠙  ⠉⠑⠢⡀   ⢸   ⠙⢐ ⠈⠒⠒⠒⠤⣀ ││ dense4 ▆▆▆▆▆▆▆▆▆▆░░░│░░   ▂▂▁      2.3e-01 △ big steps│
        │    │     ⢑  ⢀  ⠄⠐ ⠄⠄ ⠁⠈⠒⣄ ⡇  ⠑⠔⠐⠐⠐   ⠑⠐⠉││        16→2 identity     █████▄█▆█                    │
        │    │     ⠐     ⠐     ⠐⠐⢐ ⠙             ⠁││                                                       │
        │5e-1┤                    ⠅⠄              ││ │ largest so far; ░ from 1/100 to 100 times the       │
        │    └ 1 ──────────────────────── 60 steps││ output layer's                                        │
        ╰─────────────────────────────────────────╯╰─ ‖g‖ 2.3e-01 → 2.3e-01, clipped in 22% ───────────────╯
        ╭ Decision boundary │ Network ─╮╭ Diagnosis ───────────────────╮╭ Controls ────────────────────────╮
        │   x                 dense4   ││ ■ Dead units in dense2 and   ││▸ learning rate η 5           ◂ ▸ │
        │                              ││ dense3                       ││  clipping        global-norm     │
        │   ░▒▒▓█             █████    ││ 100 % of dense3's units gave ││    threshold c   1               │
        │ x ░▒▒▓█             flat█ 0  ││ 0 for every recent example.  ││  optimizer       sgd             │
        │                              ││ Where z < 0, ReLU′(z) = 0:   ││  batch size      32  of 320      │
        │   ▓▓▓▓▓   … 3 more           ││ no gradient reaches their    ││  credit          backprop        │
        │ y ▒▒▒▒▒             flat  1  ││ weights, so these no longer  ││  weight decay λ  0               │
        │                              ││ learn.                       ││  L2 penalty      0               │
        │                              ││ f  activation: leaky ReLU or ││  L1 penalty      0               │
        │   2                 2 units  ││    ELU let some gradient     ││  schedule        constant        │
        │                     △ 1      ││    through where z < 0       ││  activation      relu            │
        ╰──────────────────────────────╯╰───────────────────── pgdn ↓ ─╯╰────────────────────────────── ↓ ─╯
         space pause  s step  < > pace  ↑↓ select  ←→ change  -+ η  c clip  tab panel  ? help  q quit
        """#
}
